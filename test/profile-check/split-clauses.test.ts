import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { profileIds } from '../../electron/assets'
import { clauseNumber } from '../../shared/profile-check/clause-number'
import { chineseNumber, chineseWords, splitClauses } from '../../shared/profile-check/split-clauses'

const numbers = (text: string): string[] => splitClauses(text).map(({ number }) => number)

describe('splitClauses', () => {
  test('every level is numbered as clauses are cited', () => {
    const text = [
      '示例办法',
      '一、总则',
      '（一）甲。甲说。',
      '（二）乙',
      '1.丙。',
      '2．丁。',
      '3、戊。',
      '二、附则',
      '1. 己。',
    ].join('\n')
    expect(numbers(text)).toEqual([
      '题头',
      '一',
      '一（一）',
      '一（二）',
      '一（二）1',
      '一（二）2',
      '一（二）3',
      '二',
      '二1',
    ])
  })

  test('marks of Markdown, half-width brackets and blanks around numbers do not matter', () => {
    const text = [
      '## **一、总则**',
      '### **( 一 ) 甲**',
      '- （二）乙；',
      '　　 1 . 丙。',
      '#### 二 、附则',
      '附 件 1 ：',
      '表',
    ].join('\n\n')
    expect(numbers(text)).toEqual(['一', '一（一）', '一（二）', '一（二）1', '二', '附件1'])
  })

  test('a title ends at the first full stop; a long first sentence is no title', () => {
    const [one, two, three] = splitClauses(`一、总则\n（一）甲事。做甲事。\n（二）${'很长的一句话'.repeat(8)}。`)
    expect(one).toEqual({ number: '一', title: '总则', text: '总则' })
    expect(two).toEqual({ number: '一（一）', title: '甲事', text: '甲事。做甲事。' })
    expect(three?.title).toBe('')
  })

  test('lines broken inside a sentence are joined, paragraphs and tables keep their lines', () => {
    const text = '一、总则\n第一句很\n\n长。\n第二句。\n附件1\n登记表\n姓名\t职务\n张示例\t科长'
    expect(splitClauses(text).map((clause) => clause.text)).toEqual([
      '总则\n第一句很长。\n第二句。',
      '登记表\n姓名\t职务\n张示例\t科长',
    ])
  })

  test('a number inside a sentence, or one that does not follow, opens nothing', () => {
    const text = [
      '一、总则',
      '（一）甲。按本条（二）办理，依照',
      '（二）办理。',
      '（四）不连续。',
      '（二）的要求另行通知。',
      '2. 没有第一项。',
      '3.5万元以内。',
      '三、没有第二部分。',
      '（二）乙。',
    ].join('\n')
    expect(numbers(text)).toEqual(['一', '一（一）', '一（二）'])
  })

  test('the list of annexes is text; an annex keeps its own numbers; a document inside an annex is divided', () => {
    expect(numbers('一、总则\n附件：1. 甲表\n2. 乙表\n附件 1\n一、填表说明\n附件2：乙表')).toEqual([
      '一',
      '附件1',
      '附件2',
    ])
    expect(numbers('通知\n附件\n某某方案\n一、总则\n（一）甲')).toEqual(['题头', '一', '一（一）'])
  })

  test('articles count through chapters, whose titles stand in the head; parts and items stand below them', () => {
    const text = [
      '示例办法',
      '第一章　总则',
      '第一条　为了示例。',
      '第二条 本办法所称示例，是指',
      '第一条规定的事项。',
      '第二章 分工',
      '第三条　分工如下：',
      '（一）甲；',
      '1.丙。',
      '２．丁。',
      '（二）乙，按照第二条',
      '第二款办理。',
      '第3章',
      '第4条 一、不是一级标题。',
      '一、也不是。',
      '第 五 条　附件一同施行。',
      '附件一：',
      '第六条 附件里的条不算。',
    ].join('\n')
    expect(numbers(text)).toEqual([
      '题头',
      '第一条',
      '第二条',
      '第三条',
      '第三条（一）',
      '第三条（一）1',
      '第三条（一）2',
      '第三条（二）',
      '第四条',
      '第五条',
      '附件1',
    ])
    expect(splitClauses(text)[0]?.text).toBe('示例办法\n第一章　总则\n第二章 分工\n第3章'.replace('　', ' '))
  })

  test('articles up to the twenties; in a document in sections an article is a quotation', () => {
    const articles = Array.from(
      { length: 21 },
      (_, at) => `第${at < 12 ? chineseWords(at + 1)! : String(at + 1)}条 做事。`,
    )
    expect(numbers(articles.join('\n')).slice(-2)).toEqual(['第二十条', '第二十一条'])
    expect(numbers('一、总则\n第一条 引文。\n二、附则')).toEqual(['一', '二'])
  })

  test.each([
    ['四(二)', '四（二）'],
    ['第12条', '第十二条'],
    ['第３条（一）１', '第三条（一）1'],
    ['三（五） 1', '三（五）1'],
    ['附件一', '附件1'],
    ['附件', '附件'],
  ])('the number %s is %s', (written, number) => {
    expect(clauseNumber(written)).toBe(number)
  })

  test('a text without headings is one clause, an empty one none', () => {
    expect(splitClauses('没有条号。')).toEqual([{ number: '题头', title: '', text: '没有条号。' }])
    expect(splitClauses(' \n\r\n')).toEqual([])
  })

  test.each([
    ['一', 1],
    ['九', 9],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['一二', null],
    ['十十', null],
    ['', null],
  ])('%s is %s', (words, n) => {
    expect(chineseNumber(words)).toBe(n)
  })
})

const documents = process.env['CDO_DOCUMENTS'] ?? ''

/** `name`, then its parts one level down: `under('二', 2)` → 二, 二（一）, 二（二）. */
const under = (name: string, parts: number): string[] => [
  name,
  ...Array.from('一二三四五六七八九')
    .slice(0, parts)
    .map((part) => `${name}（${part}）`),
]
const items = (name: string, count: number): string[] => [
  name,
  ...Array.from({ length: count }, (_, index) => `${name}${String(index + 1)}`),
]

/** The headings of the five documents, as a reader finds them. */
const headings: Readonly<Record<string, readonly string[]>> = {
  shuangyashan: [
    '题头',
    '一',
    ...under('二', 4),
    ...under('三', 4),
    ...items('三（五）', 5),
    '三（六）',
    ...under('四', 5),
    '五',
  ],
  dazhou: [
    '题头',
    '一',
    ...under('二', 4),
    ...under('三', 2),
    ...items('三（三）', 5),
    ...under('四', 4),
    ...under('五', 5),
    '附件1',
    '附件2',
  ],
  puning: [
    '题头',
    ...under('一', 2),
    ...under('二', 3),
    ...under('三', 6),
    ...under('四', 4),
    '附件1',
    '附件2',
    '附件3',
  ],
  baoshan: [
    '题头',
    ...under('一', 2),
    '二',
    ...items('二（一）', 4),
    ...items('二（二）', 6),
    '二（三）',
    ...items('二（四）', 2),
    '二（五）',
    ...items('三', 4),
  ],
  tianning: ['题头', '一', '二', '三', ...items('三（一）', 3), ...items('三（二）', 6), ...under('四', 3)],
}

describe.skipIf(!existsSync(documents))('against the documents (CDO_DOCUMENTS)', () => {
  test.each(profileIds())('the clauses of %s are its headings', (id) => {
    const file = readdirSync(documents).find((name) => name.startsWith(id)) ?? ''
    expect(numbers(readFileSync(join(documents, file), 'utf8'))).toEqual(headings[id])
  })
})
