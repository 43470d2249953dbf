import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CodedError } from '../../../../shared/base/coded-error'
import { shown } from '../../../../shared/base/draft'
import { itemFields, resourceFields } from '../../../../shared/catalogue/fields'
import type { Finding } from '../../../../shared/field/finding'
import type { ItemDraft, ItemField, ResourceDraft, ResourceField } from '../../../../shared/catalogue/resource'
import type { OpenResource } from '../../../data/queries/resource-draft'
import { useOfferedNames } from '../../../data/queries/use-offered-names'
import { useRecords } from '../../../data/queries/use-records'
import { useWorkspace } from '../../../data/store/workspace'
import { text } from '../../../text/zh-cn'
import { applyText } from '../../../../shared/catalogue/apply-text'
import { fieldGroups } from './field-groups'
import { namedPersons } from '../../../../shared/field/field-text'
import { ItemTable } from './item-table'
import { ResourceFieldInput } from './resource-field'
import { nameOf } from '../list/use-catalogue-actions'

const t = text.catalogue
const none: readonly Finding[] = []

export interface ResourceFormProps {
  readonly resource: ResourceDraft
  readonly revise: OpenResource['revise']
  readonly findings: readonly Finding[]
}

/** All fields of a resource in groups, and its items below; each field is committed on leaving it. */
export function ResourceForm({ resource, revise, findings }: ResourceFormProps) {
  const { lists, newId } = useWorkspace()
  const persons = useRecords('persons')
  const offered = useOfferedNames()
  const world = useMemo(() => ({ lists, persons: persons && namedPersons(persons) }), [lists, persons])
  const [refusals, setRefusals] = useState<Readonly<Partial<Record<ResourceField, CodedError | undefined>>>>({})
  const name = useRef('')
  useEffect(() => {
    name.current = nameOf(resource)
  }, [resource])

  // All of these stay the same from edit to edit: only the field that was left is drawn again.
  const onText = useCallback(
    async (field: ResourceField, typed: string) => {
      const label = t.label.edit(resourceFields[field].label, name.current)
      const refusal = await revise(label, (before) => applyText(before, field, undefined, typed, world))
      setRefusals((others) => (others[field] === refusal ? others : { ...others, [field]: refusal }))
    },
    [revise, world],
  )
  const onItemText = useCallback(
    (itemId: string, field: ItemField, typed: string) =>
      void revise(t.label.edit(itemFields[field].label, name.current), (before) =>
        applyText(before, `item.${field}`, itemId, typed, world),
      ),
    [revise, world],
  )
  const onAdd = useCallback(
    () =>
      void revise(t.label.addItem(name.current), (before) => ({
        ...before,
        items: [...before.items, { id: newId() }],
      })),
    [revise, newId],
  )
  const onRemove = useCallback(
    (item: ItemDraft) =>
      void revise(t.label.removeItem(shown(item.name), name.current), (before) => ({
        ...before,
        items: before.items.filter(({ id }) => id !== item.id),
      })),
    [revise],
  )
  const ofItems = useMemo(
    () => findings.filter((found) => found.itemId !== undefined || found.field === 'items'),
    [findings],
  )
  const ofFields = useMemo(() => {
    const groups = new Map<string | undefined, Finding[]>()
    for (const found of findings)
      if (found.itemId === undefined) groups.set(found.field, [...(groups.get(found.field) ?? []), found])
    return groups
  }, [findings])
  return (
    <>
      <Typography variant="caption" color="textSecondary">
        {t.drawer.required}
      </Typography>
      {fieldGroups.map((group) => (
        <Box key={group.title} component="section" aria-label={group.title} sx={{ mt: 2 }}>
          <Typography variant="h2" sx={{ mb: 1 }}>
            {group.title}
          </Typography>
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 2, rowGap: 1.5 }}>
            {group.fields.map((field) => (
              <ResourceFieldInput
                key={field}
                field={field}
                value={resource[field]}
                world={world}
                offered={offered[field]}
                findings={ofFields.get(field) ?? none}
                refusal={refusals[field]}
                onText={onText}
              />
            ))}
          </Box>
        </Box>
      ))}
      <Box sx={{ mt: 3 }}>
        <ItemTable
          resourceId={resource.id}
          items={resource.items}
          findings={ofItems}
          world={world}
          onText={onItemText}
          onAdd={onAdd}
          onRemove={onRemove}
        />
      </Box>
    </>
  )
}
