import type { Host } from '../../shared/host/client'
import { CHUNK_BYTES, type OfficeFont } from '../../shared/host/contract'
import type { OfficeFonts } from './pdf-worker'

const readFont = async (host: Host, { use, bytes: length }: OfficeFont): Promise<Uint8Array> => {
  const whole = new Uint8Array(length)
  for (let at = 0; at < length;) {
    const { bytes } = await host('font.read', { use, offset: at, maxBytes: CHUNK_BYTES })
    if (bytes.length === 0 || at + bytes.length > length) throw new Error(`font ${use} changed while it was read`)
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}

const read = async (host: Host): Promise<OfficeFonts> => {
  const found: { fang?: Uint8Array; song?: Uint8Array } = {}
  for (const font of await host('font.list', {})) {
    const bytes = await readFont(host, font).catch(() => undefined)
    if (bytes !== undefined) found[font.use] = bytes
  }
  return found
}

const known = new WeakMap<Host, Promise<OfficeFonts>>()

/** 仿宋 and 小标宋 of this computer, as far as it has them; read once. A font that cannot be read is left out. */
export const officeFonts = (host: Host): Promise<OfficeFonts> => {
  const kept = known.get(host) ?? read(host).catch(() => ({}))
  known.set(host, kept)
  return kept
}
