/** White space says nothing in a document: lines break inside sentences and some digits carry spaces. */
export const bare = (text: string): string => text.replace(/[\s\uFEFF]/gu, '')

/** The letters and digits alone, full-width ones as half-width: 〔2026〕8号 and [2026] 8 号 are the same. */
export const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}\uFEFF]/gu, '')
