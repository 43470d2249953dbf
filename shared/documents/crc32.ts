const tables = ((): readonly Int32Array[] => {
  const all = Array.from({ length: 4 }, () => new Int32Array(256))
  const [first, ...rest] = all as [Int32Array, ...Int32Array[]]
  for (let byte = 0; byte < 256; byte++) {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = (value & 1) !== 0 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    first[byte] = value
  }
  let before = first
  for (const table of rest) {
    for (let byte = 0; byte < 256; byte++) {
      const value = before[byte] ?? 0
      table[byte] = (first[value & 255] ?? 0) ^ (value >>> 8)
    }
    before = table
  }
  return all
})()
const [one, two, three, four] = tables as [Int32Array, Int32Array, Int32Array, Int32Array]

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] as number
const entry = (table: Int32Array, index: number): number => table[index & 255] as number

/** CRC-32 (ISO 3309, as zip uses it) of `bytes`, going on from `before`; unsigned. Four bytes a step. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let crc = ~before
  const whole = bytes.length & ~3
  let at = 0
  for (; at < whole; at += 4) {
    crc ^=
      byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24)
    crc = entry(four, crc) ^ entry(three, crc >>> 8) ^ entry(two, crc >>> 16) ^ entry(one, crc >>> 24)
  }
  for (; at < bytes.length; at++) crc = entry(one, crc ^ byteAt(bytes, at)) ^ (crc >>> 8)
  return ~crc >>> 0
}
