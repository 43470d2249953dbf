/** Text as the search compares it: narrow (NFKC) and lower-case. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The words of a query; a record has to match every one of them. */
export const wordsOf = (query: string): readonly string[] => [
  ...new Set(
    fold(query)
      .split(/\s+/u)
      .filter((word) => word !== ''),
  ),
]
