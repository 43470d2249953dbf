import CheckCircle from '@mui/icons-material/CheckCircleOutlined'
import Cancel from '@mui/icons-material/CancelOutlined'
import InfoOutlined from '@mui/icons-material/InfoOutlined'
import WarningAmber from '@mui/icons-material/WarningAmber'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'

const marks = {
  good: { icon: CheckCircle, color: 'success' },
  doubt: { icon: WarningAmber, color: 'warning' },
  bad: { icon: Cancel, color: 'error' },
  note: { icon: InfoOutlined, color: 'primary' },
} as const
export type MarkKind = keyof typeof marks

export interface MarkProps {
  readonly kind: MarkKind
  readonly label: string
  readonly large?: boolean
}

/** A state as icon and word, never colour alone. */
export function Mark({ kind, label, large = false }: MarkProps) {
  const { icon: Icon, color } = marks[kind]
  return (
    <Stack direction="row" spacing={large ? 1 : 0.5} sx={{ alignItems: 'center' }}>
      <Icon color={color} aria-hidden sx={{ fontSize: large ? 40 : 18 }} />
      <Typography
        component="span"
        variant={large ? 'h1' : 'body2'}
        color={kind === 'note' ? 'text.secondary' : `${color}.main`}
      >
        {label}
      </Typography>
    </Stack>
  )
}
