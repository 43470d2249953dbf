import { expect, test, type Page } from '@playwright/test'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { fillFiling, makePackage } from './pages/filing'
import { loadSample, openProgram } from './pages/first-run'
import { startProgram } from './program'

/** Those of the invented unit. */
const MEETINGS = 3
const PASSPHRASE = '示例口令-2026'
const PROBLEMS = [
  '1. 救助对象表第 12 行身份类别为空',
  '2、低保家庭表更新周期填的是“有空就更新”',
  '（3）婚姻登记信息的登记日期早于出生日期',
]

const folder = mkdtempSync(join(tmpdir(), 'cdo-desk-matters-'))
const evidence = join(folder, '整改截图.txt')
writeFileSync(evidence, '示例佐证')

const rows = (page: Page, register: string) => page.getByRole('grid', { name: register }).getByRole('row')

/** Each visit of the address begins another record, under the rule that it asks for. */
const visitAgain = async (page: Page) => {
  const dialog = page.getByRole('dialog')
  for (const rule of ['defect-mend', 'spot-check-mend']) {
    await goTo(page, `/matters/defects/new?rule=${rule}`)
    await expect(dialog.getByLabel('按哪一条登记')).toHaveValue(rule)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

/** A meeting by keyboard alone: the rule is chosen already, the day is today. */
const registerMeeting = async (page: Page) => {
  await page.getByRole('link', { name: '登记会议' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('会议名称')).toBeFocused()
  await expectSound(page)
  await page.keyboard.type('下半年推进会')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(rows(page, '会议登记')).toHaveCount(MEETINGS + 2)
}

const pasteProblems = async (page: Page) => {
  await page.getByRole('button', { name: '导入或粘贴清单' }).press('Enter')
  const dialog = page.getByRole('dialog')
  const box = dialog.getByLabel('或者把清单粘贴到这里')
  await expect(box).toBeFocused()
  await box.fill(PROBLEMS.join('\n'))
  await expectSound(page)
  await dialog.getByRole('button', { name: '读取粘贴的内容' }).press('Enter')
  await expect(dialog.getByText('新增 3 行 · 修改 0 行 · 相同 0 行')).toBeVisible()
  await expect(dialog.getByLabel('收到日期')).toBeVisible()
  await expectSound(page)
  await dialog.getByRole('button', { name: '导入：新增 3、修改 0' }).press('Enter')
  await expect(page.getByRole('button', { name: '待整改 3' })).toBeVisible()
}

const mendFirst = async (page: Page) => {
  await page.getByRole('link', { name: '救助对象表第 12 行身份类别为空' }).press('Enter')
  const drawer = page.getByRole('dialog')
  const title = drawer.getByLabel('问题', { exact: true })
  await expect(title).toHaveValue('救助对象表第 12 行身份类别为空')
  // The address says which one is open, and the next one is a key away.
  const address = page.url()
  expect(address).toMatch(/#\/matters\/defects\/[0-9a-f-]{36}$/)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(title).toHaveValue('低保家庭表更新周期填的是“有空就更新”')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(title).toHaveValue('救助对象表第 12 行身份类别为空')
  expect(page.url()).toBe(address)
  await drawer.locator('input[type=file]').setInputFiles(evidence)
  await expect(drawer.getByText('整改截图.txt')).toBeVisible()
  await drawer.getByLabel('整改措施').fill('已按登记簿补填。')
  await drawer.getByRole('button', { name: '登记整改完成' }).press('Enter')
  await expect(drawer.getByLabel('整改完成日期')).toBeVisible()
  await expectSound(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: '待整改 2' })).toBeVisible()
}

test('a meeting, three problems of which one is mended, and a filing that came back: all there after a restart', async ({
  page,
}) => {
  test.setTimeout(240_000)
  let program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)

  await goTo(page, '/matters')
  await expect(page.getByRole('link', { name: '问题数据', exact: true })).toBeVisible()
  await expectSound(page)
  await visitAgain(page)
  await page.getByRole('link', { name: '全部登记' }).press('Enter')
  await page.getByRole('link', { name: '会议', exact: true }).press('Enter')
  await registerMeeting(page)
  await goTo(page, '/matters/defects')
  await pasteProblems(page)
  await mendFirst(page)
  await expectSound(page)
  // What 事项 counts is a way to exactly those.
  await goTo(page, '/matters')
  await page
    .getByRole('row', { name: /^问题数据/ })
    .getByRole('link', { name: '2 条' })
    .press('Enter')
  await expect(rows(page, '整改台账')).toHaveCount(3)
  await page.getByRole('link', { name: '显示全部' }).press('Enter')
  // A check that found nothing has no fault to name.
  await expect(page.getByRole('link', { name: '本期抽查无问题' })).toBeVisible()
  await expect(page.getByRole('button', { name: '待整改 2' })).toBeVisible()

  await goTo(page, '/filing')
  await page.getByLabel('期次 *').fill('2026年度')
  await fillFiling(page, PASSPHRASE, folder, true)
  await expect(page.getByRole('cell', { name: '草稿', exact: true })).toBeVisible()
  await makePackage(page)
  await expect(page.getByRole('cell', { name: '草稿', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: '第 1 号已交出' }).press('Enter')
  await expect(page.getByRole('cell', { name: '已报送' })).toBeVisible()

  await goTo(page, '/matters')
  await page.getByRole('link', { name: '统计', exact: true }).click()
  await page.getByRole('row').filter({ hasText: '交出的报送包' }).getByRole('link').first().click()
  await expect(page.getByText(/年“交出的报送包”数到的这些。/)).toBeVisible()
  await expect(page.getByRole('table', { name: '已生成的报送包' }).getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: '登记第 1 号的受理结果…' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('已退回').check()
  await dialog.getByRole('button', { name: '记为已退回' }).press('Enter')
  await expect(dialog.getByText('请写明退回意见')).toBeVisible()
  await dialog.getByLabel('退回意见 *').fill('缺少盖章页\n第 12 条资源摘要太短')
  await expectSound(page)
  await dialog.getByRole('button', { name: '记为已退回' }).press('Enter')
  await expect(page.getByText('第 12 条资源摘要太短')).toBeVisible()
  await page.getByRole('button', { name: '第 1 号', exact: true }).press('Enter')
  await expect(page.getByRole('dialog').getByText('缺少盖章页；第 12 条资源摘要太短')).toBeVisible()
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(evidence)
  await expect(page.getByRole('dialog').getByText('整改截图.txt')).toBeVisible()
  await expectSound(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '按退回意见修改后重新生成' }).press('Enter')
  await expect(page.getByRole('cell', { name: '草稿', exact: true })).toBeVisible()
  await expectSaved(page)

  await page.goto('about:blank')
  await program.stop()
  program = await startProgram({ dataFolder: program.dataFolder, port: program.port })
  await openProgram(page, program.url)
  await goTo(page, '/matters/defects')
  await expect(page.getByRole('button', { name: '待整改 2' })).toBeVisible()
  await goTo(page, '/matters/meetings')
  await expect(page.getByRole('link', { name: '下半年推进会' })).toBeVisible()
  await goTo(page, '/filing')
  await expect(page.getByRole('cell', { name: '已退回' })).toBeVisible()
  await expect(page.getByRole('cell', { name: '草稿', exact: true })).toBeVisible()
  await expect(page.getByText('缺少盖章页', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '第 1 号', exact: true }).press('Enter')
  await page.getByRole('button', { name: '另存“整改截图.txt”' }).press('Enter')
  await expect(page.getByRole('dialog', { name: '把“整改截图.txt”另存到' })).toBeVisible()
  await program.stop()
})

test('a new record of every register begins in a field, so that one can type at once', async ({ page }) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await goTo(page, '/matters')
  const registers = await page
    .getByRole('table')
    .getByRole('link', { name: /^登记/ })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''))
  expect(registers.length).toBeGreaterThan(10)
  const drawer = page.getByRole('dialog')
  for (const address of registers) {
    await goTo(page, address)
    await expect(drawer.locator('input:focus, textarea:focus, select:focus'), address).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(drawer).toHaveCount(0)
  }
  await program.stop()
})
