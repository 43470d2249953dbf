/** Digests of whole byte strings as lower-case hex; each host brings the quickest it has. */
export interface Digests {
  readonly sha256: (bytes: Uint8Array) => string
  readonly sm3: (bytes: Uint8Array) => string
}
