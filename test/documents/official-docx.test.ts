import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { readDocx } from '../../shared/documents/read-docx'
import { writeDocx } from '../../shared/documents/write-docx'
import type { OfficialText } from '../../shared/forms/official-text'
import { empty, everything, long } from './official-sample'

type Parts = Readonly<Record<string, string>>
const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
const write = async (text: OfficialText): Promise<Parts> => partsOf(await writeDocx(text))
const partOf = (parts: Parts, name: string): string => parts[name] ?? `no ${name}`
const document = async (text: OfficialText): Promise<string> => partOf(await write(text), 'word/document.xml')
const styleOf = (styles: string, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? `no style ${id}`
/** Paragraphs of the body as [style, text]. */
const paragraphs = (xml: string): [string, string][] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, inside = '']) => [
    /<w:pStyle w:val="(\w+)"/.exec(inside)?.[1] ?? 'Normal',
    [...inside.matchAll(/<w:t[ >][^<]*|<w:t>[^<]*/g)].map(([run]) => run.slice(run.indexOf('>') + 1)).join(''),
  ])
const textOf = (bytes: Uint8Array): string => readDocx(bytes, '文件.docx').text

afterEach(() => void vi.useRealTimers())

describe('styles of an official .docx', () => {
  test('the built-in ids have the built-in names, and 正文 is the one that paragraphs have by themselves', async () => {
    const styles = partOf(await write(everything), 'word/styles.xml')
    for (const [id, name] of [
      ['Normal', 'Normal'],
      ['Title', 'Title'],
      ['Heading1', 'heading 1'],
      ['Heading2', 'heading 2'],
      ['Heading3', 'heading 3'],
      ['Footer', 'footer'],
    ] as const) {
      expect(styleOf(styles, id)).toContain(`<w:name w:val="${name}"/>`)
      expect(styles.split(`w:styleId="${id}"`)).toHaveLength(2)
    }
    expect(styleOf(styles, 'Normal')).toContain('w:default="1"')
    ;[1, 2, 3].forEach((level) =>
      expect(styleOf(styles, `Heading${level}`)).toContain(`<w:outlineLvl w:val="${level - 1}"/>`),
    )
  })

  test('every style that is used is there', async () => {
    const parts = await write(everything)
    const used = [...partOf(parts, 'word/document.xml').matchAll(/<w:(?:pStyle|tblStyle) w:val="(\w+)"/g)]
    expect(used.length).toBeGreaterThan(10)
    for (const [, id = ''] of used) expect(styleOf(partOf(parts, 'word/styles.xml'), id)).toContain('<w:name ')
  })

  test('faces are named for every script in defaults and styles, with stand-ins', async () => {
    const parts = await write(everything)
    const styles = partOf(parts, 'word/styles.xml')
    const face = (name: string): string =>
      `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`
    expect(/<w:docDefaults>.*<\/w:docDefaults>/s.exec(styles)?.[0]).toContain(face('仿宋_GB2312'))
    expect(styleOf(styles, 'Normal')).toContain(face('仿宋_GB2312'))
    expect(styleOf(styles, 'Title')).toContain(face('方正小标宋简体'))
    expect(styleOf(styles, 'Heading1')).toContain(face('黑体'))
    expect(styleOf(styles, 'Heading2')).toContain(face('楷体_GB2312'))
    expect(styleOf(styles, 'Heading3')).toContain('<w:b/>')
    const fonts = partOf(parts, 'word/fontTable.xml')
    for (const [, name = ''] of styles.matchAll(/w:eastAsia="([^"]+)"\s+w:cs/g))
      expect(fonts).toContain(`<w:font w:name="${name}"><w:altName w:val="`)
  })

  test('sizes, pitch and indent are those of the standard; Chinese rules break lines', async () => {
    const styles = partOf(await write(everything), 'word/styles.xml')
    expect(styleOf(styles, 'Title')).toContain('<w:sz w:val="44"/>')
    expect(styleOf(styles, 'Normal')).toContain('<w:sz w:val="32"/>')
    expect(styleOf(styles, 'Normal')).toContain('w:line="579" w:lineRule="exact"')
    expect(styleOf(styles, 'Normal')).toContain('w:firstLineChars="200"')
    expect(styles).toContain('<w:kinsoku/>')
    expect(styles).toContain('<w:lang w:val="zh-CN" w:eastAsia="zh-CN"')
    expect(partOf(await write(everything), 'word/settings.xml')).toContain(
      '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
    )
  })
})

describe('pages of an official .docx', () => {
  test('A4, 37 mm above, 28 mm at the left, 156 × 225 mm for 22 lines of 28 characters', async () => {
    const xml = await document(everything)
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    const [, pitch] = /<w:docGrid w:type="lines" w:linePitch="(\d+)"\/>/.exec(xml) ?? []
    const styles = partOf(await write(everything), 'word/styles.xml')
    const normal = styles.slice(styles.indexOf('w:styleId="Normal"'), styles.indexOf('</w:style>'))
    const [, closer] = /<w:spacing w:val="(-?\d+)"\/><w:sz w:val="32"\/>/.exec(normal) ?? []
    expect(Math.floor((16838 - 2098 - 1984) / Number(pitch))).toBe(22)
    expect(Math.floor((11906 - 1474 - 1587) / (16 * 20 + Number(closer)))).toBe(28)
    expect(xml.split('<w:sectPr')).toHaveLength(2)
  })

  test('— 1 — at the right of odd and at the left of even pages, in 4号', async () => {
    const parts = await write(everything)
    const relations = partOf(parts, 'word/_rels/document.xml.rels')
    const footers = [...partOf(parts, 'word/document.xml').matchAll(/<w:footerReference [^>]*>/g)].map(([tag]) => tag)
    const footer = (type: string): string => {
      const id = /r:id="(\w+)"/.exec(footers.find((tag) => tag.includes(`w:type="${type}"`)) ?? '')?.[1]
      const target = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([tag]) => tag.includes(`Id="${id}"`))?.[0]
      return partOf(parts, `word/${/Target="([^"]+)"/.exec(target ?? '')?.[1]}`)
    }
    expect(footers).toHaveLength(2)
    expect(footer('default')).toContain('<w:jc w:val="right"/>')
    expect(footer('default')).toContain('<w:ind w:right="280"/>')
    expect(footer('even')).toContain('<w:jc w:val="left"/>')
    expect(footer('even')).toContain('<w:ind w:left="280"/>')
    for (const type of ['default', 'even']) expect(footer(type).replace(/<\?.*?\?>|<[^>]*>/g, '')).toBe('— PAGE —')
    expect(footer('even')).toMatch(/"begin".*PAGE.*"separate".*"end"/s)
    expect(styleOf(partOf(parts, 'word/styles.xml'), 'Footer')).toContain('<w:sz w:val="28"/>')
    expect(partOf(parts, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })
})

describe('what stands in an official .docx', () => {
  test('numbers of headings are text and begin again; nothing is numbered by the word processor', async () => {
    const bytes = await writeDocx(everything)
    const headings = paragraphs(partOf(partsOf(bytes), 'word/document.xml')).filter(([style]) =>
      style.startsWith('Heading'),
    )
    expect(headings).toEqual([
      ['Heading1', '一、工作成效'],
      ['Heading2', '（一）目录'],
      ['Heading3', '1. 更新'],
      ['Heading3', '2. 核对'],
      ['Heading2', '（二）培训'],
      ['Heading3', '1. 场次'],
      ['Heading1', '二、存在问题'],
      ['Heading2', '（一）数据'],
      ['Heading1', '说明'],
    ])
    expect(readDocx(bytes, 'a.docx').automaticNumbers).toBe(0)
  })

  test('the order is that of the standard, each line in its style', async () => {
    const all = paragraphs(await document(everything))
    expect(all.slice(0, 5)).toEqual([
      ['Title', '示例县首席数据官'],
      ['Title', '年度述职报告'],
      ['Subtitle', '（数据截至2026年12月20日）'],
      ['Normal', ''],
      ['OfficialAddressee', '示例市数据局：'],
    ])
    expect(all.slice(-6)).toEqual([
      ['Normal', ''],
      ['OfficialAttachment', '附件：1. 问题数据清单'],
      ['OfficialAttachment', '　　　2. 培训签到表'],
      ['Normal', ''],
      ['OfficialUnit', '示例县㛃䶮镇𬱖办公室'],
      ['OfficialDate', '2026年12月5日'],
    ])
  })

  test('a table has a head that comes again, rows that stay whole and widths that fill the line', async () => {
    const xml = await document(everything)
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row)
    expect(rows).toHaveLength(3)
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false])
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
    expect(rows[1]).toContain('<w:jc w:val="right"/>')
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    const whole = widths.reduce((sum, width) => sum + width, 0)
    expect(whole).toBeGreaterThan(8835)
    expect(whole).toBeLessThanOrEqual(8845)
  })

  test('a row that no page holds may be torn: some word processors would cut it off', async () => {
    const rows = [...(await document(long)).matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      row.includes('<w:cantSplit/>'),
    )
    expect(rows.filter((whole) => !whole)).toHaveLength(1)
    expect(rows[31]).toBe(false)
  })

  test('behind a table that ends the document stands next to nothing, or a full page would get an empty one', async () => {
    const table = { kind: 'table', columns: [{ label: '姓名' }], rows: [['张示例']] } as const
    const sheet = (...blocks: OfficialText['blocks']): OfficialText => ({
      title: '签到表',
      unit: '示例县民政局',
      day: '2026-07-01',
      blocks,
    })
    const parts = await write(sheet(table))
    const end = '</w:tbl><w:p><w:pPr><w:pStyle w:val="OfficialEnd"/></w:pPr></w:p><w:sectPr'
    expect(partOf(parts, 'word/document.xml')).toContain(end)
    const style = styleOf(partOf(parts, 'word/styles.xml'), 'OfficialEnd')
    expect(style).toContain('<w:snapToGrid w:val="0"/>')
    expect(style).toContain('w:line="20" w:lineRule="exact"')
    const more = { kind: 'paragraph', text: '以上。' } as const
    expect(await document(sheet(table, more))).not.toContain('OfficialEnd')
  })

  test('a page begins with what follows the break, never with an empty line', async () => {
    const xml = await document(everything)
    expect(xml.split('<w:pageBreakBefore/>')).toHaveLength(2)
    expect(/<w:pageBreakBefore\/>.*?<\/w:p>/s.exec(xml)?.[0]).toContain('说明')
    expect(xml).not.toContain('w:type="page"')
    expect(await document(empty)).not.toContain('pageBreakBefore')
  })

  test('two typed spaces are the indent, no others are added', async () => {
    const second = /<w:p>(?:(?!<w:p>).)*　　第二段.*?<\/w:p>/s.exec(await document(everything))?.[0]
    expect(second).toContain('w:firstLineChars="0"')
  })

  test('nothing written yet: headings, a place for the addressee and for the day', async () => {
    const all = paragraphs(await document(empty))
    expect(all.map(([, text]) => text)).toEqual([
      '年度工作总结',
      '',
      '＿＿＿＿＿＿＿＿：',
      '一、工作成效',
      '二、存在问题',
      '事项',
      '',
      '',
      '',
      '　　　　年　　月　　日',
    ])
  })
})

describe('a file that says nothing of where it was made', () => {
  test('equal documents give equal bytes, whatever the clock and the zone say', async () => {
    const digest = async (now: string, zone: string): Promise<string> => {
      vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] })
      vi.stubEnv('TZ', zone)
      return createHash('sha256')
        .update(await writeDocx(everything))
        .digest('hex')
    }
    const first = await digest('2026-12-21T01:00:00Z', 'Asia/Shanghai')
    expect(await digest('2031-02-03T23:59:59Z', 'America/Lima')).toBe(first)
    vi.unstubAllEnvs()
    expect(
      createHash('sha256')
        .update(await writeDocx({ ...everything, day: '2026-12-21' }))
        .digest('hex'),
    ).not.toBe(first)
  })

  test('title, unit and day are all that its properties have', async () => {
    const parts = await write({ ...everything, title: '甲 & 乙\n报告', unit: '示例县 <数据局>' })
    const core = partOf(parts, 'docProps/core.xml')
    expect(core.replace(/<\?.*?\?>|<cp:coreProperties[^>]*>|<\/cp:coreProperties>/g, '')).toBe(
      '<dc:title>甲 &amp; 乙报告</dc:title><dc:creator>示例县 &lt;数据局&gt;</dc:creator>' +
        '<cp:lastModifiedBy>示例县 &lt;数据局&gt;</cp:lastModifiedBy><cp:revision>1</cp:revision>' +
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-12-20T00:00:00Z</dcterms:created>' +
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-12-20T00:00:00Z</dcterms:modified>',
    )
    expect(Object.values(parts).join('')).not.toMatch(/Un-named|docx\.js/)
  })
})

describe('typed text', () => {
  /** What a document keeps of a text: lines without characters that XML cannot hold. */
  const kept = (text: string): string[] =>
    text
      .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
      .map((line) => line.replace(/[\p{Cs}\ufffe\uffff]|(?!\t)\p{Cc}/gu, ''))
  const body = (text: string): OfficialText => ({
    unit: '',
    day: '2026-12-20',
    title: '',
    blocks: [{ kind: 'paragraph', text }],
  })
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(
        '㛃',
        '䶮',
        '𬱖',
        '𠅤',
        '&',
        '<',
        '>',
        '"',
        '{',
        '}',
        ' ',
        '\t',
        '\n',
        '\r\n',
        '\v',
        '\u0001',
        '\ud800',
        '一',
        '　',
        '&amp;',
        ']]>',
      ),
      maxLength: 40,
    }),
  )

  test('every character of a paragraph is found again, in its line', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        // Empty paragraphs are no lines for the reader.
        expect(textOf(await writeDocx(body(text)))).toBe(
          kept(text)
            .filter((line) => line !== '')
            .join('\n'),
        )
      }),
      { numRuns: 150 },
    )
  })

  test('every character is found again wherever it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 10, maxLength: 10 }), async (texts) => {
        const [title, note, addressee, heading, label, value, head, cell, name, unit] = texts as [string, ...string[]]
        const bytes = await writeDocx({
          unit: unit!,
          day: '2026-12-20',
          title,
          note: note!,
          addressee: addressee!,
          signature: { unit: unit!, date: '2026-12-05' },
          blocks: [
            { kind: 'heading', level: 1, text: heading! },
            { kind: 'fact', label: label!, value: value! },
            { kind: 'table', columns: [{ label: head! }], rows: [[cell!]] },
            { kind: 'attachments', names: [name!] },
          ],
        })
        const bare = (text: string): string => text.replace(/\s/gu, '')
        const found = bare(textOf(bytes))
        for (const text of texts) expect(found).toContain(bare(kept(text).join('')))
      }),
      { numRuns: 100 },
    )
  })

  test('what the library takes for a place to fill in stays as it was typed', async () => {
    const text = '{default-bullet-numbering-0} {a} {{b}}'
    expect(textOf(await writeDocx(body(text)))).toContain(text)
  })

  test('seven chapters of 3,000 characters are all there', async () => {
    const text = textOf(await writeDocx(long))
    for (let number = 1; number <= 7; number++)
      for (let at = 0; at < 300; at++) expect(text).toContain(`${number}章${String(at).padStart(3, '0')}项办结；`)
  })
})
