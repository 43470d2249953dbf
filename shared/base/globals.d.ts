/**
 * The few universal globals that shared code may use. Everything else of the platform (clock, random numbers,
 * digests, files, windows) comes in as an argument, so that the same line runs in a worker, in Node and in a test.
 */
interface TextDecodeOptions {
  stream?: boolean
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array, options?: TextDecodeOptions): string
}
