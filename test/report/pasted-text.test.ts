import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readCodeLists } from '../../electron/assets'
import { writeDocx } from '../../shared/documents/write-docx'
import { readField } from '../../shared/field/read-field'
import { CHAPTER_LENGTH } from '../../shared/report/report'
import { chapterFields } from '../../shared/report/report-kind'
import { lengthOf } from '../../shared/report/report-list'

const world = { lists: readCodeLists(), persons: [] }

/** As Word and WPS put a numbered list on the clipboard: the number, a tab, the words; their own line breaks as VT. */
const numbered = (count: number, words: string): string =>
  Array.from({ length: count }, (_, at) => `${String(at + 1)}.\t第${String(at + 1)}项：${words}`).join('\r\n')

test('3,000 characters with the numbers of a word processor: kept to the letter, each item a paragraph', async () => {
  const pasted = `${numbered(19, '推进数据归集，'.repeat(20))}\v换行后的一句\u00a0空格`
  const body = readField(chapterFields.body, pasted, world)
  expect(body).toBe(pasted)
  expect(lengthOf({ body: pasted })).toBeGreaterThan(CHAPTER_LENGTH / 2)
  const bytes = await writeDocx({
    title: '示例报告',
    blocks: [{ kind: 'paragraph', text: pasted }],
    unit: '示例县民政局',
    day: '2026-12-20',
  })
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
  const paragraphs = xml
    .split('</w:p>')
    .map((one) => one.replaceAll('<w:tab/>', '\t').replace(/<[^>]*>/gu, ''))
    .filter((one) => one !== '')
  for (let item = 1; item <= 19; item += 1)
    expect(paragraphs.some((one) => one.startsWith(`${String(item)}.\t第${String(item)}项：`))).toBe(true)
  expect(paragraphs).toContain('换行后的一句\u00a0空格')
  // Nothing that XML cannot hold, and nothing that the word processor would number once more.
  expect(xml).not.toMatch(/[\u000b\u000c]/u)
  expect(xml).not.toContain('<w:numPr>')
})

test('more than fits is kept whole and said, not cut', () => {
  const pasted = numbered(30, '推进数据归集，'.repeat(20))
  const body = readField(chapterFields.body, pasted, world)
  expect(body === pasted || (typeof body === 'object' && body.raw === pasted)).toBe(true)
  expect(lengthOf({ body: pasted })).toBeGreaterThan(CHAPTER_LENGTH)
})
