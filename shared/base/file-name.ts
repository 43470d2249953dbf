/** What every system takes, in bytes of UTF-8; one is kept for the mark before a reserved name. */
const LONGEST = 254

/** What Windows takes in no file name, and control characters. */
const REFUSED = /[\\/:*?"<>|\p{Cc}]/gu
/** Names of devices on Windows. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * A name made of people's words (a unit, a list, a day, a file of another system) as a file name that Windows, FAT sticks
 * and Linux take: refused characters become `_`, and of a name that is too long the end stays, where the day and the
 * ending stand.
 */
export const fileName = (words: string): string => {
  const characters = Array.from(words.replace(REFUSED, '_').replace(/[ .]+$/u, ''))
  const encoder = new TextEncoder()
  let bytes = 0
  let from = characters.length
  while (from > 0) {
    bytes += encoder.encode(characters[from - 1]).length
    if (bytes > LONGEST) break
    from--
  }
  const name = characters.slice(from).join('').trimStart()
  return name === '' || RESERVED.test(name) ? `_${name}` : name
}
