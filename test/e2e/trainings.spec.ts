import { expect, test } from '@playwright/test'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { loadSample, openProgram } from './pages/first-run'
import { startProgram } from './program'

test('a row of the training plan is carried out by a session, whose certificates are kept and found', async ({
  page,
}) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)

  // What the sample trained last year is done in its plan, and leads to the session.
  await goTo(page, '/matters/training-plans')
  const drawer = page.getByRole('dialog')
  await page.getByRole('link', { name: '数据资源目录编制与报送培训' }).press('Enter')
  await expect(drawer.getByRole('link', { name: '已办：2025-06-12 数据资源目录编制与报送培训' })).toBeVisible()
  await expect(drawer.getByLabel('进度')).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: '登记计划' }).press('Enter')
  await drawer.getByLabel('培训内容').fill('数据安全专题培训')
  await drawer.getByLabel('计划学时').fill('4')
  await page.keyboard.press('Tab')
  // What is typed registers the row.
  await expectSaved(page)
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  const row = page.getByRole('row').filter({ hasText: '数据安全专题培训' })
  await expect(row).toContainText('计划')

  await row.getByRole('link').press('Enter')
  await expectSound(page)
  await drawer.getByRole('link', { name: '登记这次培训' }).press('Enter')
  await expect(drawer.getByLabel('培训名称')).toHaveValue('数据安全专题培训')
  await expect(drawer.getByLabel('学时')).toHaveValue('4')
  await drawer.getByLabel('日期', { exact: true }).fill('2026-03-05')
  await drawer.getByLabel('添加姓名').fill('赵示例')
  await drawer.getByLabel('添加姓名').press('Enter')
  await drawer.getByRole('button', { name: '添加证书' }).press('Enter')
  await drawer.getByLabel('姓名，第 1 行').fill('赵示例')
  await drawer.getByLabel('证书名称，第 1 行').fill('数据安全结业证书')
  await drawer.getByLabel('证书编号，第 1 行').fill('示证20260305')
  await drawer.getByLabel('发证日期，第 1 行').fill('2026年3月6日')
  await page.keyboard.press('Tab')
  await expect(drawer.getByLabel('发证日期，第 1 行')).toHaveValue('2026-03-06')
  await drawer.getByRole('button', { name: '添加证书' }).press('Enter')
  await expect(drawer.getByLabel('证书名称，第 2 行')).toHaveValue('数据安全结业证书')
  await drawer.getByRole('button', { name: '删除第 2 条证书' }).press('Enter')
  await expectSaved(page)
  await expectSound(page)

  await drawer.getByRole('link', { name: '打开这项计划' }).press('Enter')
  await expect(drawer.getByRole('link', { name: '已办：2026-03-05 数据安全专题培训' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(row).toContainText('已办')

  // The number of a certificate leads to the session, wherever one looks for it.
  await goTo(page, '/training')
  await page.getByRole('searchbox').fill('示证20260305')
  await expect(page.getByRole('link', { name: '数据安全专题培训' })).toBeVisible()
  await expect(page.getByRole('link', { name: '数据资源目录编制与报送培训' })).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: '查找' }).getByRole('combobox').fill('示证20260305')
  await page.getByRole('option', { name: /数据安全专题培训/ }).click()
  await expect(drawer.getByLabel('证书编号，第 1 行')).toHaveValue('示证20260305')

  // Without the session the row waits again.
  await drawer.getByRole('button', { name: '删除这场培训' }).press('Enter')
  await goTo(page, '/matters/training-plans')
  await expect(row).toContainText('计划')
  await expect(row).not.toContainText('已办')
  await program.stop()
})
