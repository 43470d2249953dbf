import Box from '@mui/material/Box'
import type { Theme } from '@mui/material/styles'
import type { ComponentProps } from 'react'
import { GUTTER, HEAD_HEIGHT } from './grid-model'

const tint = (level: '必改' | '需说明' | '建议', color: 'error' | 'warning' | 'primary') => ({
  [`& .mark-${level}`]: { bgcolor: `tints.${color}` },
  [`& .mark-${level} .icon`]: { color: `${color}.main` },
})

/** The looks of the grid in one place: plain elements inside, since thousands of dressed ones would be slow to scroll. */
export function GridFrame(props: ComponentProps<typeof Box>) {
  return (
    <Box
      {...props}
      sx={{
        flex: 1,
        minHeight: 0,
        minWidth: 0,
        overflow: 'auto',
        position: 'relative',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        userSelect: 'none',
        cursor: 'cell',
        '& .line': { position: 'absolute', left: 0, display: 'flex', width: '100%' },
        '& .head': {
          position: 'sticky',
          top: 0,
          zIndex: 3,
          height: HEAD_HEIGHT,
          display: 'flex',
          bgcolor: 'tints.head',
        },
        '& .head .cell': { bgcolor: 'tints.head', fontWeight: 600, height: HEAD_HEIGHT },
        '& .head .lit': { bgcolor: 'tints.chosen' },
        '& .gutter': {
          position: 'sticky',
          left: 0,
          zIndex: 2,
          width: GUTTER,
          flexShrink: 0,
          boxSizing: 'border-box',
          bgcolor: 'tints.head',
          color: 'text.secondary',
          borderRight: 1,
          borderBottom: 1,
          borderColor: 'divider',
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'center',
          fontSize: 13,
        },
        '& .gutter.lit': { bgcolor: 'tints.chosen', color: 'text.primary' },
        '& .cell': {
          position: 'absolute',
          height: '100%',
          boxSizing: 'border-box',
          display: 'flex',
          alignItems: 'center',
          px: 1,
          bgcolor: 'background.paper',
          borderRight: 1,
          borderBottom: 1,
          borderColor: 'divider',
          overflow: 'hidden',
        },
        '& .cell.pinned': { position: 'sticky', zIndex: 1, flexShrink: 0 },
        '& .cell.fixed': { bgcolor: 'background.default', color: 'text.secondary' },
        '& .words': { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
        '& .numeric .words, & .numeric input': { textAlign: 'right' },
        ...tint('必改', 'error'),
        ...tint('需说明', 'warning'),
        ...tint('建议', 'primary'),
        '& .icon': { fontSize: 14, flexShrink: 0, ml: 0.5 },
        '& .cell.chosen': { bgcolor: 'tints.chosen' },
        '& .cell.active': { bgcolor: 'background.paper', p: 0, overflow: 'visible', zIndex: 1 },
        '& .cell.active.pinned': { zIndex: 2 },
        '& .cell.active .icon': { mr: 0.5 },
        '& .cell input': {
          flex: 1,
          minWidth: 0,
          height: '100%',
          boxSizing: 'border-box',
          font: 'inherit',
          color: 'inherit',
          border: 0,
          px: 1,
          bgcolor: 'transparent',
          cursor: 'inherit',
          outline: ({ palette }: Theme) => `2px solid ${palette.primary.main}`,
          outlineOffset: -2,
        },
        '& .cell input.open': {
          cursor: 'text',
          userSelect: 'text',
          boxShadow: ({ palette }: Theme) => `inset 0 0 0 3px ${palette.tints.written}`,
        },
        '& .cell input.still::selection': { bgcolor: 'transparent', color: 'inherit' },
        '& .cell input::placeholder': { color: 'text.secondary', opacity: 1 },
        '& .cell input::-webkit-calendar-picker-indicator': { display: 'none !important' },
        '& .cell button': {
          border: 0,
          bgcolor: 'transparent',
          color: 'text.secondary',
          cursor: 'pointer',
          px: 0.75,
          height: '100%',
          flexShrink: 0,
        },
        '& .handle': {
          position: 'absolute',
          right: 0,
          bottom: 0,
          width: 9,
          height: 9,
          bgcolor: 'primary.main',
          border: 1,
          borderColor: 'background.paper',
          cursor: 'crosshair',
          zIndex: 2,
        },
      }}
    />
  )
}
