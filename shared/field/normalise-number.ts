/** A decimal without exponent, sign, needless zeros or thousands marks; at most four places. */
const plain = (digits: string): string => {
  const [whole = '', places = ''] = digits.split('.')
  const kept = places.replace(/0+$/, '')
  const head = whole.replace(/^0+(?=\d)/, '')
  return kept === '' ? head : `${head}.${kept}`
}

/** Rounds a plain decimal to four places by its digits, half up: no binary fractions come in between. */
const toFourPlaces = (digits: string): string => {
  const [whole = '0', places = ''] = digits.split('.')
  if (places.length <= 4) return plain(digits)
  const whole10k = BigInt(whole + places.slice(0, 4)) + (Number(places.charAt(4)) >= 5 ? 1n : 0n)
  const text = whole10k.toString().padStart(5, '0')
  return plain(`${text.slice(0, -4)}.${text.slice(-4)}`)
}

/** Factors in ten-thousandths of the column's unit, so that all arithmetic stays whole. */
const FACTORS: Readonly<Record<string, readonly (readonly [RegExp, number, number])[]>> = {
  G: [
    [/^(g|gb|gib|千兆|吉字节)$/iu, 1, 1],
    [/^(m|mb|mib|兆|兆字节)$/iu, 1, 1024],
    [/^(k|kb|kib)$/iu, 1, 1_048_576],
    [/^(t|tb|tib|太字节)$/iu, 1024, 1],
    [/^(b|byte|bytes|字节)$/iu, 1, 1_073_741_824],
  ],
  万: [
    [/^(万|万条|万行|万笔|万户|万人|万个|万件|w)$/iu, 1, 1],
    [/^(亿|亿条)$/u, 10_000, 1],
    [/^(千|千条)$/u, 1, 10],
    [/^(条|行|笔|户|人|个|件|次|宗|份|余条|多条)$/u, 1, 10_000],
  ],
  万元: [
    [/^(万元?|万元人民币)$/u, 1, 1],
    [/^(亿元?)$/u, 10_000, 1],
    [/^(元|元人民币|块钱?)$/u, 1, 10_000],
  ],
}
/** Units in which an amount that is typed with another one is sure to be the same amount: money. */
const SURE: ReadonlySet<string> = new Set(['万元'])

const scaled = (amount: string, [, times, by]: readonly [RegExp, number, number]): string =>
  plain(((Number(amount) * times) / by).toFixed(9))

export type DecimalReading =
  | { readonly kind: 'decimal'; readonly value: string; readonly rounded: boolean }
  /** A number typed with its unit or another word; `suggestion` in the column's own unit where the unit is known. */
  | { readonly kind: 'with-unit'; readonly suggestion?: string }
  | { readonly kind: 'unclear'; readonly suggestion?: string }

/** Reads a non-negative amount of a column that is counted in `unit` (`G`, `万` or `万元`). Takes cleaned text. */
export const readDecimal = (cleaned: string, unit: string): DecimalReading => {
  const text = cleaned.normalize('NFKC').replace(/\s+/gu, '')
  const grouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
  const expanded = /^\d+(\.\d+)?e[+-]?\d{1,2}$/i.test(grouped) ? Number(grouped).toFixed(12) : grouped
  if (/^\d+(\.\d*)?$|^\.\d+$/.test(expanded)) {
    const digits = plain(expanded.startsWith('.') ? `0${expanded}` : expanded)
    const value = toFourPlaces(digits)
    return { kind: 'decimal', value, rounded: value !== digits }
  }
  const named = SURE.has(unit) ? /^(\d[\d,]*(?:\.\d+)?)(\D+)$/u.exec(text) : null
  const sure = named && (FACTORS[unit] ?? []).find(([pattern]) => pattern.test(named[2] ?? ''))
  if (sure) {
    const digits = scaled((named[1] ?? '').replaceAll(',', ''), sure)
    const value = toFourPlaces(digits)
    return { kind: 'decimal', value, rounded: value !== digits }
  }
  const found = /^(?:约|大约|近|超|超过|≈|>|<|共|大概)?(\d[\d,]*(?:\.\d+)?)(?:余|多)?(.*)$/u.exec(text)
  if (found?.[1] === undefined) {
    const unknown = /不详|未知|不清|待定|待统计|暂缺|未统计|没有|零/u.test(text)
    return unknown ? { kind: 'unclear', suggestion: '0' } : { kind: 'unclear' }
  }
  const amount = found[1].replaceAll(',', '')
  const name = (found[2] ?? '').replace(/(左右|以上|以下|多|余|[。.])+$/u, '')
  if (name === '') return { kind: 'with-unit', suggestion: toFourPlaces(plain(amount)) }
  const factor = (FACTORS[unit] ?? []).find(([pattern]) => pattern.test(name))
  if (factor === undefined) return { kind: 'with-unit' }
  return { kind: 'with-unit', suggestion: toFourPlaces(scaled(amount, factor)) }
}

/**
 * A whole number from text (`18`, `18.0`, `18位`), and the decimals behind it in `10,2`; three digits behind a comma
 * (`4,000`) are thousands. Takes cleaned text.
 */
export const readWhole = (cleaned: string): { readonly value: string; readonly precision?: string } | undefined => {
  const text = cleaned
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^\(?\d{1,3}(?:,\d{3})+(?!\d)/u, (grouped) => grouped.replaceAll(',', ''))
  const found =
    /^[(（]?(\d{1,10})(?:\.0+)?(?:[,，、.](\d{1,3}))?[)）]?(?:位|个?字符|个?字节|字|个汉字|byte|bytes)?$/iu.exec(text)
  if (found?.[1] === undefined) return undefined
  const value = String(Number(found[1]))
  return found[2] === undefined ? { value } : { value, precision: String(Number(found[2])) }
}
