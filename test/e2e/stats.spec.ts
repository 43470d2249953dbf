import { expect, test } from '@playwright/test'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { loadSample } from './pages/first-run'
import { startProgram } from './program'

test('统计 and a report: a number opens its records, is written into a chapter, and is told to have changed', async ({
  page,
}) => {
  const program = await startProgram()
  await page.goto(program.url)
  await loadSample(page)
  await expectSaved(page)

  await goTo(page, '/matters')
  await page.getByRole('link', { name: '统计', exact: true }).click()
  await expect(page.getByRole('heading', { name: '统计', level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: '图表' })).toBeVisible()
  await expectSound(page)
  const row = page.getByRole('row').filter({ hasText: '无条件共享' })
  const count = Number(await row.getByRole('link').first().innerText())
  await row.getByRole('link').first().click()
  await expect(page).toHaveURL(/#\/catalogue\?stat=resources-share-1&year=\d{4}$/)
  await expect(
    page
      .getByText(`找到 ${String(count)} 条`)
      .or(page.getByText(`共 ${String(count)} 条`))
      .first(),
  ).toBeVisible()

  const counted = page.getByText(/年“.+”数到的这些。/)
  await expect(counted).toContainText('无条件共享')
  // Rows are left in sight in a low window, too (150 %).
  await page.setViewportSize({ width: 911, height: 512 })
  await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible()
  expect((await page.getByRole('grid').boundingBox())?.height).toBeGreaterThan(140)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('grid').getByRole('link').first().click()
  await expect(page.getByLabel('信息资源摘要 *')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('信息资源摘要 *')).toHaveCount(0)
  await expect(counted).toBeVisible()
  await page.getByRole('button', { name: '显示全部' }).click()
  await expect(counted).toHaveCount(0)

  await goTo(page, '/matters')
  await page.getByRole('link', { name: '统计', exact: true }).click()
  const officers = page.getByRole('row').filter({ hasText: '在岗人员' }).getByRole('link').first()
  const posts = Number(await officers.innerText())
  await officers.click()
  await expect(counted).toContainText('在岗人员')
  await expect(page.getByRole('table', { name: '数到的任职' }).getByRole('row')).toHaveCount(posts + 1)
  await expectSound(page)

  await page.goBack()
  await page.getByRole('combobox', { name: '年度' }).selectOption({ index: 1 })
  const meetings = page.getByRole('row').filter({ hasText: '参加上级会议' })
  await meetings.getByRole('link').first().click()
  await expect(page.getByText(/年“参加上级会议”数到的这些。/)).toBeVisible()
  await expectSound(page)
  await page.getByRole('link', { name: '显示全部' }).click()
  await expect(page.getByText(/数到的这些。/)).toHaveCount(0)

  await goTo(page, '/matters/reports/new')
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: '登记', exact: true }).click()
  await expectSaved(page)
  await page.getByRole('grid').getByRole('link').filter({ hasText: '年度工作总结' }).first().click()
  await drawer.getByLabel('第 1 章正文').fill('一、按照要求，登记了')
  await drawer.getByRole('button', { name: '在第 1 章插入统计数' }).click()
  await page.getByRole('menuitem', { name: /^信息资源 \d+个$/ }).click()
  await expect(drawer.getByLabel('第 1 章正文')).toHaveValue(/^一、按照要求，登记了信息资源\d+个$/)
  await expect(drawer.getByText('没有变化')).toBeVisible()
  await expectSound(page)
  await page.keyboard.press('Escape')
  await expectSaved(page)

  await goTo(page, '/matters/policy-docs')
  await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible()
  await expectSound(page)
  await program.stop()
})
