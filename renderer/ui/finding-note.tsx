import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { LevelMark, type Level } from './level-mark'

export interface FindingNoteProps {
  readonly level: Level
  readonly message: string
  /** The button that puts it right, where the program knows how. */
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined
}

/** A finding beside its field: level, what and why, and the button that helps. */
export function FindingNote({ level, message, action }: FindingNoteProps) {
  return (
    <Box sx={{ fontSize: 13, lineHeight: 1.5 }}>
      <LevelMark level={level} /> <span>{message}</span>
      {action === undefined ? null : (
        <Button size="small" variant="outlined" sx={{ ml: 1, py: 0 }} onClick={action.onClick}>
          {action.label}
        </Button>
      )}
    </Box>
  )
}
