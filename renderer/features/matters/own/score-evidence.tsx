import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import type { Evidence } from '../../../../shared/stats/evidence'
import { statAddress } from '../../../parts/stat-address'
import { text } from '../../../text/zh-cn'

const t = text.evaluations.evidence

export interface ScoreEvidenceProps {
  /** Printed number of the row. */
  readonly number: string
  readonly evidence: readonly Evidence[]
  /** Takes the numbers over as the reason; absent where a reason was typed already, which is never written over. */
  readonly onTake?: (words: string) => void
}

/** What the records of the year say of a row, each number a link to them. */
export function ScoreEvidence({ number, evidence, onTake }: ScoreEvidenceProps) {
  if (evidence.length === 0)
    return (
      <Typography variant="caption" color="textSecondary">
        {t.none}
      </Typography>
    )
  const [first] = evidence
  const words = evidence.map((one) => one.words).join('，')
  return (
    <Stack sx={{ alignItems: 'flex-start' }}>
      <Typography variant="caption" color="textSecondary">
        {evidence.map(({ stat, words: said }, at) => (
          <span key={stat.id}>
            {at === 0 ? '' : '，'}
            <Link component={RouterLink} to={statAddress(stat, stat.id)}>
              {said}
            </Link>
          </span>
        ))}
      </Typography>
      {onTake === undefined || first === undefined ? null : (
        <Button
          size="small"
          sx={{ px: 0.5, minWidth: 0 }}
          aria-label={t.takeOf(number)}
          onClick={() => onTake(t.reason(words, first.stat.asOf))}
        >
          {t.take}
        </Button>
      )}
    </Stack>
  )
}
