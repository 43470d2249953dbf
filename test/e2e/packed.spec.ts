import { chromium, expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dist } from '../../electron/launch/stamp'

const packed = process.platform === 'win32' ? 'win-unpacked/cdo-desk.exe' : 'linux-unpacked/cdo-desk'
const program = join(dist, 'release', packed)

/** Starts the packed program and gives the address of its tools: its fuses forbid --inspect, by which Playwright would hold it. */
const start = (dataFolder: string) => {
  const rights = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const words = [`--data=${dataFolder}`, '--remote-debugging-port=0', ...rights]
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const address = new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    void ended.then(() => reject(new Error(said)))
  })
  return { address, ended }
}

test.describe('the packed program', () => {
  test.skip(!existsSync(program), 'no packed program here (npm run release)')

  test('opens its window, takes its first entry, and ends by closing it', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'cdo-desk-packed-'))
    const { address, ended } = start(dataFolder)
    const browser = await chromium.connectOverCDP(await address)
    const context = browser.contexts()[0]!
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    expect(page.url()).toMatch(/^app:\/\/desk\//)
    await page.getByLabel('单位名称').fill('示例县民政局')
    await page.getByLabel('行政区划代码').fill('230521')
    await page.getByLabel('单位类型').click()
    await page.getByRole('option', { name: '本级党政部门' }).click()
    await page.getByRole('button', { name: '开始使用' }).click()
    await expect(page.locator('[data-save=saved]')).toBeVisible()
    // The page goes with its window, so the call may never answer.
    await page.evaluate(() => window.close()).catch(() => undefined)
    expect(await ended).toBe(0)
    await rm(dataFolder, { recursive: true, force: true })
  })
})
