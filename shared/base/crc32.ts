const TABLES = 8

const table = (() => {
  const values = new Uint32Array(256 * TABLES)
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    values[byte] = crc
  }
  for (let index = 256; index < values.length; index++) {
    const before = values[index - 256] ?? 0
    values[index] = (before >>> 8) ^ (values[before & 255] ?? 0)
  }
  return values
})()

const at = (slice: number, byte: number): number => table[slice * 256 + (byte & 255)] ?? 0

/** CRC-32 of zip (ISO 3309), eight bytes a step; `before` is the CRC of the bytes so far, so it works in pieces. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let crc = ~before
  let index = 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const end = bytes.length - 7; index < end; index += 8) {
    const low = view.getUint32(index, true) ^ crc
    const high = view.getUint32(index + 4, true)
    crc =
      at(7, low) ^
      at(6, low >>> 8) ^
      at(5, low >>> 16) ^
      at(4, low >>> 24) ^
      at(3, high) ^
      at(2, high >>> 8) ^
      at(1, high >>> 16) ^
      at(0, high >>> 24)
  }
  for (; index < bytes.length; index++) crc = (crc >>> 8) ^ at(0, crc ^ (bytes[index] ?? 0))
  return ~crc >>> 0
}
