import type { Locator, Page } from '@playwright/test'
import { performance } from 'node:perf_hooks'
import { goTo } from '../e2e/pages/catalogue'
import { strokesP95, timeStrokes } from '../e2e/pages/watch'

/** Tasks and faults that stand beside the catalogue. */
const RECORDS = 2_000
const LONG = 1_200_000

const numbers = Array.from({ length: RECORDS }, (_, at) => String(at + 1))
const pad = (value: number): string => String(value).padStart(2, '0')
const subjects = [
  '不动产登记信息',
  '企业登记信息',
  '救助对象信息',
  '养老机构信息',
  '婚姻登记信息',
  '公共停车场信息',
  '水质监测信息',
]
const subject = (at: number): string => subjects[at % subjects.length] ?? ''

/** A list of tasks and one of faults, as they are copied from a spreadsheet. */
const pasted = {
  tasks: [
    '序号\t任务\t责任单位\t时限',
    ...numbers.map(
      (number, at) => `${number}\t完成第 ${number} 批${subject(at)}的编目\t\t2026年${String((at % 12) + 1)}月底前`,
    ),
  ],
  defects: [
    '问题描述\t涉及记录数\t收到日期',
    ...numbers.map(
      (number, at) =>
        `第 ${number} 号：${subject(at)}有空值\t${String((at % 40) + 1)}\t2026-${pad((at % 10) + 1)}-${pad((at % 27) + 1)}`,
    ),
  ],
} as const

const titles = { tasks: '任务台账', defects: '整改台账' } as const

/** Brings both lists in as a clerk does; gives the seconds that reading, comparing and storing took. */
const pasteYear = async (page: Page): Promise<Record<keyof typeof pasted, number>> => {
  const seconds = { tasks: 0, defects: 0 }
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(page.url()).origin })
  for (const table of ['tasks', 'defects'] as const) {
    await goTo(page, `/matters/${table}`)
    await page.getByRole('heading', { level: 1, name: titles[table] }).waitFor()
    await page.getByRole('button', { name: '导入或粘贴清单' }).first().press('Enter')
    const dialog = page.getByRole('dialog')
    // As a clerk pastes: what Playwright fills in comes as if typed, which takes the browser 20 s in any text field.
    await page.evaluate((lines) => navigator.clipboard.writeText(lines), pasted[table].join('\n'))
    const began = performance.now()
    await dialog.getByLabel('或者把清单粘贴到这里').press('Control+v')
    await dialog.getByRole('button', { name: '读取粘贴的内容' }).press('Enter')
    const bring = dialog.getByRole('button', { name: /^导入：新增/ })
    await bring.waitFor({ timeout: LONG })
    await bring.press('Enter')
    await page.getByRole('grid').getByRole('link').first().waitFor({ timeout: LONG })
    seconds[table] = (performance.now() - began) / 1000
  }
  return seconds
}

/** Seconds from pressing a link until something of the screen behind it is shown. */
const opened = async (link: Locator, shown: Locator): Promise<number> => {
  await link.waitFor()
  const began = performance.now()
  await link.press('Enter')
  await shown.waitFor({ timeout: LONG })
  return (performance.now() - began) / 1000
}

/** Seconds until the lists and 今日 are there when they are gone to, with records that came from the disk. */
const openYear = async (page: Page) => {
  const rail = page.getByRole('navigation')
  const rows = page.getByRole('grid').getByRole('link').first()
  const list = async (name: string): Promise<number> => {
    await goTo(page, '/matters')
    return opened(page.getByRole('link', { name, exact: true }).first(), rows)
  }
  const seconds = { tasks: await list('任务'), defects: await list('问题数据'), today: 0 }
  seconds.today = await opened(
    rail.getByRole('link', { name: /今日/ }),
    page.getByText(/项任务到期/).first(),
  )
  return seconds
}

/** Milliseconds (p95) from a key until it is painted: in the search of the tasks, and in a field of an open one. */
const typeInYear = async (page: Page) => {
  await goTo(page, '/matters/tasks')
  const box = page.getByLabel('查找任务内容')
  await box.waitFor()
  await timeStrokes(page)
  for (const word of ['不动产', '第 17 批', '养老机构', 'xyz']) {
    await box.press('Control+a')
    await box.press('Delete')
    await box.pressSequentially(word, { delay: 150 })
  }
  const searched = await strokesP95(page)
  await box.fill('')
  await page.getByRole('grid').getByRole('link').first().press('Enter')
  const note = page.getByRole('dialog').getByLabel('责任科室')
  await note.waitFor()
  await timeStrokes(page)
  await note.pressSequentially('数据资源和政务信息化股（综合业务）数据资源和政务信息化股', { delay: 100 })
  const typed = await strokesP95(page)
  await page.keyboard.press('Escape')
  return { searched, typed }
}

/** A figure of this page; without a limit it is only told. */
export interface YearFigure {
  readonly what: string
  readonly value: number
  readonly unit: ' s' | ' ms'
  readonly limit?: number
}

/** Tasks and faults are brought in beside the catalogue, looked at and typed in. `page` shows the program. */
export const yearFigures = async (page: Page): Promise<YearFigure[]> => {
  const many = RECORDS.toLocaleString('en')
  const came = await pasteYear(page)
  const shown = await openYear(page)
  const keys = await typeInYear(page)
  return [
    { what: `paste ${many} tasks: read and stored`, value: came.tasks, unit: ' s' },
    { what: `paste ${many} faults: read and stored`, value: came.defects, unit: ' s' },
    { what: `the list of ${many} tasks opens`, value: shown.tasks, unit: ' s', limit: 1 },
    { what: `the list of ${many} faults opens`, value: shown.defects, unit: ' s', limit: 1 },
    { what: '今日 opens beside both', value: shown.today, unit: ' s', limit: 1 },
    { what: 'keystroke until painted, search of the tasks, p95', value: keys.searched, unit: ' ms', limit: 16 },
    { what: 'keystroke until painted, field of an open task, p95', value: keys.typed, unit: ' ms', limit: 16 },
  ]
}
