const MIB = 1024 * 1024

/** Largest sizes and counts of a package (CDOP/1); all are checked from headers before any data is read. */
export const LIMITS = {
  packageBytes: 512 * MIB,
  statementBytes: 8 * MIB,
  envelopeBytes: 64 * 1024,
  files: 5000,
  signatures: 8,
} as const
