import Add from '@mui/icons-material/Add'
import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { memo, useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { shown } from '../../../../shared/base/draft'
import { itemFields } from '../../../../shared/catalogue/fields'
import type { Finding } from '../../../../shared/field/finding'
import type { ItemDraft, ItemField } from '../../../../shared/catalogue/resource'
import { text } from '../../../text/zh-cn'
import { CellInput } from '../../../ui/cell-input'
import { FindingNote } from '../../../ui/finding-note'
import type { FieldWorld } from '../../../../shared/field/read-field'
import { choicesOf, fieldText } from '../../../../shared/field/field-text'

const t = text.catalogue.drawer

const columns: readonly { readonly field: ItemField; readonly width: string }[] = [
  { field: 'name', width: 'minmax(130px, 1fr)' },
  { field: 'enName', width: '110px' },
  { field: 'type', width: '110px' },
  { field: 'length', width: '76px' },
  { field: 'description', width: '120px' },
]
const GRID = [...columns.map(({ width }) => width), '40px'].join(' ')
const FIRST = 50

export interface ItemTableProps {
  readonly resourceId: string
  readonly items: readonly ItemDraft[]
  readonly findings: readonly Finding[]
  readonly world: FieldWorld
  readonly onText: (itemId: string, field: ItemField, text: string) => void
  readonly onAdd: () => void
  readonly onRemove: (item: ItemDraft) => void
}

/** The items of a resource, edited in place. */
export const ItemTable = memo(function ItemTable(props: ItemTableProps) {
  const { resourceId, items, findings, world, onText, onAdd, onRemove } = props
  const [limit, setLimit] = useState(FIRST)
  const lists = columns.map(({ field }) => ({ field, choices: choicesOf(itemFields[field], world.lists, []) }))
  return (
    <Box component="section" aria-label={t.items(items.length)}>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {t.items(items.length)}
        </Typography>
        <Button size="small" component={RouterLink} to={`/catalogue/structure?to=${resourceId}`}>
          {text.structure.openItems}
        </Button>
        <Button size="small" startIcon={<Add aria-hidden />} onClick={onAdd}>
          {t.addItem}
        </Button>
      </Box>
      {lists.map(({ field, choices }) =>
        choices === undefined ? null : (
          <datalist key={field} id={`items-${field}`}>
            {choices.map((choice) => (
              <option key={choice} value={choice} />
            ))}
          </datalist>
        ),
      )}
      {items.length === 0 ? <Typography color="textSecondary">{t.noItems}</Typography> : null}
      <Box role="table" aria-label={t.items(items.length)}>
        {items.length === 0 ? null : (
          <Box role="row" sx={{ display: 'grid', gridTemplateColumns: GRID, color: 'text.secondary' }}>
            {columns.map(({ field }) => (
              <span key={field} role="columnheader">
                {itemFields[field].label}
              </span>
            ))}
            <span role="columnheader">{t.itemColumn}</span>
          </Box>
        )}
        {items.slice(0, limit).map((item, at) => (
          <Box key={item.id} role="rowgroup">
            <Box role="row" sx={{ display: 'grid', gridTemplateColumns: GRID }}>
              {lists.map(({ field, choices }) => (
                <span key={field} role="cell">
                  <CellInput
                    label={t.itemField(itemFields[field].label, at + 1)}
                    stored={fieldText(itemFields[field], item[field], world.lists)}
                    list={choices === undefined ? undefined : `items-${field}`}
                    bad={findings.some((found) => found.itemId === item.id && found.field === `item.${field}`)}
                    onCommit={(typed) => onText(item.id, field, typed)}
                  />
                </span>
              ))}
              <span role="cell">
                <IconButton
                  size="small"
                  aria-label={t.removeItem(shown(item.name))}
                  title={t.removeItem(shown(item.name))}
                  onClick={() => onRemove(item)}
                >
                  <DeleteOutline fontSize="small" />
                </IconButton>
              </span>
            </Box>
            {findings
              .filter((found) => found.itemId === item.id)
              .map((found) => (
                <FindingNote key={found.rule + found.field} level={found.level} message={found.message} />
              ))}
          </Box>
        ))}
      </Box>
      {items.length > limit ? (
        <Button size="small" onClick={() => setLimit(items.length)}>
          {t.moreItems(items.length - limit)}
        </Button>
      ) : null}
    </Box>
  )
})
