import { expect, test, type Locator, type Page } from '@playwright/test'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { fillFiling, makePackage } from './pages/filing'
import { loadSample, openProgram } from './pages/first-run'
import { walkTo } from './pages/keys'
import { startProgram, type Program } from './program'

/** What the sample's steward is responsible for. */
const OWNED = '目录里 60 条资源、清单里 8 个信息系统和 10 条数据需求'
const PASSPHRASE = '示例口令-2026'
/** A name of characters that old fonts and old code pages lack. */
const NAME = '㛃䶮𬱖'

let program: Program
let folder: string

/** The print dialog belongs to the system: here it only counts that it was asked for, and closes. */
const countPrints = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { prints: 0 })
    window.print = () => {
      Object.assign(window, { prints: (window as unknown as { prints: number }).prints + 1 })
      window.dispatchEvent(new Event('afterprint'))
    }
  })
const prints = (page: Page) => page.evaluate(() => (window as unknown as { prints: number }).prints)
const packages = () => readdirSync(folder).filter((name) => name.endsWith('.cdop'))

/** What is done once and for all: key, reasons and place, with a first package. */
const filedBefore = async (page: Page) => {
  folder = mkdtempSync(join(tmpdir(), 'cdo-desk-out-'))
  program = await startProgram()
  await countPrints(page)
  await openProgram(page, program.url)
  await loadSample(page)
  await goTo(page, '/filing')
  await fillFiling(page, PASSPHRASE, folder, true)
  await makePackage(page)
  expect(packages()).toHaveLength(1)
  await goTo(page, '/roster')
  await expect(page.getByRole('link', { name: '人员变更' })).toBeVisible()
}
test.afterEach(() => program.stop())

const typeOfficer = async (page: Page) => {
  await expect(page.getByLabel('新任姓名 *')).toBeFocused()
  for (const words of [NAME, '2026年3月5日', '示例〔2026〕9号', '岗位调整', '股长', '社会事务股']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type('13800000001')
  await expect(page.getByLabel(`${OWNED}的责任人由王示例改为${NAME}`)).toBeChecked()
}

test('an officer is replaced, the form printed and the package made with six clicks', async ({ page }) => {
  await filedBefore(page)
  let clicks = 0
  const click = async (target: Locator) => {
    clicks++
    await target.click()
  }
  await click(page.getByRole('link', { name: '人员变更' }))
  await expect(page.getByRole('button', { name: /^数据专员：现任王示例/ })).toBeVisible()
  await expectSound(page)
  await click(page.getByRole('button', { name: /^数据专员：现任王示例/ }))
  await typeOfficer(page)
  await click(page.getByRole('button', { name: '保存并生成备案表' }))
  await expect(page.getByText(`数据专员已由王示例换为${NAME}`)).toBeVisible()
  await expect(page.getByText(`${OWNED}的责任人已一并更改`)).toBeVisible()
  await expect(page.getByRole('img', { name: /^第 1 页/ })).toBeVisible({ timeout: 60_000 })
  await expectSound(page)
  await click(page.getByRole('button', { name: '打印备案表' }))
  await expect.poll(() => prints(page), { timeout: 60_000 }).toBe(1)
  await click(page.getByRole('link', { name: '生成报送包' }))
  await expect(page.getByText('没有必改，可以报送')).toBeVisible({ timeout: 30_000 })
  await click(page.getByRole('button', { name: '生成报送包' }))
  await expect(page.getByText('已写入并核对，可以拔出 U 盘')).toBeVisible({ timeout: 90_000 })
  expect(clicks).toBeLessThanOrEqual(6)
  expect(packages()).toHaveLength(2)

  // Who held the post before is history, not gone.
  await goTo(page, '/roster')
  await page.getByRole('button', { name: '数据专员历任' }).click()
  const history = page.getByRole('table', { name: '数据专员历任' })
  await expect(history.getByRole('row').nth(1)).toContainText(NAME)
  await expect(history.getByRole('row').nth(1)).toContainText('岗位调整')
  await expect(history.getByRole('row').nth(2)).toContainText('2026-03-04')
  await expectSound(page)
})

test('the same by keyboard, and taking it back brings everything back', async ({ page }) => {
  await filedBefore(page)
  let presses = 0
  const press = async (key: 'Enter' | 'Space') => {
    presses++
    await page.keyboard.press(key)
  }
  await walkTo(page, /^人员变更$/)
  await press('Enter')
  await expect(page.getByRole('button', { name: /^首席数据官：现任/ })).toBeFocused()
  await walkTo(page, /^数据专员：现任王示例/, 'ArrowRight')
  await press('Space')
  await typeOfficer(page)
  await press('Enter')
  await expect(page.getByRole('button', { name: '打印备案表' })).toBeFocused()
  await press('Enter')
  await expect.poll(() => prints(page), { timeout: 60_000 }).toBe(1)
  await walkTo(page, /^生成报送包$/, 'Shift+Tab')
  await press('Enter')
  await expect(page.getByText('没有必改，可以报送')).toBeVisible({ timeout: 30_000 })
  await walkTo(page, /^生成报送包$/)
  await press('Enter')
  await expect(page.getByText('已写入并核对，可以拔出 U 盘')).toBeVisible({ timeout: 90_000 })
  expect(presses).toBeLessThanOrEqual(6)
  expect(packages()).toHaveLength(2)

  // A second change is taken back: old holder and all references stand as before.
  await goTo(page, '/roster/change?role=steward')
  await expect(page.getByLabel('新任姓名 *')).toBeFocused()
  await page.keyboard.type('张示例')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2026-09-01')
  await expect(page.getByText(`${OWNED}的责任人由${NAME}改为张示例`)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`数据专员已由${NAME}换为张示例`)).toBeVisible()
  await page.getByRole('button', { name: '撤销这次变更' }).click()
  await expectSaved(page)
  await expect(page.getByRole('button', { name: NAME, exact: true }).first()).toBeVisible()
  await goTo(page, '/roster/change?role=steward')
  await expect(page.getByText(`${OWNED}的责任人由${NAME}改为新任`)).toBeVisible()
})
