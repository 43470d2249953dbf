/**
 * UUID version 7: milliseconds, then random bits. Records are kept in the order of their ids, so those of a workbook
 * stay in the order of its rows. `now` is Unix time in milliseconds, `random` fills an array with random bytes.
 */
export const createNewId = (now: () => number, random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array) => {
  let last = 0
  return (): string => {
    // Within one millisecond the clock is pushed on, so that ids of one import never change places.
    last = Math.max(last + 1, now() * 1000)
    const milliseconds = Math.floor(last / 1000)
    // 1,000 ids a millisecond fit into the 12 bits after the version (RFC 9562, method 3).
    const fraction = last % 1000
    const bytes = random(new Uint8Array(16))
    const head = milliseconds.toString(16).padStart(12, '0')
    const variant = (((bytes[8] ?? 0) & 0x3f) | 0x80).toString(16)
    const tail = Array.from(bytes.subarray(9), (byte) => byte.toString(16).padStart(2, '0')).join('')
    const sub = `7${fraction.toString(16).padStart(3, '0')}`
    return `${head.slice(0, 8)}-${head.slice(8)}-${sub}-${variant}${tail.slice(0, 2)}-${tail.slice(2)}`
  }
}
