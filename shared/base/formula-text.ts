/** Begins like a formula, so a spreadsheet would make it one when the cell is edited and left again. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@＝＋－＠\t\r]/.test(text)
