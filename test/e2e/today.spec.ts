import { expect, test } from '@playwright/test'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { loadSample, openProgram, setUpUnit } from './pages/first-run'
import { startProgram } from './program'

test('今日: first steps before anything is there; duties with their clause afterwards', async ({ page }) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await setUpUnit(page)
  await expect(page.getByText(/^还有 \d+ 项没有备齐/)).toBeVisible()
  await expectSound(page)

  // A first resource: from now on it says what is due.
  await goTo(page, '/catalogue')
  await page.getByRole('button', { name: '新增资源' }).click()
  await expect(page.getByText('共 1 条')).toBeVisible()
  await expectSaved(page)
  await goTo(page, '/today')
  const gap = page.getByRole('listitem').filter({ hasText: '首席数据官空缺' })
  await expect(gap).toBeVisible()
  await gap.getByRole('button', { name: /依据$/ }).click()
  await expect(page.getByRole('dialog')).toContainText('三（三）')
  await page.keyboard.press('Escape')
  await gap.getByRole('link', { name: '登记任职' }).click()
  await expect(page.getByRole('heading', { name: '队伍' })).toBeVisible()
  await program.stop()
})

test('今日: a duty is put off by keyboard, kept with its reason, and taken up again; overdue ones are counted', async ({
  page,
  context,
}) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  const stale = page.getByRole('listitem').filter({ hasText: '条资源超过更新周期' })
  await expect(stale).toBeVisible()
  await expectSound(page)

  await stale.getByRole('button', { name: /^更多/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '稍后提醒' })
  await expect(dialog.getByLabel('理由')).toBeFocused()
  await dialog.getByRole('button', { name: '到时再提醒' }).click()
  await expect(dialog.getByText('请写明理由')).toBeVisible()
  await expectSound(page)
  await dialog.getByLabel('理由').fill('等市局通知')
  await dialog.getByRole('button', { name: '到时再提醒' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(stale).toHaveCount(0)
  await page.getByRole('button', { name: '已搁置和不适用（1）' }).click()
  await expect(page.getByText(/等市局通知/)).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: /^恢复：.*超过更新周期/ }).click()
  await expect(stale).toBeVisible()
  // A problem of a check, to be mended within working days.
  await goTo(page, '/matters/defects/new?rule=spot-check-mend')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expectSaved(page)
  await page.close()

  // A year later nothing was registered: what others owe still waits, what the unit owes is overdue.
  const later = await context.newPage()
  const now = new Date()
  await later.clock.setFixedTime(new Date(now.getFullYear() + 1, 0, 20, 10))
  await later.goto(new URL('/', program.url).href)
  const overdue = later.getByRole('listitem').filter({ hasText: '还没有登记整改完成' })
  await expect(overdue).toContainText(/已超 \d+ 个工作日/)
  const awaited = later.getByRole('region', { name: '等候' })
  await expect(awaited).toContainText(`半年会议（${String(now.getFullYear())}年下半年）`)
  await expect(awaited).not.toContainText('已超')
  await expect(later.getByRole('link', { name: /^今日\s*，\d+ 件要抓紧办/ })).toBeVisible()
  await expectSound(later)
  await later.getByRole('link', { name: '查看到期资源' }).click()
  await expect(later.getByRole('button', { name: '超过更新周期', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expectSound(later)
  await program.stop()
})

test('今日: what others owe is said not to be there in this period, listed, and awaited again', async ({ page }) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  const awaited = page.getByRole('region', { name: '等候' })
  const check = awaited
    .getByRole('listitem')
    .filter({ hasText: /抽查（/ })
    .first()
  const title = await check.locator('p').first().innerText()
  await expect(check.getByRole('link', { name: '登记收到' })).toBeVisible()
  await expect(awaited).not.toContainText(/已超|截止/)

  await check.getByRole('button', { name: `本期没有：${title}` }).click()
  const dialog = page.getByRole('dialog', { name: '本期没有' })
  await dialog.getByRole('button', { name: '记为本期没有' }).click()
  await expect(dialog.getByText('请写明理由')).toBeVisible()
  await expectSound(page)
  await dialog.getByLabel('理由').fill('市里本期没有抽查')
  await dialog.getByRole('button', { name: '记为本期没有' }).click()
  await expect(dialog).toHaveCount(0)
  const again = awaited.getByRole('listitem').filter({ hasText: title })
  await expect(again).toHaveCount(0)

  await page.getByRole('button', { name: '已搁置和不适用（1）' }).click()
  await expect(page.getByText(`${title}：本期没有`)).toBeVisible()
  await expect(page.getByText(/市里本期没有抽查/)).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: `恢复：${title}` }).click()
  await expect(again).toBeVisible()
  await expectSaved(page)
  await program.stop()
})

test('今日 at 150 %: duties keep their width, and an empty catalogue is not called in order', async ({ page }) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await setUpUnit(page)
  await goTo(page, '/matters/policy-docs/new')
  await page.getByLabel('文件名称 *').fill('示例工作方案')
  await page.keyboard.press('Tab')
  await expectSaved(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await goTo(page, '/today')
  await expect(page.getByRole('listitem').filter({ hasText: '目录没有必改' })).toContainText('未完成')

  await page.setViewportSize({ width: 911, height: 512 })
  const gap = page.getByRole('listitem').filter({ hasText: '首席数据官空缺' })
  const title = gap.getByText('首席数据官空缺', { exact: true })
  const link = gap.getByRole('button', { name: /依据$/ })
  for (const words of [title, link]) expect((await words.boundingBox())?.height).toBeLessThan(30)
  await expectSound(page)

  // The window itself never scrolls: the top bar stays, and the last entry of the rail is reached within it.
  const settings = page.getByRole('navigation').first().getByRole('link', { name: '设置' })
  await settings.focus()
  await expect(settings).toBeInViewport()
  const [top, low] = [page.getByRole('banner'), page.locator('html')]
  await expect(top).toBeInViewport({ ratio: 1 })
  expect(await low.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0)
  await program.stop()
})
