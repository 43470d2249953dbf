import { chromium, expect, test, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import config from './playwright.config'
import { startProgram, type Program } from './program'

const KILLS = 25

/** A Chromium of our own in its own process group, so that the whole group can be killed at once. */
const launchGroup = async (profile: string) => {
  const { executablePath, args = [] } = config.use?.launchOptions ?? {}
  const words = [...args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
  const child = spawn(executablePath ?? chromium.executablePath(), words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const address = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: child.stderr })
    lines.on('line', (line) => {
      const found = /DevTools listening on (ws:\S+)/.exec(line)
      if (found?.[1] !== undefined) resolve(found[1])
    })
    child.once('exit', () => reject(new Error('the browser ended before it listened')))
  })
  const browser = await chromium.connectOverCDP(address)
  const context = browser.contexts()[0] ?? (await browser.newContext())
  const page = context.pages()[0] ?? (await context.newPage())
  await page.setViewportSize({ width: 1366, height: 768 })
  const kill = async () => {
    if (child.pid === undefined) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    process.kill(-child.pid, 'SIGKILL')
    await gone
  }
  return { page, kill }
}

/** Counts in the page how often the top bar came to say 已保存: that is what a user is told, and what must then be true. */
const watchSaves = (page: Page) =>
  page.evaluate(() => {
    const counter = window as Window & { saves?: number }
    counter.saves = 0
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target instanceof HTMLElement && target.dataset['save'] === 'saved')
          counter.saves = (counter.saves ?? 0) + 1
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-save'] })
  })

const savesOf = (page: Page) => page.evaluate(() => (window as Window & { saves?: number }).saves ?? 0)

const setUp = async (page: Page, url: string): Promise<void> => {
  await page.goto(url)
  await page.getByLabel('单位名称').fill('示例县民政局')
  await page.getByLabel('行政区划代码').fill('230521')
  await page.getByLabel('单位类型').click()
  await page.getByRole('option', { name: '本级党政部门' }).click()
  await page.getByRole('button', { name: '开始使用' }).click()
  await page.getByRole('link', { name: '目录', exact: true }).click()
  await page.getByRole('button', { name: '新增资源' }).click()
  await expect(page.getByRole('textbox', { name: '信息资源名称' })).toBeVisible()
}

/** Types ever higher numbers into a field and leaves it, until the browser is gone; tells what was acknowledged. */
const editUntilKilled = async (page: Page, from: number, acknowledge: (value: number) => void): Promise<void> => {
  try {
    await watchSaves(page)
    const field = page.getByRole('textbox', { name: '信息资源名称' })
    for (let value = from; ; value++) {
      const before = await savesOf(page)
      await field.fill(`第${String(value)}版`)
      await field.blur()
      await page.waitForFunction((count) => ((window as Window & { saves?: number }).saves ?? 0) > count, before, {
        polling: 5,
      })
      acknowledge(value)
    }
  } catch {
    // The browser was killed under the last edit, as intended.
  }
}

test('25 kills of the browser while edits are acknowledged: nothing acknowledged is lost', async () => {
  test.setTimeout(600_000)
  const profile = await mkdtemp(join(tmpdir(), 'cdo-desk-profile-'))
  let program: Program = await startProgram()
  let acknowledged = 0
  let edits = 0
  let browser = await launchGroup(profile)
  await setUp(browser.page, program.url)
  const hash = new URL(browser.page.url()).hash

  for (let kill = 0; kill < KILLS; kill++) {
    const editing = editUntilKilled(browser.page, acknowledged + 1, (value) => {
      acknowledged = value
      edits++
    })
    const atStart = acknowledged
    await expect.poll(() => acknowledged, { intervals: [10], timeout: 30_000 }).toBeGreaterThan(atStart)
    await new Promise((resolve) => setTimeout(resolve, (kill * 137) % 500))
    await browser.kill()
    await editing

    // A new start of the program hands out a new token; data folder and port stay.
    await program.stop()
    program = await startProgram({ dataFolder: program.dataFolder, port: program.port })
    browser = await launchGroup(profile)
    await browser.page.goto(program.url)
    await expect(browser.page.locator('[data-save]')).toBeVisible()
    await browser.page.evaluate((place) => (location.hash = place), hash)
    const field = browser.page.getByRole('textbox', { name: '信息资源名称' })
    await expect(field).toBeVisible()
    const shown = Number(/第(\d+)版/.exec(await field.inputValue())?.[1] ?? 0)
    // One more than acknowledged is fine: it was on disk before the screen could say so.
    expect([acknowledged, acknowledged + 1], `kill ${String(kill + 1)}`).toContain(shown)
    acknowledged = shown
  }
  await browser.kill()
  await program.stop()
  await rm(profile, { recursive: true, force: true })
  await rm(program.dataFolder, { recursive: true, force: true })
  expect(edits).toBeGreaterThanOrEqual(KILLS)
})

test('a record that a crash cut short is told of when the program opens, until the notice is closed', async ({
  page,
}) => {
  const program = await startProgram()
  await setUp(page, program.url)
  await program.stop()
  const folder = join(program.dataFolder, 'journal')
  const segment = (await readdir(folder)).toSorted().at(-1) ?? ''
  await appendFile(join(folder, segment), Buffer.from([0xff, 0x4a, 0x31, 0xfe, 0x00]))

  const again = await startProgram({ dataFolder: program.dataFolder, port: program.port })
  await page.goto('about:blank')
  await page.goto(again.url)
  const notice = page.getByText('上次程序中断时有一条记录没有写完')
  await expect(notice).toBeVisible()
  const heard = page.waitForResponse(/app\.noticed$/)
  await page.getByRole('button', { name: '关闭', exact: true }).click()
  await expect(notice).toBeHidden()
  await heard
  await page.reload()
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible()
  await expect(notice).toBeHidden()
  await again.stop()
})
