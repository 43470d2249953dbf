import { expect, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { expectSaved, expectSound, goTo } from './catalogue'
import { begin, docxText, drawerOf, fillAll, leave, open, writePaper } from './year-day'
import type { Place } from './year-places'

const SESSION = '示例数据安全培训'
export const STAFF = 40
/** Those of the roster, and this many who are not on it. */
export const GUESTS = ['郑示例', '冯示例', '陈示例', '褚示例']

const pdfText = (path: string): string => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })

/** The text of a PDF as rows of cells: what a clerk copies out of the sheet into WPS. */
const cellsOf = (line: string): readonly string[] => line.trim().split(/\s{2,}/u)

/** A session is held: its sign-in sheet is printed, and what was signed is pasted back. */
export const trainStaff = async (page: Page, { everyone }: Place, folder: string): Promise<void> => {
  if (everyone) {
    await goTo(page, '/settings')
    await fillAll(page.getByRole('main'), { '2026年在职人数': String(STAFF) })
    await expectSaved(page)
  }
  await goTo(page, '/training')
  await page.getByRole('link', { name: '记录培训' }).press('Enter')
  const drawer = drawerOf(page)
  await fillAll(drawer, {
    培训名称: SESSION,
    日期: '2026年10月20日',
    学时: '4',
    组织单位: '示例县民政局',
    地点: '二楼会议室',
  })
  await leave(page)
  await page.getByRole('link', { name: SESSION, exact: true }).press('Enter')
  await expect(drawer.getByText('共 0 人')).toBeVisible()
  const sheet = pdfText(await writePaper(page, '签到表', 'PDF', folder))
  expect(sheet).toContain(`${SESSION}签到表`)
  const printed = sheet
    .split('\n')
    .map(cellsOf)
    .filter(([number, name = '']) => /^\d+$/.test(number ?? '') && name.endsWith('示例'))
    .map(([, name]) => name)
  // All but the last of the roster sign, and some who were not on it.
  const signed = [...printed.slice(0, -1), ...GUESTS]
  const rows = [...printed, ...GUESTS].map((name, at) =>
    [String(at + 1), name, '', '', '', signed.includes(name) ? name : ''].join('\t'),
  )
  await drawer.getByLabel('添加姓名').fill(['序号\t姓名\t单位\t职务\t联系电话\t签名', ...rows].join('\n'))
  await drawer.getByLabel('添加姓名').press('Enter')
  await expect(drawer.getByText(`共 ${String(signed.length)} 人`)).toBeVisible()
  await expectSound(page)
  await leave(page)
  if (!everyone) return
  const percent = Math.round((signed.length / STAFF) * 1000) / 10
  await expect(page.getByText(`全员 ${String(signed.length)}/${String(STAFF)}（${String(percent)}%`)).toBeVisible()
  await expectSound(page)
}

/** 自查: points by row, with what the records of the year prove taken over as the reason. */
export const evaluateOneself = async (page: Page, place: Place): Promise<void> => {
  const drawer = await begin(page, 'evaluations', '登记评价')
  await fillAll(drawer, { 名称: '2026年度自查' })
  await leave(page)
  await open(page, 'evaluations', '2026年度自查')
  await expectSound(page)
  if (place.selfRows === undefined) {
    await expect(drawer.getByText(/没有给出评分表/)).toBeVisible()
    await fillAll(drawer, { 备注: '目录、培训、整改逐项看过。' })
    await leave(page)
    return
  }
  for (const [number, points] of Object.entries(place.selfRows)) {
    await drawer.getByLabel(`自评，第 ${number} 项`).fill(points)
    await page.keyboard.press('Tab')
  }
  await expect(drawer.getByText('合计 86，满分 90')).toBeVisible()
  const offered = drawer.getByRole('button', { name: /^把佐证填入理由，第 / })
  // They come once the year is counted.
  await expect(offered.first()).toBeVisible()
  const rows = await offered.count()
  for (let left = rows; left > 0; left--) {
    await offered.first().press('Enter')
    await expect(offered).toHaveCount(left - 1)
  }
  await expect(drawer.getByLabel('理由和佐证，第 11 项')).toHaveValue(/收到的问题数据 5 条，.*（截至2026-11-30）。/)
  await expectSound(page)
  await leave(page)
}

/** The debrief of the year: numbers of 统计 are written into it, it goes out as .docx and PDF, is handed in and held. */
export const debrief = async (page: Page, { chapters, debriefTo, handedWay }: Place, folder: string): Promise<void> => {
  await goTo(page, '/today')
  const duty = page.getByRole('listitem').filter({ hasText: '年度述职（2026年度）' })
  await duty.getByRole('link', { name: '登记述职' }).press('Enter')
  const drawer = drawerOf(page)
  const title = drawer.getByLabel('标题 *', { exact: true })
  await expect(title).toHaveValue('2026年度述职报告')
  // Looked at only: nothing is written. Begun by its kind it is the same report.
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await begin(page, 'reports', '起草报告')
  await fillAll(drawer, { 报告种类: '年度述职报告', 报告人: '张示例' })
  await expect(title).toHaveValue('2026年度述职报告')
  await expect(drawer.getByLabel('报送单位', { exact: true })).toHaveValue(debriefTo)
  await leave(page)
  await open(page, 'reports', '2026年度述职报告')
  await expect(drawer.getByRole('heading', { name: `正文（${String(chapters)} 章）` })).toBeVisible()
  await fillAll(drawer, { '第 1 章正文': '一年来，' })
  for (const number of [/^收到的问题数据 \d+条$/, /^已整改的问题数据 \d+条$/, /^培训 \d+场$/, /^任务 \d+项$/]) {
    await drawer.getByRole('button', { name: '在第 1 章插入统计数' }).press('Enter')
    await page.getByRole('menuitem', { name: number }).press('Enter')
    await expect(page.getByRole('menu')).toHaveCount(0)
  }
  const said = '一年来，收到的问题数据5条，已整改的问题数据3条，培训1场，任务8项'
  await expect(drawer.getByLabel('第 1 章正文')).toHaveValue(said)
  await expectSound(page)
  const lines = docxText(await writePaper(page, '报告全文', 'Word', folder))
  const paper = pdfText(await writePaper(page, '报告全文', 'PDF', folder))
  for (const words of ['2026年度述职报告', said]) expect(lines).toContain(words)
  expect(paper.replace(/\s/gu, '')).toContain(said)
  await fillAll(drawer, {
    首席数据官审定日期: '2026-12-18',
    报送日期: '2026-12-18',
    报送方式: handedWay,
    述职日期: '2026-12-18',
  })
  await expectSound(page)
  await leave(page)
  await goTo(page, '/today')
  await expect(page.getByRole('heading', { name: '要办的事' })).toBeVisible()
  await expect(duty).toHaveCount(0)
}
