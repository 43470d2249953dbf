import CheckCircleOutline from '@mui/icons-material/CheckCircleOutlined'
import ErrorOutline from '@mui/icons-material/ErrorOutlined'
import Sync from '@mui/icons-material/Sync'
import Stack from '@mui/material/Stack'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'

const marks = {
  saved: { icon: CheckCircleOutline, color: 'success' },
  saving: { icon: Sync, color: 'primary' },
  failed: { icon: ErrorOutline, color: 'error' },
} as const

export interface SaveBadgeProps {
  readonly state: keyof typeof marks
  readonly label: string
  readonly hint?: string
}

/** 已保存 / 保存中 / 未保存: an icon and a word, never colour alone. */
export function SaveBadge({ state, label, hint = '' }: SaveBadgeProps) {
  const { icon: Icon, color } = marks[state]
  return (
    <Tooltip title={hint}>
      <Stack
        direction="row"
        spacing={0.5}
        role="status"
        aria-label={hint === '' ? label : hint}
        data-save={state}
        sx={{ alignItems: 'center' }}
      >
        <Icon fontSize="small" color={color} aria-hidden />
        <Typography variant="body2" noWrap>
          {label}
        </Typography>
      </Stack>
    </Tooltip>
  )
}
