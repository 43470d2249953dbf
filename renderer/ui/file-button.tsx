import Button from '@mui/material/Button'
import { useRef, type ReactNode, type Ref } from 'react'

export interface FileButtonProps {
  readonly label: string
  /** Endings the chooser shows first: `.csv,.xlsx`. */
  readonly accept: string
  readonly icon?: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
  readonly onFile?: (file: File) => void
  /** Takes several files at once, in place of `onFile`. */
  readonly onFiles?: (files: readonly File[]) => void
  readonly variant?: 'contained' | 'outlined'
}

/** The button of a screen that opens a file, the main one unless it is said. */
export function FileButton({ label, accept, icon, ref, onFile, onFiles, variant = 'contained' }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={onFiles !== undefined}
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          const [file] = files
          // The same file, mended since, may be picked again.
          event.target.value = ''
          if (file === undefined) return
          onFile?.(file)
          onFiles?.(files)
        }}
      />
      <Button ref={ref} variant={variant} startIcon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
