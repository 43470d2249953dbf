import { expect, test } from '@playwright/test'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { openProgram } from './pages/first-run'
import { startProgram, type Program } from './program'

/** What `test/host/data-folder-2026-11.test.ts` describes. */
const kept = fileURLToPath(new URL('../fixtures/data-folder-2026.11', import.meta.url))
const WAITING = '修改“城市低保对象信息”的信息资源摘要'

let program: Program
test.beforeEach(async ({ page }) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'cdo-desk-kept-'))
  await cp(kept, dataFolder, { recursive: true })
  program = await startProgram({ dataFolder })
  // What was put off until a day, and what was deleted, stand as they did then.
  await page.clock.setFixedTime(new Date('2026-11-29T09:00:00+08:00'))
  await openProgram(page, program.url)
})
test.afterEach(() => program.stop())

test('a data folder of rules 2026.11: the step that waits is redone, and what was kept stands on every screen', async ({
  page,
}) => {
  await expect(page.getByRole('heading', { name: '要办的事' })).toBeVisible()
  await page.getByRole('button', { name: '已搁置和不适用（2）' }).click()
  await expect(page.getByText('年度述职（2026年度）：不适用')).toBeVisible()
  await expect(page.getByText('婚姻登记信息的登记日期早于出生日期：2026年12月6日再提醒')).toBeVisible()
  await expectSound(page)

  const redo = page.getByRole('button', { name: `重做：${WAITING}` })
  await expect(redo).toBeEnabled()
  await redo.click()
  await expect(page.getByText(`已重做“${WAITING}”`)).toBeVisible()
  await expectSaved(page)
  await goTo(page, '/catalogue')
  await page.getByRole('link', { name: '城市低保对象信息', exact: true }).click()
  await expect(page.getByLabel('信息资源摘要 *')).toHaveValue('记录城市低保对象的家庭情况、审批过程和发放结果。')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^养老每季度/ }).click()
  await expect(page.getByLabel('查找名称、代码、提供方、信息项')).toHaveValue('养老')
  await expect(page.getByRole('button', { name: '更新周期：每季度' })).toBeVisible()

  await goTo(page, '/filing')
  await expect(page.getByRole('cell', { name: '待报送', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '第 2 号已交出' })).toBeVisible()
  await expect(page.getByRole('cell', { name: '草稿', exact: true })).toBeVisible()
  await expect(page.getByLabel('期次 *')).toHaveValue('2026年度')
  await page.getByRole('button', { name: '第 1 号', exact: true }).click()
  const filing = page.getByRole('dialog', { name: '第 1 号报送包' })
  await expect(filing).toContainText('双鸭山市规则 2026.11.1 版')
  await expect(filing).toContainText('示数受〔2026〕12号')
  await expect(filing.getByRole('button', { name: '另存“盖章封面.txt”' })).toBeVisible()
  await page.keyboard.press('Escape')

  await goTo(page, '/basis')
  await expect(page.getByText('右栏是本单位收到的文件：示例市方案.txt')).toBeVisible()
  await goTo(page, '/settings')
  await expect(page.getByRole('row', { name: /^示例市/ })).toContainText('本单位正在执行')
  await expect(page.getByRole('row', { name: /^2028/ })).toBeVisible()
  await expect(page.getByRole('region', { name: '备份' }).getByText(/^\/media\/stick，/)).toBeVisible()
  await expect(page.getByLabel('更新地址')).toHaveValue('http://update.example.invalid/cdo/')
})

test('a data folder of rules 2026.11: a person is restored from the bin with the references of then', async ({
  page,
}) => {
  await page.getByRole('link', { name: '历史', exact: true }).click()
  await page.getByRole('tab', { name: '回收站' }).click()
  const bin = page.getByRole('table', { name: '回收站' })
  await expect(bin.getByRole('row')).toHaveCount(12)
  await expect(bin).toContainText('赵示例（连同 1 条任职）')
  await expect(bin).toContainText('养老机构备案信息（2026 年）')
  await page.getByRole('button', { name: '恢复：赵示例' }).click()
  await expect(page.getByText('已恢复“赵示例”')).toBeVisible()
  await expectSaved(page)
  await expectSound(page)
  await goTo(page, '/roster')
  await expect(page.getByRole('button', { name: '赵示例', exact: true }).first()).toBeVisible()
  await goTo(page, '/roster/change?role=steward')
  await page.getByRole('button', { name: /^数据专员：现任赵示例/ }).click()
  await expect(
    page.getByText(/目录里 1 条资源、清单里 1 个信息系统和 1 条数据需求的责任人由赵示例改为新任/),
  ).toBeVisible()
})
