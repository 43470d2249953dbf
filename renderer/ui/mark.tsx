import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import Cancel from '@mui/icons-material/CancelOutlined'
import ErrorOutline from '@mui/icons-material/ErrorOutlined'
import InfoOutlined from '@mui/icons-material/InfoOutlined'
import WarningAmber from '@mui/icons-material/WarningAmber'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

/** Palette colours of icon and word; `inline` names the class of both (see the theme). */
const marks = {
  good: { icon: CheckCircle, color: 'success.main', word: 'success.main', inline: 'mark-success' },
  doubt: { icon: WarningAmber, color: 'warning.main', word: 'warning.main', inline: 'mark-warning' },
  bad: { icon: Cancel, color: 'error.main', word: 'error.main', inline: 'mark-error' },
  note: { icon: InfoOutlined, color: 'primary.main', word: 'text.secondary', inline: 'mark-note' },
  必改: { icon: ErrorOutline, color: 'error.main', word: 'error.main', inline: 'mark-error' },
  需说明: { icon: WarningAmber, color: 'warning.main', word: 'warning.main', inline: 'mark-warning' },
  建议: { icon: InfoOutlined, color: 'primary.main', word: 'primary.main', inline: 'mark-primary' },
} as const

const sizes = {
  line: { icon: 18, gap: 0.5, variant: 'body2' },
  large: { icon: 40, gap: 1, variant: 'h1' },
} as const

export interface MarkProps {
  readonly kind: keyof typeof marks
  readonly label: ReactNode
  /** `inline` takes the letters of the text around it. */
  readonly size?: keyof typeof sizes | 'inline'
}

/** A state as icon and word, never colour alone. */
export function Mark({ kind, label, size = 'line' }: MarkProps) {
  const { icon: Icon, color, word, inline } = marks[kind]
  if (size === 'inline')
    return (
      <span className={`mark ${inline}`}>
        <Icon aria-hidden />
        <span>{label}</span>
      </span>
    )
  const { icon, gap, variant } = sizes[size]
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap }}>
      <Icon aria-hidden sx={{ fontSize: icon, color }} />
      <Typography component="span" variant={variant} sx={{ color: word }}>
        {label}
      </Typography>
    </Box>
  )
}
