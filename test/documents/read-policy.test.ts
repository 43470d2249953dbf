import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { codedOf } from '../../shared/base/coded-error'
import { readPolicy, policyBytes } from '../../shared/documents/read-policy'
import { splitClauses } from '../../shared/profile-check/split-clauses'
import { handMade, lyingZip, sheetXml } from './hostile-books'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = (target: string): Uint8Array =>
  strToU8(
    `<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`,
  )
const docx = (body: string, before = ''): Uint8Array =>
  zipSync({
    '_rels/.rels': relations('word/document.xml'),
    'word/document.xml': strToU8(`${before}<w:document ${W}><w:body>${body}</w:body></w:document>`),
  })
const p = (inside: string): string => `<w:p>${inside}</w:p>`
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`

const refusal = (bytes: Uint8Array): string | undefined => {
  try {
    readPolicy(bytes, '文件.docx')
  } catch (thrown) {
    const coded = codedOf(thrown)
    if (coded === undefined) throw thrown
    expect(coded.message).toContain('“文件.docx”')
    return coded.code
  }
  return undefined
}

describe('a .docx', () => {
  test('paragraphs are lines, runs are joined, breaks and tabs kept, stops are no tabs', () => {
    const body = [
      p(`<w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>${run('一、总')}${run('则')}`),
      p(`${run('甲')}<w:r><w:tab/></w:r>${run('乙 &amp; 丙')}<w:r><w:br/></w:r>${run('丁')}`),
      p(''),
    ].join('')
    expect(readPolicy(docx(body), 'a.docx').text).toBe('一、总则\n甲\t乙 & 丙\n丁\n')
  })

  test('a table is read row by row, the paragraphs of a cell in one line', () => {
    const cell = (...words: string[]) => `<w:tc><w:tcPr/>${words.map((word) => p(run(word))).join('')}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('姓名')}${cell('职', '务')}</w:tr><w:tr>${cell('张示例')}${cell('')}</w:tr></w:tbl>`
    expect(readPolicy(docx(p(run('附件1')) + table), 'a.docx').text).toBe('附件1\n姓名\t职 务\n张示例\t')
  })

  test('a text box counts once; deleted and moved words are left out', () => {
    const box = `<mc:AlternateContent><mc:Choice>${p(run('盒'))}</mc:Choice><mc:Fallback>${p(run('盒'))}</mc:Fallback></mc:AlternateContent>`
    const gone = `<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom>${run('移')}</w:moveFrom>${run('留')}`
    expect(readPolicy(docx(box + p(gone)), 'a.docx').text).toBe('盒\n留')
  })

  test('automatic numbers are counted, numbers taken away are not', () => {
    const numbered = (id: string) =>
      p(`<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${run('甲')}`)
    expect(readPolicy(docx(numbered('3') + numbered('3') + numbered('0')), 'a.docx').automaticNumbers).toBe(2)
  })

  test('its clauses are found like those of a text', () => {
    const body = ['关于示例的通知', '一、总则', '（一）甲。', '（二）乙。'].map((line) => p(run(line))).join('')
    expect(splitClauses(readPolicy(docx(body), 'a.docx').text).map(({ number }) => number)).toEqual([
      '题头',
      '一',
      '一（一）',
      '一（二）',
    ])
  })
})

test('text in GB18030 and in UTF-16 is read; a byte order mark is no letter', () => {
  const gb = Uint8Array.of(0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xd4, 0xf2)
  expect(readPolicy(gb, 'a.txt').text).toBe('一、总则')
  expect(readPolicy(Uint8Array.of(0xff, 0xfe, 0x00, 0x4e), 'a.txt').text).toBe('一')
  expect(readPolicy(strToU8('\ufeff一、'), 'a.txt').text).toBe('一、')
})

describe('what is refused', () => {
  const whole = docx(p(run('一、总则'.repeat(200))))
  const head = (hex: string): Uint8Array => Uint8Array.from([...Buffer.from(hex, 'hex'), ...new Uint8Array(64)])

  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(0), 'E_POLICY_EMPTY'],
    ['a document without text', docx(p('')), 'E_POLICY_EMPTY'],
    ['an old .doc', head('d0cf11e0a1b11ae1'), 'E_POLICY_OLD'],
    ['rich text', strToU8('{\\rtf1 words}'), 'E_POLICY_OLD'],
    ['a PDF', strToU8('%PDF-1.7\n...'), 'E_POLICY_OTHER'],
    ['a picture', head('89504e470d0a1a0a'), 'E_POLICY_OTHER'],
    ['a web page', strToU8('<html><body>一、</body></html>'), 'E_POLICY_OTHER'],
    ['a workbook', handMade({ sheet: sheetXml('') }), 'E_POLICY_OTHER'],
    ['any other zip', zipSync({ 'a.txt': strToU8('一') }), 'E_POLICY_OTHER'],
    ['half a file', whole.subarray(0, whole.length - 40), 'E_POLICY_DAMAGED'],
    ['a document cut off', docx(`${p(run('一'))}<w:p>`), 'E_POLICY_DAMAGED'],
    ['entities', docx(p(run('&a;')), '<!DOCTYPE d [<!ENTITY a "aaaaaaaa">]>'), 'E_POLICY_ENTITY'],
    ['too much text', strToU8('字'.repeat(400_001)), 'E_POLICY_TOO_BIG'],
    ['too much text in a document', docx(p(run('字'.repeat(400_001)))), 'E_POLICY_TOO_BIG'],
    ['a huge file', new Uint8Array(policyBytes + 1), 'E_POLICY_TOO_BIG'],
    [
      'UTF-16 in a document',
      zipSync({
        '_rels/.rels': relations('word/document.xml'),
        'word/document.xml': Uint8Array.of(0xff, 0xfe, 0x3c, 0),
      }),
      'E_POLICY_DAMAGED',
    ],
  ])('%s', (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code)
  })

  test('a part that inflates beyond what it declares, and one behind a password', () => {
    const rels = { name: '_rels/.rels', content: relations('word/document.xml') }
    const big = strToU8('字'.repeat(10_000))
    expect(refusal(lyingZip([rels, { name: 'word/document.xml', content: big, size: 20 }]))).toBe('E_POLICY_BOMB')
    expect(refusal(lyingZip([rels, { name: 'word/document.xml', content: big, flags: 0x801 }]))).toBe(
      'E_POLICY_ENCRYPTED',
    )
    expect(refusal(lyingZip([rels, { name: 'word/document.xml', content: big, size: 100 * 1024 * 1024 }]))).toMatch(
      /E_POLICY_(BOMB|TOO_BIG)/,
    )
  })
})
