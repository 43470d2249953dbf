import { expect, test } from '@playwright/test'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectFocusKept, walkTo } from './pages/keys'
import { startProgram } from './program'

const PASSPHRASE = 'sample-passphrase-2026'

test('a filing by keyboard alone', async ({ page }) => {
  const { keyboard } = page
  const out = mkdtempSync(join(tmpdir(), 'cdo-desk-keys-'))
  const program = await startProgram()
  await page.goto(program.url)
  await expect(page.getByLabel('单位名称 *')).toBeFocused()
  await walkTo(page, /^先用示例单位试试$/)
  await keyboard.press('Space')
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible({ timeout: 30_000 })
  // A unit without a code asks for a written reason.
  await walkTo(page, /^设置$/)
  await keyboard.press('Enter')
  await expect(page.getByLabel('统一社会信用代码')).toBeVisible()
  await walkTo(page, /^统一社会信用代码$/)
  await keyboard.type('暂无')
  await keyboard.press('Tab')
  await walkTo(page, /^报送$/, 'Shift+Tab')
  await keyboard.press('Enter')
  await expect(page.getByText('没有必改，可以报送')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('这是示例单位的报送包，不要交给主管部门。')).toBeVisible()

  await walkTo(page, /^期次/)
  await keyboard.type('2026年度')
  await expect(page.getByLabel(/^说明原因/)).toHaveCount(1)
  for (const field of await page.getByLabel(/^说明原因/).all()) {
    await walkTo(page, /^说明原因/)
    await expect(field).toBeFocused()
    await keyboard.type('示例原因')
    await keyboard.press('Tab')
  }
  await walkTo(page, /^签名口令$/)
  await keyboard.type(PASSPHRASE)
  await keyboard.press('Tab')
  await keyboard.type(PASSPHRASE)
  await keyboard.press('Enter')
  await expect(page.getByText('已解锁，可以签名')).toBeVisible({ timeout: 30_000 })
  await expectFocusKept(page)

  await walkTo(page, /系统盘/)
  await keyboard.press('Enter')
  await expect(page.getByText('写到：/', { exact: true })).toBeVisible()
  await expect(page.getByRole('group', { name: '文件夹', exact: true })).toBeVisible()
  await walkTo(page, /^刷新$/)
  await keyboard.press('Tab')
  let path = ''
  for (const name of out.split('/').slice(1)) {
    path = `${path}/${name}`
    await walkTo(page, new RegExp(`^${name}$`), 'ArrowRight', 2000)
    await keyboard.press('Enter')
    await expect(page.getByText(`写到：${path}`, { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: '上一级' })).toBeFocused()
  }

  await walkTo(page, /^生成报送包$/, 'Shift+Tab')
  await keyboard.press('Enter')
  await expect(page.getByText('已写入并核对，可以拔出 U 盘')).toBeVisible({ timeout: 60_000 })
  await expectFocusKept(page)
  expect(readdirSync(out)).toHaveLength(2)

  await walkTo(page, /^再次写出第 1 号$/)
  await keyboard.press('Space')
  await expect(page.getByText('内容与第 1 号相同，已再次写出同一个文件')).toBeVisible({ timeout: 30_000 })
  await expectFocusKept(page)
  await walkTo(page, /^第 1 号已交出$/, 'Shift+Tab')
  await keyboard.press('Enter')
  await expect(page.getByRole('cell', { name: '已报送' })).toBeVisible()
  await program.stop()
})
