/** Versions `2026.2.10`, compared number by number: negative when `a` is the older one. */
export const compareVersions = (a: string, b: string): number => {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  for (const [at, part] of (left ?? []).entries()) if (part !== right?.[at]) return part - (right?.[at] ?? 0)
  return 0
}
