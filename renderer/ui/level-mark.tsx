import ErrorOutline from '@mui/icons-material/ErrorOutlined'
import InfoOutlined from '@mui/icons-material/InfoOutlined'
import WarningAmber from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'

const marks = {
  必改: { icon: ErrorOutline, color: 'error.main' },
  需说明: { icon: WarningAmber, color: 'warning.main' },
  建议: { icon: InfoOutlined, color: 'primary.main' },
} as const

export type Level = keyof typeof marks

export interface LevelMarkProps {
  readonly level: Level
  /** Said after the word: a count or a sentence. */
  readonly children?: React.ReactNode
}

/** 必改, 需说明 or 建议: always an icon and a word, never colour alone. */
export function LevelMark({ level, children }: LevelMarkProps) {
  const { icon: Icon, color } = marks[level]
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color, whiteSpace: 'nowrap' }}>
      <Icon sx={{ fontSize: 16 }} aria-hidden />
      <span>
        {level}
        {children === undefined ? null : <> {children}</>}
      </span>
    </Box>
  )
}
