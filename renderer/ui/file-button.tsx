import Button from '@mui/material/Button'
import { useRef, type ReactNode, type Ref } from 'react'

export interface FileButtonProps {
  readonly label: string
  /** Endings the chooser shows first: `.csv,.xlsx`. */
  readonly accept: string
  readonly icon?: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
  readonly onFile: (file: File) => void
}

/** The main button of a screen that opens a file. */
export function FileButton({ label, accept, icon, ref, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same file, mended since, may be picked again.
          event.target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
      <Button ref={ref} variant="contained" startIcon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
