import Box from '@mui/material/Box'
import { useState, type ReactNode } from 'react'

export interface DropZoneProps {
  readonly onFile: (file: File) => void
  /** An invitation in the middle; otherwise the zone fills what is left of the page. */
  readonly centred?: boolean
  readonly children: ReactNode
}

/** A dashed field that takes one file dragged from a folder window. Of several files the first counts. */
export function DropZone({ onFile, centred = false, children }: DropZoneProps) {
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
        const [file] = event.dataTransfer.files
        if (file !== undefined) onFile(file)
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
