import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { isRaw, type DraftText } from '../../../shared/base/draft'
import type { AnyIncoming } from '../../../shared/lists/incoming'
import type { ListPlan } from '../../../shared/lists/list-plan'
import type { RecordList } from '../../../shared/lists/record-list'
import { choicesOf, fieldText } from '../../../shared/field/field-text'
import { readField } from '../../../shared/field/read-field'
import { useWorkspace } from '../../data/store/workspace'
import type { SaidOfList } from '../../io/list-worker'
import { text } from '../../text/zh-cn'
import { FieldGrid } from '../../ui/field-grid'
import { FindingNote } from '../../ui/finding-note'
import { FieldInput } from '../field-input'

const t = text.lists.importing

/** The day on which a list came in: terms are counted from it. */
const DAY = 'date'

/** True where a day of the list cannot be read, or the one that terms are counted from is missing. */
export const lacksDay = ({ head }: AnyIncoming, said: SaidOfList, list: RecordList): boolean =>
  head.some((field) => {
    const value: DraftText | undefined = said.head[field]
    const isDay = list.columns.find(({ id }) => id === field)?.info.type.kind === 'date'
    return isDay && (isRaw(value) || (field === DAY && value === undefined))
  })

export interface ImportHeadProps {
  readonly list: RecordList
  readonly incoming: AnyIncoming
  readonly said: SaidOfList
  readonly beside: NonNullable<ListPlan['incoming']>
  readonly onSaid: (said: SaidOfList) => void
}

/** What is said once of a list that others sent, and the earlier list that it is laid beside. */
export function ImportHead({ list, incoming, said, beside, onSaid }: ImportHeadProps) {
  const { lists } = useWorkspace()
  const world = { lists, persons: [] }
  return (
    <Stack spacing={1.5}>
      <FieldGrid>
        {incoming.head.map((field) => {
          const info = list.columns.find(({ id }) => id === field)?.info
          if (info === undefined) return null
          const value = said.head[field]
          const bad = info.type.kind === 'date' && (isRaw(value) || (field === DAY && value === undefined))
          return (
            <FieldInput
              key={field}
              info={info}
              stored={fieldText(info, value, lists)}
              choices={choicesOf(info, lists, [])}
              hint={bad ? '' : undefined}
              error={bad}
              onText={(typed) =>
                onSaid({
                  ...said,
                  head: { ...said.head, [field]: readField(info, typed, world) },
                })
              }
            >
              {bad ? <FindingNote level="必改" message={t.notADay} /> : null}
            </FieldInput>
          )
        })}
      </FieldGrid>
      {beside.lists.length === 0 ? null : (
        <TextField
          select
          label={t.against.label}
          value={beside.against}
          helperText={beside.against === '' ? t.against.another : t.against.hint}
          sx={{ maxWidth: 480 }}
          slotProps={{ select: { native: true } }}
          onChange={(event) => onSaid({ ...said, against: event.target.value })}
        >
          <option value="">{t.against.none}</option>
          {beside.lists.map(({ name, count }) => (
            <option key={name} value={name}>
              {t.against.option(name, count)}
            </option>
          ))}
        </TextField>
      )}
    </Stack>
  )
}
