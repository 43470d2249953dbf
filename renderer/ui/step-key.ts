/** What the keys of undo and redo are told by: those of a browser event. */
export interface StepKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Ctrl+Z is undo; Ctrl+Y and Ctrl+Shift+Z are redo. */
export const stepKey = ({ key, ctrlKey, metaKey, shiftKey, altKey }: StepKey): 'undo' | 'redo' | undefined => {
  if (!(ctrlKey || metaKey) || altKey) return undefined
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !shiftKey ? 'redo' : undefined
}
