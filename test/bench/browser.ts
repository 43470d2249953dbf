import { chromium, type Locator, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { root } from '../../electron/launch/stamp'
import { goTo, pickFile } from '../e2e/pages/catalogue'
import { chooseFolder } from '../e2e/pages/filing'
import { openProgram, setUpUnit } from '../e2e/pages/first-run'
import {
  heapOf,
  longestTask,
  shownAfter,
  strokesP95,
  timeStrokes,
  timeUntilShown,
  watchTasks,
} from '../e2e/pages/watch'
import config from '../e2e/playwright.config'
import { startProgram } from '../e2e/program'
import { createOffice, isThere, officeFilters } from './peers'
import { startTable } from './table'
import { yearFigures } from './year-in-browser'

/** One run of the real program in Chromium with 20,000 resources × 15 items, beside LibreOffice with the same files. */
const LONG = 1_200_000
/** Milliseconds that the main thread may be held while a clerk waits, types or scrolls. */
const TASK = 100
/** Fewer than the 20,000 that the limits are for, where somebody works on this file. */
const RESOURCES = Number(process.argv[2] ?? 20_000)
const COUNT = RESOURCES.toLocaleString('en')
const folder = mkdtempSync(join(tmpdir(), 'cdo-bench-browser-'))
const book = join(folder, 'items.xlsx')
const generate = [
  'test/fixtures/generator/generator.mjs',
  '--wide',
  '--seed',
  '31',
  '--resources',
  String(RESOURCES),
  '--items',
  '15',
]
execFileSync('node', [...generate, '--out', folder, '--only', 'xlsx'], { cwd: root })
const office = isThere('soffice') ? createOffice(folder) : undefined
const officeSeconds = async (filter: string, file: string): Promise<number> =>
  office === undefined ? NaN : (await office(filter, file)).wall

const program = await startProgram()
const open = async (): Promise<Page> => {
  const browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...config.use?.launchOptions,
    viewport: { width: 1366, height: 768 },
  })
  const page = await browser.newPage()
  // Heard from the start: the first listener switches the chooser of the system off, which takes a moment.
  page.on('filechooser', () => undefined)
  await watchTasks(page)
  return page
}
const search = (page: Page) => page.getByLabel('查找名称、代码、提供方、信息项')
const all = (page: Page) => page.getByText(`共 ${COUNT} 条`)

/** Words of the warm search: 30 keystrokes and more. */
const words = ['不动产', 'bdc', '登记', 'dengji', '身份证', 'sfz', 'xinxi', '名称', 'qiye', '日期']

console.log(`${COUNT} resources of 15 items, wide vocabulary; one run\n`)
const add = startTable()
const figure = (what: string, value: number, unit: string, limit: number): void =>
  add({ what, figure: `${value.toFixed(1)}${unit}`, peer: '', judged: { value, limit, unit } })

const typeWords = async (box: Locator): Promise<void> => {
  for (const word of words) {
    await box.press('Control+a')
    await box.press('Delete')
    await box.pressSequentially(word, { delay: 150 })
  }
}

/** The same keystrokes in a field with nothing around it: what the browser itself needs until its next frame. */
const bareStrokes = async (page: Page): Promise<number> => {
  const bare = await page.context().newPage()
  await bare.setContent('<input>')
  await timeStrokes(bare)
  await typeWords(bare.getByRole('textbox'))
  const p95 = await strokesP95(bare)
  await bare.close()
  return p95
}

/** Runs a step and judges its longest task; gives its seconds. */
const step = async (what: string, page: Page, work: () => Promise<unknown>): Promise<number> => {
  await longestTask(page)
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  const value = await longestTask(page)
  const heap = (await heapOf(page)).toFixed(0)
  add({
    what: `${what}: longest task`,
    figure: `${seconds.toFixed(1)} s, heap ${heap} MiB`,
    peer: '',
    judged: { value, limit: TASK, unit: ' ms' },
  })
  return seconds
}

const importAll = async (): Promise<void> => {
  const page = await open()
  await openProgram(page, program.url)
  await setUpUnit(page)
  await goTo(page, '/catalogue/import')
  await pickFile(page, book)
  const cancel = page.getByRole('button', { name: '取消读取' })
  await cancel.waitFor()
  // In the middle of reading, when the worker is busiest.
  await page.waitForTimeout(1_000)
  const asked = performance.now()
  await cancel.press('Enter')
  await page.getByRole('button', { name: '选择文件' }).waitFor()
  figure('cancel of reading', (performance.now() - asked) / 1000, ' s', 1)

  const peer = await officeSeconds(officeFilters.csv, book)
  await pickFile(page, book)
  const next = page.getByRole('button', { name: '下一步：修改问题' })
  let seconds = await step('read and analyse', page, () => next.waitFor({ timeout: LONG }))
  const bring = page.getByRole('button', { name: /^导入 [\d,]+ 条$/ })
  seconds += await step('show what is to be mended', page, async () => {
    await next.press('Enter')
    await bring.waitFor({ timeout: LONG })
  })
  seconds += await step('store', page, async () => {
    await bring.press('Enter')
    await page.getByRole('button', { name: '撤销本次导入' }).waitFor({ timeout: LONG })
  })
  figure('heap after the import', await heapOf(page), ' MiB', 450)
  add({
    what: 'import with validation and storing, wall',
    figure: `${seconds.toFixed(1)} s`,
    peer:
      office === undefined ? 'LibreOffice is not installed: skipped' : `LibreOffice load → csv ${peer.toFixed(1)} s`,
    ...(office && { judged: { value: seconds / peer, limit: 2, unit: '×' } }),
  })
  await page.context().close()
}

const workWithAll = async (url: string): Promise<void> => {
  const page = await open()
  const seconds = async (work: () => Promise<unknown>): Promise<number> => {
    const began = performance.now()
    await work()
    await all(page).waitFor({ timeout: LONG })
    return (performance.now() - began) / 1000
  }
  const started = await seconds(async () => {
    await openProgram(page, url)
    await goTo(page, '/catalogue')
  })
  add({ what: 'start in a new browser, then from 今日 to the catalogue', figure: `${started.toFixed(1)} s`, peer: '' })
  await page.goto('about:blank')
  figure(
    'open the catalogue from a cold page',
    await seconds(() => page.goto(new URL('/#/catalogue', url).href)),
    ' s',
    1.5,
  )
  await step('count every finding', page, () =>
    page.getByRole('button', { name: /必改 [\d,]+/ }).waitFor({ timeout: LONG }),
  )
  const box = search(page)
  await step('first search', page, async () => {
    await box.pressSequentially('不动产')
    await page.getByText(/找到 [\d,]+ 条/).waitFor({ timeout: LONG })
  })
  await timeStrokes(page)
  await step('search: text, pinyin, initials', page, () => typeWords(box))
  const strokes = await strokesP95(page)
  add({
    what: `keystroke until painted, p95 of ${String(words.join('').length + words.length)}`,
    figure: `${strokes.toFixed(1)} ms`,
    peer: `a bare field in an empty page ${(await bareStrokes(page)).toFixed(1)} ms`,
    judged: { value: strokes, limit: 16, unit: ' ms' },
  })
  await box.fill('')
  await all(page).waitFor({ timeout: LONG })
  await step('scroll', page, async () => {
    await page.getByRole('grid').hover()
    for (let turn = 0; turn < 40; turn++) {
      await page.mouse.wheel(0, turn < 20 ? 300 : -300)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    }
  })
  await page.getByRole('grid').getByRole('link').first().click()
  await page.getByLabel('信息资源名称 *').fill('测量用的名称')
  await timeUntilShown(page, '测量用的名称')
  await page.keyboard.press('Tab')
  figure('edit until the list shows it', await shownAfter(page), ' ms', 50)
  await page.keyboard.press('Escape')
  figure('heap with the catalogue open', await heapOf(page), ' MiB', 450)

  await page.getByRole('button', { name: '导出台账' }).click()
  await chooseFolder(page, folder)
  const written = await step('export', page, async () => {
    await page.getByRole('button', { name: '写出台账' }).press('Enter')
    await page.getByText(/^已写出/).waitFor({ timeout: LONG })
  })
  const ledger = join(folder, (await readdir(folder)).find((name) => name.includes('数据资源目录')) ?? '')
  const peer = await officeSeconds(officeFilters.xlsx, ledger)
  add({
    what: `export of the ledger (${(statSync(ledger).size / 1e6).toFixed(1)} MB), wall`,
    figure: `${written.toFixed(1)} s`,
    peer: office === undefined ? 'LibreOffice is not installed: skipped' : `LibreOffice re-save ${peer.toFixed(1)} s`,
    ...(office && { judged: { value: written / peer, limit: 0.5, unit: '×' } }),
  })
  for (const { what, value, unit, limit } of await yearFigures(page))
    if (limit === undefined) add({ what, figure: `${value.toFixed(1)}${unit}`, peer: '' })
    else figure(what, value, unit, limit)
  await page.context().close()
}

try {
  await importAll()
  await program.stop()
  const again = await startProgram({ dataFolder: program.dataFolder, port: program.port })
  try {
    await workWithAll(again.url)
  } finally {
    await again.stop()
  }
} finally {
  await program.stop()
  rmSync(folder, { recursive: true, force: true })
  rmSync(program.dataFolder, { recursive: true, force: true })
}
