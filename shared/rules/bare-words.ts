/** White space says nothing in a document: lines break inside sentences and some digits carry spaces. */
export const bare = (text: string): string => text.replace(/[\s\uFEFF]/gu, '')
