/** First letters of the cell types: s, str, inlineStr, b, e, d, n. */
export const TYPE_NUMBER = 110
export const TYPE_SHARED = 115
export const TYPE_STRING = 1
export const TYPE_INLINE = 105
export const TYPE_BOOLEAN = 98
export const TYPE_ERROR = 101
export const TYPE_DATE = 100

/** What the tag of a cell says; one object for all cells of a sheet, since there are millions. */
export interface CellTag {
  type: number
  style: number
  /** -1 in a tag without an address. */
  column: number
}

/** Reads `r`, `s` and `t` of a cell from its bytes. */
export const readCellTag = (bytes: Uint8Array, from: number, to: number, tag: CellTag): void => {
  tag.type = TYPE_NUMBER
  tag.style = 0
  tag.column = -1
  let at = from
  while (at < to) {
    while (at < to && (bytes[at] as number) <= 32) at++
    const start = at
    while (at < to && bytes[at] !== 61) at++
    let end = at
    while (end > start && (bytes[end - 1] as number) <= 32) end--
    while (at < to && bytes[at] !== 34 && bytes[at] !== 39) at++
    const quote = bytes[at++]
    const first = at
    while (at < to && bytes[at] !== quote) at++
    if (end === start + 1 && at <= to) {
      const name = bytes[start]
      if (name === 114) {
        let column = 0
        for (let digit = first; digit < at; digit++) {
          const letter = (bytes[digit] as number) & 0xdf
          if (letter < 65 || letter > 90) break
          column = column * 26 + letter - 64
        }
        tag.column = column - 1
      } else if (name === 115) {
        for (let digit = first; digit < at; digit++) tag.style = tag.style * 10 + (bytes[digit] as number) - 48
      } else if (name === 116) {
        tag.type = bytes[first] as number
        if (tag.type === TYPE_SHARED && at - first > 1) tag.type = TYPE_STRING
      }
    }
    at++
  }
}
