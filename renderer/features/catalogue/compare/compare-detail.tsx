import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import Typography from '@mui/material/Typography'
import { shown } from '../../../../shared/base/draft'
import { isTaken, type Choice } from '../../../../shared/catalogue/choose-changes'
import type { ChangedResource } from '../../../../shared/catalogue/compare-catalogue'
import type { Difference } from '../../../../shared/catalogue/compare-resource'
import { fieldText } from '../../../../shared/field/field-text'
import { resourceFields } from '../../../../shared/catalogue/fields'
import type { ResourceDraft, ResourceField } from '../../../../shared/catalogue/resource'
import type { FieldWorld } from '../../../../shared/field/read-field'
import { text } from '../../../text/zh-cn'
import { PlainTable } from '../../../ui/plain-table'
import { comparePane } from './compare-pane'
import { differenceLabel, type ComparisonLine } from './comparison-lines'

const t = text.importing.compare

/** The old text struck, the new one plain: words under their own headings, colour besides. */
const before = (words: string) =>
  words === '' ? (
    t.blank
  ) : (
    <Box component="del" sx={{ color: 'error.main' }}>
      {words}
    </Box>
  )
const after = (words: string) => (
  <Box component="ins" sx={{ color: 'success.main', textDecoration: 'none', fontWeight: 600 }}>
    {words === '' ? t.blank : words}
  </Box>
)

export interface CompareDetailProps {
  readonly line: ComparisonLine
  readonly choice: Choice
  readonly world: FieldWorld
  readonly onTick: (changed: ChangedResource, difference: Difference, take: boolean) => void
}

/** One resource of the comparison: what is different, old and new side by side; or what it holds. */
export function CompareDetail({ line, choice, world, onTick }: CompareDetailProps) {
  const { changed } = line
  return (
    <Box
      {...(changed === undefined ? { tabIndex: 0, role: 'region', 'aria-label': t.factsOf(line.name) } : {})}
      sx={comparePane}
    >
      <Typography variant="h2" component="h2" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
        {line.name}
      </Typography>
      {changed === undefined ? (
        <ResourceFacts name={line.name} resource={line.resource} world={world} />
      ) : (
        <PlainTable
          label={t.diffOf(line.name)}
          head={[t.takes, t.field, t.before, t.after]}
          widths={['56px', '26%', undefined, undefined]}
          top
          rows={changed.differences.map((each) => {
            const label = differenceLabel(each)
            const idle = each.blank && !choice.blanks
            return {
              key: each.key,
              cells: [
                <Checkbox
                  key="takes"
                  size="small"
                  disabled={idle}
                  checked={isTaken(choice, changed, each)}
                  onChange={(_, take) => onTick(changed, each, take)}
                  slotProps={{ input: { 'aria-label': t.takesField(label) } }}
                  sx={{ p: 0 }}
                />,
                label,
                before(each.field === 'item-gone' ? each.before || t.nameless : each.before),
                idle ? t.keepsBlank : after(each.field === 'item-added' ? each.after || t.nameless : each.after),
              ],
            }
          })}
        />
      )}
    </Box>
  )
}

/** The filled fields of a resource, and the names of its items. */
function ResourceFacts({ name, resource, world }: { name: string; resource: ResourceDraft; world: FieldWorld }) {
  const facts = (Object.keys(resourceFields) as ResourceField[]).flatMap((field) => {
    const info = resourceFields[field]
    const words = fieldText(info, resource[field], world.lists, world.persons)
    return words === '' ? [] : [{ key: field, cells: [info.label, words] }]
  })
  const items = resource.items.map((item) => shown(item.name) || shown(item.enName))
  return (
    <PlainTable
      label={t.factsOf(name)}
      head={[t.field, t.value]}
      widths={['30%', undefined]}
      top
      rows={items.length === 0 ? facts : [...facts, { key: 'items', cells: [t.itemNames, items.join('、')] }]}
    />
  )
}
