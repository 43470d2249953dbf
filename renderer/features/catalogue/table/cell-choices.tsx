export interface CellChoicesProps {
  /** By which the input refers to the list. */
  readonly id: string
  readonly label: string
  readonly choices: readonly string[]
  readonly onOpen: () => void
}

/** The list of a cell, and the button at its right end that opens it; the focus stays in the cell. */
export function CellChoices({ id, label, choices, onOpen }: CellChoicesProps) {
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        aria-label={label}
        onMouseDown={(event) => {
          event.preventDefault()
          event.stopPropagation()
        }}
        onClick={onOpen}
      >
        ▾
      </button>
      <datalist id={id}>
        {choices.map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
    </>
  )
}
