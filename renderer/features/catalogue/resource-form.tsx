import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import type { CodedError } from '../../../shared/base/coded-error'
import { shown } from '../../../shared/base/draft'
import { itemFields, resourceFields } from '../../../shared/catalogue/fields'
import type { Finding } from '../../../shared/catalogue/finding'
import type { ItemDraft, ItemField, ResourceDraft, ResourceField } from '../../../shared/catalogue/resource'
import type { OpenResource } from '../../data/resource-draft'
import { usePersons, useSystemNames } from '../../data/small-tables'
import { useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'
import { applyText } from '../../../shared/tables/apply-text'
import { fieldGroups } from './field-groups'
import { namedPersons } from '../../../shared/catalogue/field-text'
import { ItemTable } from './item-table'
import { ResourceFieldInput } from './resource-field'
import { nameOf } from './use-catalogue-actions'

const t = text.catalogue

export interface ResourceFormProps {
  readonly resource: ResourceDraft
  readonly revise: OpenResource['revise']
  readonly findings: readonly Finding[]
}

/** All fields of a resource in groups, and its items below; each field is committed on leaving it. */
export function ResourceForm({ resource, revise, findings }: ResourceFormProps) {
  const { lists, newId } = useWorkspace()
  const persons = usePersons()
  const systems = useSystemNames()
  const world = useMemo(() => ({ lists, persons: namedPersons(persons ?? []) }), [lists, persons])
  const [refusals, setRefusals] = useState<Readonly<Partial<Record<ResourceField, CodedError | undefined>>>>({})
  const name = nameOf(resource)

  const onText = async (field: ResourceField, typed: string) => {
    const label = t.label.edit(resourceFields[field].label, name)
    const refusal = await revise(label, (before) => applyText(before, field, undefined, typed, world))
    setRefusals((others) => ({ ...others, [field]: refusal }))
  }
  const onItemText = (itemId: string, field: ItemField, typed: string) => {
    void revise(t.label.edit(itemFields[field].label, name), (before) =>
      applyText(before, `item.${field}`, itemId, typed, world),
    )
  }
  const onAdd = () => {
    void revise(t.label.addItem(name), (before) => ({ ...before, items: [...before.items, { id: newId() }] }))
  }
  const onRemove = (item: ItemDraft) => {
    void revise(t.label.removeItem(shown(item.name), name), (before) => ({
      ...before,
      items: before.items.filter(({ id }) => id !== item.id),
    }))
  }
  const ofItems = findings.filter((found) => found.itemId !== undefined || found.field === 'items')
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
                resource={resource}
                world={world}
                systems={systems}
                findings={findings.filter((found) => found.field === field && found.itemId === undefined)}
                refusal={refusals[field]}
                onText={(of, typed) => void onText(of, typed)}
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
