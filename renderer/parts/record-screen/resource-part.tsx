import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMemo, useState, type ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import type { CodedError } from '../../../shared/base/coded-error'
import { shown } from '../../../shared/base/draft'
import { choicesOf, fieldText, namedPersons } from '../../../shared/field/field-text'
import type { ResourceDraft } from '../../../shared/catalogue/resource'
import type { ListGap } from '../../../shared/lists/check-fields'
import { resourceRow, type RecordList, type ListColumn } from '../../../shared/lists/record-list'
import { applyText } from '../../../shared/catalogue/apply-text'
import type { FieldRef } from '../../../shared/catalogue/field-ref'
import { FieldInput } from '../field-input'
import { RecordHistory } from '../record-history'
import type { ListRecords } from '../../data/queries/list-rows'
import { useResourceDraft } from '../../data/queries/resource-draft'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Facts } from '../../ui/facts'
import { FieldGrid } from '../../ui/field-grid'
import { FindingNote } from '../../ui/finding-note'
import { SideDrawer } from '../../ui/side-drawer'

const t = text.lists

export interface ResourcePartProps {
  readonly list: RecordList
  /** The resource as it was read; edits follow its newest state. */
  readonly resource: ResourceDraft
  /** Id of the item that the line shows; undefined for a line of a resource. */
  readonly item: string | undefined
  readonly known: ListRecords
  readonly findings: readonly ListGap[]
  readonly tools: ReactNode
  readonly onClose: () => void
}

/** What a list may change of a resource or an item; everything else is shown, and changed in the catalogue. */
export function ResourcePart({ list, resource, item, known, findings, tools, onClose }: ResourcePartProps) {
  const { lists } = useWorkspace()
  const open = useResourceDraft(resource.id)
  const persons = useMemo(() => namedPersons(known.records.persons), [known.records.persons])
  const [refusals, setRefusals] = useState<Readonly<Record<string, CodedError | undefined>>>({})
  const now = open.resource ?? resource
  const shownItem = now.items.find(({ id }) => id === item)
  const row = resourceRow(now, shownItem)
  const name = shown(now.name) || t.noName
  const title = shownItem === undefined ? name : shown(shownItem.name) || t.noName

  const set = async (column: ListColumn, typed: string) => {
    const refusal = await open.revise(t.labels.field('', title, column.label), (before) =>
      applyText(before, column.id as FieldRef, item, typed, { lists, persons }),
    )
    setRefusals((others) => ({ ...others, [column.id]: refusal }))
  }
  const settable = list.columns.filter(({ set: how }) => how !== undefined)
  const onlyShown = list.columns.filter(({ set: how }) => how === undefined)
  return (
    <SideDrawer
      title={title}
      closeLabel={t.drawer.close}
      onClose={onClose}
      tools={tools}
      footer={
        <Button component={RouterLink} to={`/catalogue/${now.id}`} variant="outlined">
          {t.drawer.resource}
        </Button>
      }
    >
      <Stack spacing={2}>
        <FieldGrid>
          {settable.map((column) => {
            const own = findings.filter(
              (finding) => finding.column === column.id && column.get(row, known.records) === undefined,
            )
            const refusal = refusals[column.id]
            return (
              <FieldInput
                key={column.id}
                info={column.info}
                stored={fieldText(column.info, column.get(row, known.records), lists, persons)}
                choices={choicesOf(column.info, lists, persons)}
                error={refusal !== undefined}
                onText={(typed) => void set(column, typed)}
              >
                {refusal === undefined ? null : (
                  <div role="alert">
                    <FindingNote level="必改" message={refusal.message} />
                  </div>
                )}
                {own.map(({ rule, level, message }) => (
                  <FindingNote key={rule} level={level} message={message} />
                ))}
              </FieldInput>
            )
          })}
        </FieldGrid>
        <Typography variant="body2" color="textSecondary">
          {t.drawer.shown}
        </Typography>
        <Facts
          lines={onlyShown.map(({ label, info, get }) => [
            label,
            fieldText(info, get(row, known.records), lists, persons) || '—',
          ])}
        />
        <RecordHistory key={now.id} table="resources" id={now.id} />
      </Stack>
    </SideDrawer>
  )
}
