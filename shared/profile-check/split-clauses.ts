/** One clause of a document; `text` starts with `title` and has no line breaks inside a sentence. */
export interface ClauseText {
  /**
   * `一`, `一（一）`, `三（一）2`, `三3`, `第三条`, `第三条（一）1`, `附件1`; `题头` for what stands before the first heading,
   * and for the titles of chapters: articles count through them.
   */
  readonly number: string
  /** The words of the heading; '' where a number is followed by a long sentence at once. */
  readonly title: string
  readonly text: string
}

/** `indexOf('')` is 0, which is what a missing digit is worth. */
const digits = '零一二三四五六七八九'

/** 1 … 99 as Chinese documents number their parts (`十二`, `二十一`); null for anything else. */
export const chineseNumber = (words: string): number | null => {
  const parts = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(words)
  if (parts === null || words === '') return null
  const [, tens = '', ten = '', ones = ''] = parts
  if (ten === '') return tens !== '' && ones !== '' ? null : digits.indexOf(tens + ones)
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + digits.indexOf(ones)
}

/** 1 … 99 in Chinese words; undefined for anything else. */
export const chineseWords = (n: number): string | undefined => {
  if (!Number.isInteger(n) || n < 1 || n > 99) return undefined
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits.charAt(tens)}十`
  return ten + (ones === 0 ? '' : digits.charAt(ones))
}

interface Heading {
  readonly level: 'chapter' | 'article' | 'section' | 'part' | 'item' | 'annex'
  readonly n: number
  /** The number as it is written in a clause. */
  readonly label: string
  readonly rest: string
}

const numeral = '([一二三四五六七八九十]{1,3})'
const numeralOrDigits = '([一二三四五六七八九十]{1,3}|\\d{1,2})'
const chapterHead = new RegExp(`^第\\s*${numeralOrDigits}\\s*[章节编](?:\\s+(.*)|)$`)
const articleHead = new RegExp(`^第\\s*${numeralOrDigits}\\s*条(\\s*)(.*)$`)
const sectionHead = new RegExp(`^${numeral}\\s*、\\s*(.*)$`)
const partHead = new RegExp(`^[（(]\\s*${numeral}\\s*[）)]\\s*(.*)$`)
const itemHead = /^(\d{1,2})\s*[.．、](?!\d)\s*(.*)$/
/** `附件：1. …` is the list of annexes at the end of a document, not the head of one. */
const annexHead = /^附\s*件\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[:：]?\s*(.*)|[:：]?\s*)$/

/** What follows a number when a sentence refers to it (`（二）的要求`, `（一）、（二）`). */
const reference = /^(?:的|[、，。；]|[和至及]\s*[（(]|项规定|款)/
/** What follows where a sentence names an article (`第三条规定的`); without a blank between, as headings seldom are. */
const articleReference = /^(?:规定|所|第|之|或)/
/** An end of line after which a number at the next start of line still belongs to the sentence. */
const unfinished = /[，、（《“第及和与照据]$/

const numberOf = (words: string): number | null => (/^\d+$/.test(words) ? Number(words) : chineseNumber(words))

/** Heads of documents in articles: 第一章 and 第一条. */
const articleHeadingOf = (line: string): Heading | null => {
  const chapter = chapterHead.exec(line)
  if (chapter) {
    const n = numberOf(chapter[1] ?? '')
    return n === null ? null : { level: 'chapter', n, label: '', rest: chapter[2] ?? '' }
  }
  const [, number = '', blank = '', rest = ''] = articleHead.exec(line) ?? []
  const n = numberOf(number)
  const words = n === null ? undefined : chineseWords(n)
  if (n === null || words === undefined || (blank === '' && articleReference.test(rest))) return null
  return { level: 'article', n, label: `第${words}条`, rest }
}

const plainHeadingOf = (line: string): Heading | null => {
  const section = sectionHead.exec(line)
  if (section) {
    const n = chineseNumber(section[1] ?? '')
    return n === null ? null : { level: 'section', n, label: section[1] ?? '', rest: section[2] ?? '' }
  }
  const part = partHead.exec(line)
  if (part) {
    const n = chineseNumber(part[1] ?? '')
    return n === null ? null : { level: 'part', n, label: `（${part[1] ?? ''}）`, rest: part[2] ?? '' }
  }
  const item = itemHead.exec(line)
  if (item) return { level: 'item', n: Number(item[1]), label: String(Number(item[1])), rest: item[2] ?? '' }
  const annex = annexHead.exec(line)
  if (annex) {
    const n = annex[1] === undefined ? 1 : numberOf(annex[1])
    const label = annex[1] === undefined ? '附件' : `附件${String(n)}`
    return n === null ? null : { level: 'annex', n, label, rest: annex[2] ?? '' }
  }
  return null
}

/** The heading that a line opens with, if any; digits may be full-width (`１．`). */
const headingOf = (line: string): Heading | null => {
  const plain = line.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const heading = articleHeadingOf(plain) ?? plainHeadingOf(plain)
  return heading && { ...heading, rest: line.slice(line.length - heading.rest.length) }
}

/** Marks of Markdown, HTML and word processors that conversions leave behind; tabs divide the cells of a table. */
const bareLine = (line: string): string =>
  line
    .replace(/<[^<>]{1,80}>|\[bookmark:[^\]]{0,60}\]/g, '')
    .replace(/\*\*/g, '')
    .replace(/\\([_*#+-])/g, '$1')
    .replace(/[\u00a0\u3000]/g, ' ')
    .replace(/^[ ]*(?:#{1,6}[ ]|[-*+][ ])?[ ]*/, '')
    .replace(/\s+$/, '')

/** Where the numbering stands; every level starts again under the next number of the level above. */
class Numbering {
  #section = 0
  #article = 0
  #part = 0
  #item = 0
  #annex = 0
  #inAnnex = false
  #path = { section: '', part: '' }

  /** The clause that a heading opens, null where its number does not follow: then it is running text or a quotation. */
  next({ level, n, label }: Heading): string | null {
    if (level === 'annex') {
      if (n !== this.#annex + 1) return null
      this.#annex = n
      // A notice may carry the whole document as its annex: then the numbers are still to come.
      if (this.#path.section === '') return null
      this.#inAnnex = true
      return label
    }
    if (this.#inAnnex) return null
    // A document is either in articles or in sections; chapters are titles between the articles.
    if (level === 'chapter') return this.#section === 0 ? '题头' : null
    if (level === 'article') {
      if (this.#section > 0 || n !== this.#article + 1) return null
      ;[this.#article, this.#part, this.#item] = [n, 0, 0]
      this.#path = { section: label, part: '' }
      return label
    }
    if (level === 'section') {
      if (this.#article > 0 || n !== this.#section + 1) return null
      ;[this.#section, this.#part, this.#item] = [n, 0, 0]
      this.#path = { section: label, part: '' }
      return label
    }
    if (this.#path.section === '') return null
    if (level === 'part') {
      if (n !== this.#part + 1) return null
      ;[this.#part, this.#item] = [n, 0]
      this.#path.part = label
      return this.#path.section + label
    }
    if (n !== this.#item + 1) return null
    this.#item = n
    return this.#path.section + this.#path.part + label
  }
}

const longestTitle = 40

/** The heading of a clause: its words up to the first full stop, where that is short enough to be one. */
const titleOf = (line: string): string => {
  const title = (/^[^。]*/.exec(line)?.[0] ?? '').trim().replace(/[；;]$/, '')
  return title.length <= longestTitle && !title.includes('\t') ? title : ''
}

/** Lines to paragraphs: a line without the mark of a sentence's end goes on in the next one. */
const paragraphs = (lines: readonly string[], title: string): string =>
  lines.reduce((text, line) => {
    const ended = /[。；：！？:;]$/.test(text) || text === title || /\t/.test(line)
    return text + (text === '' || !ended ? '' : '\n') + line
  }, '')

/**
 * Divides the plain text of a policy document into its clauses, in their order. Only a number at the start of a line
 * opens a clause, and only one that follows its predecessor on its level; everything else is text of the clause.
 * A text without any heading is one clause `题头`; an empty text has none.
 */
export const splitClauses = (text: string): ClauseText[] => {
  const numbering = new Numbering()
  const clauses: { number: string; lines: string[] }[] = [{ number: '题头', lines: [] }]
  let before = ''
  for (const line of text.split(/\r\n|[\n\r\u2028]/).map(bareLine)) {
    if (line === '') continue
    const heading = unfinished.test(before) ? null : headingOf(line)
    const number = heading === null || reference.test(heading.rest) ? null : numbering.next(heading)
    before = line
    if (number === '题头') clauses[0]?.lines.push(line)
    else if (heading === null || number === null) clauses.at(-1)?.lines.push(line)
    else clauses.push({ number, lines: [heading.rest] })
  }
  return clauses
    .filter(({ lines }) => lines.length > 0)
    .map(({ number, lines: [first = '', ...others] }) => {
      const annex = number.startsWith('附件')
      const lines = first === '' ? others : [first, ...others]
      const title = number === '题头' ? '' : titleOf(lines[0] ?? '')
      // Annexes are forms and tables, the head is made of titles: there a line is a line.
      const keep = annex || number === '题头'
      return { number, title, text: keep ? lines.join('\n') : paragraphs(lines, title) }
    })
}
