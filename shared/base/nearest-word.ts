/** How many letters have to be put in, left out, replaced or exchanged with their neighbour to make one word the other. */
const distance = (a: string, b: string): number => {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1)
      const exchanged = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)
      row.push(
        Math.min(
          (row[j - 1] ?? 0) + 1,
          (last[j] ?? 0) + 1,
          (last[j - 1] ?? 0) + (same ? 0 : 1),
          exchanged ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      )
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

/** The word that a misspelt one most likely should be; undefined where none is near. Capitals do not count. */
export const nearestWord = (word: string, words: readonly string[]): string | undefined => {
  const written = word.toLowerCase()
  const near = words
    .map((one) => ({ one, far: distance(written, one.toLowerCase()) }))
    .filter(({ one, far }) => far <= (Math.min(one.length, word.length) < 5 ? 1 : 2) && far < word.length)
    .sort((a, b) => a.far - b.far)
  return near[0]?.one
}
