import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { CompletenessScore } from '../../../../shared/catalogue/completeness'
import { labelOfField } from '../../../../shared/catalogue/check-context'
import { text } from '../../../text/zh-cn'

const t = text.catalogue.completeness

export interface CompletenessLineProps {
  readonly completeness: CompletenessScore | undefined
  /** Shows the resources that the next step is about; without it the line is about one resource. */
  readonly onShow?: (ids: readonly string[]) => void
}

/** One slim line: how complete the catalogue or a resource is, and what raises it most. */
export function CompletenessLine({ completeness, onShow }: CompletenessLineProps) {
  if (completeness === undefined) return null
  const { score, next } = completeness
  if (next === undefined) return <span title={t.scoreHint}>{t.score(score)}</span>
  const label = labelOfField(next.field)
  const gain = next.gain === 0 ? '' : t.gain(next.gain)
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', columnGap: 0.5, minWidth: 0 }}>
      <span title={t.scoreHint}>{t.score(score)}</span>
      <span aria-hidden>·</span>
      <span>{t.next}</span>
      {onShow === undefined ? (
        <span>
          {t.ownSteps[next.kind](label)}
          {gain}
        </span>
      ) : (
        <Button size="small" onClick={() => onShow(next.ids)}>
          {t.steps[next.kind](label, next.ids.length)}
          {gain}
        </Button>
      )}
    </Box>
  )
}
