import Box from '@mui/material/Box'
import { useState, type ReactNode } from 'react'

export interface DropZoneProps {
  readonly onFile?: (file: File) => void
  /** Takes all files that are dropped at once, in place of `onFile`. */
  readonly onFiles?: (files: readonly File[]) => void
  /** An invitation in the middle; otherwise the zone fills what is left of the page. */
  readonly centred?: boolean
  readonly children: ReactNode
}

/** A dashed field that takes files dragged from a folder window; with `onFile` the first of several counts. */
export function DropZone({ onFile, onFiles, centred = false, children }: DropZoneProps) {
  const [over, setOver] = useState(false)
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [...files] = event.dataTransfer.files
        const [file] = files
        if (file === undefined) return
        onFile?.(file)
        onFiles?.(files)
      }}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        border: '2px dashed',
        borderColor: over ? 'primary.main' : 'divider',
        bgcolor: 'background.paper',
        ...(centred
          ? { alignItems: 'center', justifyContent: 'center', gap: 1.5, py: 8, textAlign: 'center' }
          : { flex: 1, p: 2 }),
      }}
    >
      {children}
    </Box>
  )
}
