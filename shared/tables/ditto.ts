const DITTO = new Set([
  '同上',
  '同上行',
  '同前',
  '如上',
  '同左上',
  '〃',
  '″',
  '"',
  '””',
  '“',
  '”',
  '“”',
  "''",
  '＂',
  '々',
  '〞',
  '〝',
  'ditto',
  '同 上',
  '（同上）',
  '(同上)',
  '↑',
])

/** True for a text that only says “as above”. Most cells are told by their first character: letters and digits begin none. */
export const isDitto = (text: string): boolean => {
  const first = text.charCodeAt(0)
  if (text.length > 6 || (first >= 48 && first < 97)) return false
  return DITTO.has(text.trim())
}
