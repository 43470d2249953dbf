import { expect, test, type Page } from '@playwright/test'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { loadSample, openProgram } from './pages/first-run'
import { drawerOf, fillAll, leave, momentOf } from './pages/year-day'
import { startProgram } from './program'

const NOW = '2026-12-28 09:00'
const TODAY = '2026-12-28'

const duty = (page: Page, title: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: title })
/** What has a last day, or a year in which it is to be done. */
const dated = (page: Page) => duty(page, '').filter({ hasText: /还剩|已超|今天截止|本年内/ })
const awaited = (page: Page) => page.getByRole('button', { name: /^本期没有：/ })

/** Opens what a duty's own button leads to. */
const begin = async (page: Page, title: string, verb: string) => {
  await goTo(page, '/today')
  await duty(page, title).getByRole('link', { name: verb }).press('Enter')
  const drawer = drawerOf(page)
  await expect(drawer).toBeVisible()
  return drawer
}

const expectSettled = async (page: Page, title: string) => {
  await goTo(page, '/today')
  await expect(page.getByRole('heading', { name: '要办的事' })).toBeVisible()
  await expect(duty(page, title)).toHaveCount(0)
}

const handInReport = async (page: Page, duties: readonly string[], verb: string, more: Record<string, string>) => {
  const drawer = await begin(page, duties[0] ?? '', verb)
  // What is typed first registers it.
  await fillAll(drawer, { 报送日期: TODAY, ...more })
  await leave(page)
  for (const title of duties) await expectSettled(page, title)
}

const start = async (page: Page, city: string) => {
  const program = await startProgram()
  await page.clock.setFixedTime(momentOf(NOW))
  await openProgram(page, program.url)
  await page.getByLabel('执行哪个地方的文件 *').click()
  await page.getByRole('option', { name: city }).click()
  await loadSample(page)
  await expect(duty(page, '年度述职（2026年度）')).toBeVisible()
  return program
}

test('A16 达州: at the end of the year each dated duty is settled by its own button, what is awaited as it came or not', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const program = await start(page, '达州市')
  await expect(dated(page)).toHaveCount(3)
  await expect(awaited(page)).toHaveCount(5)

  await handInReport(page, ['年度工作总结（2026年度）'], '登记报告', {})
  await handInReport(page, ['年度述职（2026年度）'], '登记述职', { 述职日期: TODAY })
  await goTo(page, '/today')
  await duty(page, '年度数据开放清单（2026年度）').getByRole('link', { name: '打开清单' }).press('Enter')
  await page.getByRole('main').getByRole('link', { name: '登记完成情况' }).press('Enter')
  await drawerOf(page).getByRole('button', { name: '登记', exact: true }).press('Enter')
  await leave(page)
  await expectSettled(page, '年度数据开放清单（2026年度）')
  await expect(dated(page)).toHaveCount(0)

  const meeting = await begin(page, '半年会议（2026年下半年）', '登记收到')
  await fillAll(meeting, { 会议名称: '下半年推进会' })
  await leave(page)
  await expectSettled(page, '半年会议（2026年下半年）')
  for (let left = 4; left > 0; left--) {
    await expect(awaited(page)).toHaveCount(left)
    await awaited(page).first().press('Enter')
    const dialog = page.getByRole('dialog', { name: '本期没有' })
    await dialog.getByLabel('理由').fill('示例：本期没有办')
    await dialog.getByRole('button', { name: '记为本期没有' }).press('Enter')
    await expect(dialog).toHaveCount(0)
  }
  await expect(awaited(page)).toHaveCount(0)
  await expect(dated(page)).toHaveCount(0)
  await expectSound(page)
  await expectSaved(page)
  await program.stop()
})

test('A16 普宁: the debrief is all that the year leaves, and its own button settles it', async ({ page }) => {
  const program = await start(page, '普宁市')
  await expect(dated(page)).toHaveCount(1)
  await expect(awaited(page)).toHaveCount(0)
  await handInReport(page, ['年度述职（2026年度）'], '登记述职', {})
  await expect(dated(page)).toHaveCount(0)
  await expectSound(page)
  await program.stop()
})
