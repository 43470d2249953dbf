import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import Cancel from '@mui/icons-material/CancelOutlined'
import ErrorOutline from '@mui/icons-material/ErrorOutlined'
import InfoOutlined from '@mui/icons-material/InfoOutlined'
import WarningAmber from '@mui/icons-material/WarningAmber'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

const marks = {
  good: { icon: CheckCircle, color: 'success.main', word: 'success.main' },
  doubt: { icon: WarningAmber, color: 'warning.main', word: 'warning.main' },
  bad: { icon: Cancel, color: 'error.main', word: 'error.main' },
  note: { icon: InfoOutlined, color: 'primary.main', word: 'text.secondary' },
  必改: { icon: ErrorOutline, color: 'error.main', word: 'error.main' },
  需说明: { icon: WarningAmber, color: 'warning.main', word: 'warning.main' },
  建议: { icon: InfoOutlined, color: 'primary.main', word: 'primary.main' },
} as const

const sizes = {
  inline: { icon: 16, gap: 0.5, variant: 'inherit' },
  line: { icon: 18, gap: 0.5, variant: 'body2' },
  large: { icon: 40, gap: 1, variant: 'h1' },
} as const

export interface MarkProps {
  readonly kind: keyof typeof marks
  readonly label: ReactNode
  /** `inline` takes the letters of the text around it. */
  readonly size?: keyof typeof sizes
}

/** A state as icon and word, never colour alone. */
export function Mark({ kind, label, size = 'line' }: MarkProps) {
  const { icon: Icon, color, word } = marks[kind]
  const { icon, gap, variant } = sizes[size]
  return (
    <Box
      component="span"
      sx={
        size === 'inline'
          ? { display: 'inline-flex', alignItems: 'center', gap, whiteSpace: 'nowrap' }
          : { display: 'flex', alignItems: 'center', gap }
      }
    >
      <Icon aria-hidden sx={{ fontSize: icon, color }} />
      <Typography component="span" variant={variant} sx={{ color: word }}>
        {label}
      </Typography>
    </Box>
  )
}
