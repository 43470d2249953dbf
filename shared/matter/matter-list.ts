import { shown } from '../base/draft'
import type { KindList } from '../lists/kind-list'
import type { ListRow } from '../lists/record-list'
import { matterGroupWords } from '../text/matter-groups'
import type { MatterDraft } from './matter'
import { groupOf } from './matter-group'
import { matterKindFields } from './matter-fields'

/** The matter that a row of the list stands for. */
export const matterOf = ({ record }: ListRow): MatterDraft => record as MatterDraft

/**
 * 事项: the register of what was done or came in. Basis, term and state follow from the rules of the city, which lists do
 * not know: the screen tells them.
 */
export const matterList: KindList<MatterDraft> = {
  id: 'matters',
  title: '其他事项',
  fields: matterKindFields,
  holds: false,
  yearOf: false,
  resourceOf: false,
  order: ({ date, title }) => [shown(date), shown(title)],
  begin: () => ({ topic: 'team' }),
  columns: [
    { field: 'title', width: 30 },
    { field: 'date', width: 12 },
    { field: 'time', width: 8 },
    { field: 'note', width: 36 },
    { field: 'closed', width: 12 },
    { field: 'closingNote', width: 36 },
    {
      id: 'attachments',
      label: '附件',
      width: 6,
      told: 'number',
      tell: (row) => {
        const count = matterOf(row).attachments?.length ?? 0
        return count === 0 ? '' : String(count)
      },
    },
    { id: 'group', label: '类别', width: 10, told: matterGroupWords, tell: (row) => groupOf(matterOf(row).topic) },
  ],
  identity: ['名称', '日期'],
  headings: {},
  unread: '需说明',
  watched: false,
  check: false,
  incoming: false,
  screen: ['title', 'date', 'basis', 'term', 'state', 'attachments'],
  facet: 'group',
  filed: false,
}
