import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { goTo, pickFile } from './pages/catalogue'
import { openProgram, setUpUnit } from './pages/first-run'
import { calibrate, longestTask, watchTasks } from './pages/watch'
import { startProgram } from './program'

const generator = fileURLToPath(new URL('../fixtures/generator/generator.mjs', import.meta.url))
/** A task may hold the window for as long as this many pieces of fixed work on the machine as busy as it is. */
const GENEROUS = 5

test('no task holds the window up while a larger book is imported, searched and scrolled', async ({ page }, info) => {
  const folder = mkdtempSync(join(tmpdir(), 'cdo-long-tasks-'))
  const size = ['--wide', '--seed', '31', '--resources', '2000', '--items', '15', '--only', 'xlsx']
  execFileSync('node', [generator, ...size, '--out', folder])
  const program = await startProgram()
  try {
    await watchTasks(page)
    await openProgram(page, program.url)
    await setUpUnit(page)
    const usual = await calibrate(page)
    await longestTask(page)
    const judge = async (what: string) => {
      const longest = await longestTask(page)
      // In the middle of other work a machine may slow down: the same fixed work says by how much.
      const now = Math.max(usual, await calibrate(page))
      await longestTask(page)
      info.annotations.push({ type: what, description: `${longest.toFixed(0)} ms (fixed work: ${now.toFixed(0)} ms)` })
      expect(longest, what).toBeLessThan(GENEROUS * now)
    }

    await goTo(page, '/catalogue/import')
    await pickFile(page, join(folder, 'items.xlsx'))
    await expect(page.getByText('找到 2,000 条资源')).toBeVisible({ timeout: 90_000 })
    await judge('reading')
    await page.getByRole('button', { name: '下一步：修改问题' }).press('Enter')
    await page.getByRole('button', { name: /^导入 [\d,]+ 条$/ }).press('Enter')
    await expect(page.getByRole('button', { name: '撤销本次导入' })).toBeVisible({ timeout: 90_000 })
    await judge('import')

    await goTo(page, '/catalogue')
    await expect(page.getByText('共 2,000 条')).toBeVisible()
    await expect(page.getByRole('button', { name: /必改 [\d,]+/ })).toBeVisible({ timeout: 60_000 })
    await judge('list')
    const box = page.getByLabel('查找名称、代码、提供方、信息项')
    for (const word of ['不动产', 'bdc', '登记']) {
      await box.fill('')
      await box.pressSequentially(word)
      await expect(page.getByText(/找到 [\d,]+ 条/)).toBeVisible()
    }
    await judge('search')
    await box.fill('')
    await expect(page.getByText('共 2,000 条')).toBeVisible()
    await page.getByRole('grid').hover()
    for (let turn = 0; turn < 20; turn++) {
      await page.mouse.wheel(0, 300)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    }
    await judge('scroll')
  } finally {
    await program.stop()
    rmSync(folder, { recursive: true, force: true })
    rmSync(program.dataFolder, { recursive: true, force: true })
  }
})
