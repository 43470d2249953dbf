import { expect, test } from '@playwright/test'
import { expectSaved, goTo } from './pages/catalogue'
import { loadSample, openProgram } from './pages/first-run'
import { startProgram } from './program'

test('who double-clicks a button that adds gets one record, who holds Ctrl+Z takes back one step, Ctrl+Y brings it again', async ({
  page,
}) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await goTo(page, '/catalogue')
  await page.getByRole('button', { name: '新增资源', exact: true }).dblclick()
  await expectSaved(page)
  await expect(page.getByText(/^共 61 条/)).toBeVisible()

  await goTo(page, '/catalogue/lists/opening')
  const total = page.getByText(/^共 \d+ 行/)
  const before = Number(/\d+/.exec((await total.textContent()) ?? '')?.[0])
  await page.getByRole('button', { name: '列入开放计划' }).click()
  const plan = page.getByRole('dialog', { name: /^列入 \d+ 年开放计划/ })
  await plan.getByRole('grid').getByRole('checkbox').nth(1).check()
  await plan.getByRole('button', { name: '列入 1 条' }).dblclick()
  await expect(plan).toBeHidden()
  await expectSaved(page)
  await expect(page.getByText(`共 ${String(before + 1)} 行`)).toBeVisible()

  await goTo(page, '/history')
  const actions = page.getByRole('table', { name: '操作记录' })
  await expect(actions.getByRole('button', { name: /^看改动：把 1 条资源列入/ })).toHaveCount(1)
  await expect(actions.getByRole('button', { name: /^看改动：新增资源/ })).toHaveCount(1)

  await page.getByRole('main').focus()
  await page.keyboard.down('Control')
  for (let times = 0; times < 4; times++) await page.keyboard.down('z')
  await page.keyboard.up('z')
  await page.keyboard.up('Control')
  await expect(page.getByText(/^已撤销“把 1 条资源列入/)).toBeVisible()
  await expectSaved(page)
  await expect(actions.getByRole('cell', { name: '已撤销', exact: true })).toHaveCount(1)

  await page.keyboard.press('Control+y')
  await expect(page.getByText(/^已重做“把 1 条资源列入/)).toBeVisible()
  await expectSaved(page)
  await expect(actions.getByRole('cell', { name: '重做', exact: true })).toHaveCount(1)
  await expect(actions.getByRole('cell', { name: '撤销操作，已重做' })).toHaveCount(1)
  await expect(page.getByRole('button', { name: '没有可以重做的操作' })).toBeDisabled()
  await goTo(page, '/catalogue/lists/opening')
  await expect(page.getByText(`共 ${String(before + 1)} 行`)).toBeVisible()
  await program.stop()
})
