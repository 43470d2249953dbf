/** Shares the room out by the widths asked for, nobody below the least. */
export const shareOut = (asked: readonly number[], least: readonly number[], room: number): number[] => {
  const held = new Set<number>()
  for (;;) {
    const rest = asked.reduce((sum, width, index) => (held.has(index) ? sum : sum + width), 0)
    const free = room - [...held].reduce((sum, index) => sum + (least[index] ?? 0), 0)
    const widths = asked.map((width, index) => (held.has(index) ? (least[index] ?? 0) : (width * free) / rest))
    const below = widths.findIndex((width, index) => !held.has(index) && width < (least[index] ?? 0))
    if (below < 0) return widths
    held.add(below)
    // Too many long words for the paper: then words are broken after all.
    if (held.size === asked.length) return asked.map((width) => (width * room) / asked.reduce((a, b) => a + b, 0))
  }
}
