import { shown } from '../../../../shared/base/draft'
import type { CodeLists } from '../../../../shared/field/code-lists'
import { fieldText } from '../../../../shared/field/field-text'
import { itemFields } from '../../../../shared/catalogue/fields'
import type { ItemDraft } from '../../../../shared/catalogue/resource'
import { text } from '../../../text/zh-cn'
import { CellInput } from '../../../ui/cell-input'
import { PlainTable } from '../../../ui/plain-table'

const t = text.structure
const WIDTHS = ['170px', '150px', '100px', '96px', '48px', '48px'] as const
const dash = (value: string): string => (value === '' ? '—' : value)

export interface ItemPreviewProps {
  readonly label: string
  /** Tells the tables apart: their inputs do not share what is typed. */
  readonly table: number
  readonly items: readonly ItemDraft[]
  readonly lists: CodeLists
  readonly onName: (at: number, name: string) => void
}

/** The items that a table becomes; their names can be put right before anything is stored. */
export function ItemPreview({ label, table, items, lists, onName }: ItemPreviewProps) {
  const say = (item: ItemDraft, field: 'type' | 'isKey' | 'nullable'): string =>
    dash(fieldText(itemFields[field], item[field], lists))
  return (
    <PlainTable
      label={label}
      head={t.head}
      widths={WIDTHS}
      rows={items.map((item, at) => ({
        key: `${String(table)}-${String(at)}`,
        cells: [
          <CellInput
            key="name"
            label={t.nameOf(at + 1)}
            stored={shown(item.name)}
            bad={false}
            onCommit={(typed) => onName(at, typed)}
          />,
          dash(shown(item.enName)),
          say(item, 'type'),
          dash(t.size(shown(item.length), shown(item.precision))),
          say(item, 'isKey'),
          say(item, 'nullable'),
          dash(shown(item.description)),
        ],
      }))}
    />
  )
}
