/** Longer pieces are sentences, not names of items. */
const LONGEST = 30
const NUMBERED = /^[(（]?\d{1,2}[)）.、．:：]\s*/u
const TAIL = /[、，,；;。.]+$/u
const OPENING = '（([【《'
const CLOSING = '）)]】》'

/** Cuts at any of the marks, but not inside brackets. */
const cutAt = (text: string, marks: string): string[] => {
  const parts: string[] = []
  let open = ''
  let depth = 0
  for (const letter of text) {
    if (OPENING.includes(letter)) depth += 1
    else if (CLOSING.includes(letter)) depth = Math.max(0, depth - 1)
    if (depth === 0 && marks.includes(letter)) {
      parts.push(open)
      open = ''
    } else open += letter
  }
  return [...parts, open]
}

const named = (parts: readonly string[]): readonly string[] | undefined => {
  const names = parts
    .map((part) => part.trim().replace(NUMBERED, '').replace(TAIL, '').trim())
    .filter((part) => part !== '')
  return names.length < 2 || names.some((name) => name.length > LONGEST) ? undefined : names
}

/**
 * The items that one cell lists: a line each where they are numbered, end in a mark or are three or more, else between 、 or
 * ； (two or more) or commas (three or more). Undefined for a cell that names one item, or tells of them in a sentence.
 */
export const listedItems = (text: string): readonly string[] | undefined => {
  const lines = text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const counted = lines.every((line) => NUMBERED.test(line)) || lines.slice(0, -1).every((line) => TAIL.test(line))
  if (lines.length > 2 || (lines.length === 2 && counted))
    return named(counted ? lines.flatMap((line) => cutAt(line.replace(NUMBERED, ''), '、；;')) : lines)
  const line = lines.join('')
  const strong = cutAt(line, '、；;')
  if (strong.length > 1) return named(strong)
  const commas = cutAt(line, '，,')
  return commas.length > 2 ? named(commas) : undefined
}
