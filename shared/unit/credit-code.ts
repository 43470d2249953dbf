const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const

/** The check character of the first 17 characters of a 统一社会信用代码, or undefined when one is outside the alphabet (GB 32100-2015). */
export const creditCodeCheck = (first17: string): string | undefined => {
  if (first17.length !== 17) return undefined
  let sum = 0
  for (const [index, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(first17.charAt(index))
    if (value < 0) return undefined
    sum += value * weight
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** True for 18 upper-case characters whose last one is the right check character (GB 32100-2015). */
export const isCreditCode = (code: string): boolean =>
  code.length === 18 && creditCodeCheck(code.slice(0, 17)) === code.charAt(17)
