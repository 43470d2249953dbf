import { readCodeLists } from '../../electron/assets'
import type { DraftText } from '../../shared/base/draft'
import type { Identified } from '../../shared/field/kind'
import { recordListOf, recordLists } from '../../shared/kinds/record-lists'
import type { ListPlan } from '../../shared/lists/list-plan'
import { planIncoming } from '../../shared/lists/plan-incoming'
import { readIncoming } from '../../shared/lists/read-incoming'
import { readClipboard } from '../../shared/tables/clipboard-text'
import type { Sheet } from '../../shared/tables/sheet'

const lists = readCodeLists()
const nothing = { resources: [], persons: [] }

/** A pasted list as a sheet. */
export const pastedSheet = (pasted: string): Sheet => ({
  name: '',
  hidden: false,
  rows: readClipboard(pasted),
  merges: [],
})

export interface Laid {
  readonly list: 'tasks' | 'defects'
  readonly sheet: Sheet
  readonly records: readonly Identified[]
  readonly pasted?: boolean
  readonly head?: Readonly<Record<string, DraftText>>
  readonly against?: string
}

/** What a list that came in would change; throws the sentence where it cannot be read. */
export const planOfIncoming = ({ list: id, sheet, records, pasted = true, head = {}, against }: Laid): ListPlan => {
  const list = recordListOf(id)
  const incoming = list.incoming!
  const read = readIncoming([sheet], list, incoming, recordLists, pasted)
  if (!read.ok) throw new Error(read.error.message)
  let count = 0
  return planIncoming(
    list,
    incoming,
    read.value,
    { ...nothing, [id]: records },
    {
      lists,
      year: '2026',
      newId: () => `00000000-0000-4000-8000-${String(++count).padStart(12, '9')}`,
      head: { ...incoming.begin('2026-03-12'), ...head },
      against,
      pasted,
    },
  )
}

/** The records once a plan was taken over. */
export const takenOver = (records: readonly Identified[], { changes }: ListPlan): readonly Identified[] => [
  ...records.map((record) => changes.find(({ id }) => id === record.id)?.after ?? record),
  ...changes.filter(({ id }) => !records.some((record) => record.id === id)).map(({ after }) => after),
]
