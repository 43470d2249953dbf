const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * UUID version 7: milliseconds, then random bits. Records are kept in the order of their ids, so those of a workbook
 * stay in the order of its rows. `now` is Unix time in milliseconds, `random` fills an array with random bytes.
 */
export const createNewId = (now: () => number, random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array) => {
  let last = 0
  let headOf = -1
  let head = ''
  const given = new Uint8Array(16)
  return (): string => {
    // Within one millisecond the clock is pushed on, so that ids of one import never change places.
    last = Math.max(last + 1, now() * 1000)
    const milliseconds = Math.floor(last / 1000)
    // 1,000 ids a millisecond fit into the 12 bits after the version (RFC 9562, method 3).
    const fraction = last % 1000
    if (milliseconds !== headOf) {
      headOf = milliseconds
      const digits = milliseconds.toString(16).padStart(12, '0')
      head = `${digits.slice(0, 8)}-${digits.slice(8)}-7`
    }
    const bytes = random(given)
    const pair = (at: number): string => hex[bytes[at] ?? 0] ?? '00'
    const variant = hex[((bytes[8] ?? 0) & 0x3f) | 0x80] ?? '80'
    const tail = pair(10) + pair(11) + pair(12) + pair(13) + pair(14) + pair(15)
    return `${head}${(fraction >> 8).toString(16)}${hex[fraction & 0xff] ?? '00'}-${variant}${pair(9)}-${tail}`
  }
}
