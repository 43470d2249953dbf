import Typography from '@mui/material/Typography'
import { useUnit } from '../data/store/workspace'
import { text } from '../text/zh-cn'
import { Dialog } from '../ui/dialog'
import { PlainTable } from '../ui/plain-table'
import type { ReplaceQuestion } from './use-load-rules'

const t = text.city.rules.replace

export interface ReplaceRulesDialogProps {
  readonly question: ReplaceQuestion
  readonly onReplace: () => void
  readonly onKeep: () => void
}

/** What rules at hand would become, value by value, before they are replaced. */
export function ReplaceRulesDialog({ question, onReplace, onKeep }: ReplaceRulesDialogProps) {
  const { next, present, lines } = question
  const used = useUnit()?.city === present.id
  const count = (kind: (typeof lines)[number]['kind']) => lines.filter((line) => line.kind === kind).length
  return (
    <Dialog
      title={t.title(present.name, present.version, next.profile.version)}
      width="md"
      closeLabel={t.keep}
      onClose={onKeep}
      confirm={{ label: t.confirm, onConfirm: onReplace }}
      scrolls
    >
      {used ? <Typography>{t.used}</Typography> : null}
      <Typography sx={{ mb: 1 }}>
        {lines.length === 0 ? t.onlyLayouts : t.counts(count('changed'), count('added'), count('removed'))}
      </Typography>
      {lines.length === 0 ? null : (
        <PlainTable
          label={t.caption}
          head={[t.columns.kind, t.columns.list, t.columns.title, t.columns.details]}
          widths={['64px', '104px', '220px']}
          top
          rows={lines.map(({ key, kind, list, title, details }) => ({
            key,
            cells: [
              t.kinds[kind],
              list,
              title === '' ? t.unnamed : title,
              details.length === 0
                ? t.unnamed
                : details.map((detail) => (
                    <Typography key={detail} variant="body2">
                      {detail}
                    </Typography>
                  )),
            ],
          }))}
        />
      )}
    </Dialog>
  )
}
