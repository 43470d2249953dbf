import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeDocx } from '../../shared/documents/write-docx'
import { reportText } from '../../shared/report/report-papers'
import { nobody } from '../../shared/roster/roster'
import { uuid } from '../duties/duty-sample'

test('A17 seven chapters of 3,000 characters go out whole, each under its heading, to whom they are sent', async () => {
  const titles = ['一', '二', '三', '四', '五', '六', '七'].map((number) => `示例主题${number}`)
  const body = '示例正文'.repeat(750)
  const text = reportText(
    {
      id: uuid(1),
      kind: 'debrief',
      year: '2026',
      title: '2026年度述职报告',
      addressee: '普宁市政务服务数据管理局',
      chapters: titles.map((title) => ({ title, body })),
      handedIn: '2026-12-20',
    },
    { unit: '示例县民政局', roster: nobody, today: '2026-12-20' },
  )
  const xml = strFromU8(unzipSync(await writeDocx(text))['word/document.xml']!)
  const words = xml.replace(/<[^>]+>/g, '')
  expect(words.split(body)).toHaveLength(8)
  expect(xml.split('w:val="Heading1"')).toHaveLength(8)
  for (const title of titles) expect(words).toContain(title)
  expect(words).toContain('普宁市政务服务数据管理局：')
  expect(words).toContain('2026年12月20日')
})

test('the evidence stands in its chapter where the outline has one, else under a heading of its own at the end', () => {
  const facts = { unit: '示例县民政局', roster: nobody, today: '2026-12-20' }
  const wordsOf = (chapters: readonly { readonly title: string; readonly body?: string }[]) =>
    reportText({ id: uuid(1), kind: 'debrief', chapters: [...chapters], evidence: '签到表' }, facts).blocks.map(
      (block) => ('text' in block ? block.text : ''),
    )
  expect(wordsOf([{ title: '成效', body: '好' }])).toEqual(['成效', '好', '佐证材料', '签到表'])
  expect(wordsOf([{ title: '佐证材料', body: '见附件' }, { title: '其他' }])).toEqual([
    '佐证材料',
    '见附件',
    '签到表',
    '其他',
  ])
})
