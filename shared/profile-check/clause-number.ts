import { chineseNumber, chineseWords } from './split-clauses'

const halfWidth = (text: string): string =>
  text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

const article = (written: string): string => {
  const n = /^\d+$/.test(written) ? Number(written) : chineseNumber(written)
  return n === null ? written : (chineseWords(n) ?? written)
}

/**
 * The number of a clause as `splitClauses` writes it, whichever way a person wrote it: `四(二)` is `四（二）`, `第12条` is
 * `第十二条`, `附件一` is `附件1`.
 */
export const clauseNumber = (written: string): string =>
  halfWidth(written)
    .replace(/\s/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/^第([一二三四五六七八九十]+|\d+)条/u, (_, n: string) => `第${article(n)}条`)
    .replace(/^附件([一二三四五六七八九十]{1,3})$/u, (_, n: string) => `附件${String(chineseNumber(n) ?? n)}`)
