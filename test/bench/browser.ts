import { chromium, type Page } from '@playwright/test'
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
import config from '../e2e/playwright.config'
import { startProgram } from '../e2e/program'

/** One run of the real program in Chromium with 20,000 resources × 15 items: seconds of each step, heap, longest task. */
const LONG = 600_000
const folder = mkdtempSync(join(tmpdir(), 'cdo-bench-browser-'))
const generate = ['test/fixtures/generator/generator.mjs', '--wide', '--seed', '31', '--resources', '20000', '--items', '15']
execFileSync('node', [...generate, '--out', folder, '--only', 'xlsx'], { cwd: root })

const program = await startProgram()
const profile = join(folder, 'profile')
const open = () =>
  chromium.launchPersistentContext(profile, { ...config.use?.launchOptions, viewport: { width: 1366, height: 768 } })

const watch = (page: Page) =>
  page.addInitScript(() => {
    const seen = window as Window & { longest?: number }
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest ?? 0, duration)
    }).observe({ type: 'longtask', buffered: true })
  })

const look = (page: Page) =>
  page.evaluate(() => {
    const seen = window as Window & { longest?: number }
    const longest = seen.longest ?? 0
    seen.longest = 0
    const { memory } = window.performance as Performance & { memory?: { usedJSHeapSize: number } }
    return { longest, heap: (memory?.usedJSHeapSize ?? 0) / 1024 / 1024 }
  })

/** Words of the warm search: 30 keystrokes and more. */
const words = ['不动产', 'bdc', '登记', 'dengji', '身份证', 'sfz', 'xinxi', '名称', 'qiye', '日期']

/** From now on the time of each keystroke in a field until it is painted is kept. */
const timeStrokes = (page: Page) =>
  page.evaluate(() => {
    const seen = window as Window & { strokes?: number[] }
    const strokes: number[] = []
    seen.strokes = strokes
    document.addEventListener(
      'input',
      (event) => {
        const began = event.timeStamp
        // A message after the frame's callbacks comes when the frame is painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => strokes.push(window.performance.now() - began)
          port2.postMessage(0)
        })
      },
      true,
    )
  })

const strokesP95 = async (page: Page): Promise<number> => {
  const strokes = await page.evaluate(() => (window as Window & { strokes?: number[] }).strokes ?? [])
  return strokes.sort((a, b) => a - b)[Math.floor(strokes.length * 0.95)] ?? Infinity
}

console.log('step | s | longest main-thread task ms | JS heap MiB')
const step = async (name: string, page: Page, work: () => Promise<unknown>): Promise<void> => {
  await look(page)
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  const { longest, heap } = await look(page)
  console.log(`${name} | ${seconds.toFixed(1)} | ${longest.toFixed(0)} | ${heap.toFixed(0)}`)
}

try {
  let browser = await open()
  let page = await browser.newPage()
  await watch(page)
  await openProgram(page, program.url)
  await setUpUnit(page)
  await goTo(page, '/catalogue/import')
  await pickFile(page, join(folder, 'items.xlsx'))
  const next = page.getByRole('button', { name: '下一步：修改问题' })
  await step('read and analyse', page, () => next.waitFor({ timeout: LONG }))
  const bring = page.getByRole('button', { name: /^导入 [\d,]+ 条$/ })
  await step('show what is to be mended', page, async () => {
    await next.press('Enter')
    await bring.waitFor({ timeout: LONG })
  })
  await step('import as drafts', page, async () => {
    await bring.press('Enter')
    await page.getByRole('button', { name: '撤销本次导入' }).waitFor({ timeout: LONG })
  })
  await browser.close()
  await program.stop()

  const again = await startProgram({ dataFolder: program.dataFolder, port: program.port })
  browser = await open()
  page = await browser.newPage()
  await watch(page)
  await openProgram(page, again.url)
  await step('open the list', page, async () => {
    await goTo(page, '/catalogue')
    await page.getByText(/共 20,000 条/).waitFor({ timeout: LONG })
  })
  await step('count every finding', page, () =>
    page.getByRole('button', { name: /必改 [\d,]+/ }).waitFor({ timeout: LONG }),
  )
  await step('search three characters', page, async () => {
    await page.getByLabel('查找名称、代码、提供方、信息项').pressSequentially('不动产')
    await page.getByText(/找到 [\d,]+ 条/).waitFor({ timeout: LONG })
  })
  const box = page.getByLabel('查找名称、代码、提供方、信息项')
  await timeStrokes(page)
  await step('search warm: text, pinyin, initials', page, async () => {
    for (const word of words) {
      await box.fill('')
      await box.pressSequentially(word, { delay: 150 })
    }
  })
  console.log(`keystroke to paint, p95 of ${String(words.join('').length)}: ${(await strokesP95(page)).toFixed(1)} ms`)
  await page.getByLabel('查找名称、代码、提供方、信息项').fill('')
  await page.getByText(/共 20,000 条/).waitFor({ timeout: LONG })
  await page.getByRole('button', { name: '导出台账' }).click()
  await chooseFolder(page, folder)
  await step('export the ledger', page, async () => {
    await page.getByRole('button', { name: '写出台账' }).press('Enter')
    await page.getByText(/^已写出/).waitFor({ timeout: LONG })
  })
  const ledger = (await readdir(folder)).find((name) => name.includes('数据资源目录')) ?? ''
  console.log(`ledger ${(statSync(join(folder, ledger)).size / 1e6).toFixed(1)} MB`)
  await browser.close()
  await again.stop()
} finally {
  await program.stop()
  rmSync(folder, { recursive: true, force: true })
  rmSync(program.dataFolder, { recursive: true, force: true })
}
