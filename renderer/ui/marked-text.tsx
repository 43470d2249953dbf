import Box from '@mui/material/Box'

export interface MarkedTextProps {
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[]
}

/** Running text with its line breaks, some words of it marked as with a highlighter. */
export function MarkedText({ pieces }: MarkedTextProps) {
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {pieces.map(({ text, marked }, at) =>
        marked ? (
          <Box component="mark" key={at} sx={{ bgcolor: 'tints.marked', color: 'inherit' }}>
            {text}
          </Box>
        ) : (
          text
        ),
      )}
    </Box>
  )
}
