import { expect, test, type Page } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { expectSaved, goTo, pickFile } from './pages/catalogue'
import { loadSample, openProgram, setUpUnit } from './pages/first-run'
import { startProgram } from './program'

/** Ctrl+Z as a tired hand presses it: the key repeats before it is let go. */
const holdUndo = async (page: Page) => {
  await page.keyboard.down('Control')
  for (let times = 0; times < 4; times++) await page.keyboard.down('z')
  await page.keyboard.up('z')
  await page.keyboard.up('Control')
}

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
  await holdUndo(page)
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

test('in the repair of a workbook and in the table, too, Ctrl+Z that is held takes back one step', async ({ page }) => {
  const program = await startProgram()
  page.on('filechooser', () => undefined)
  await openProgram(page, program.url)
  await setUpUnit(page)
  await goTo(page, '/catalogue/import')
  await pickFile(page, fileURLToPath(new URL('../fixtures/workbooks/messy-catalogue.xlsx', import.meta.url)))
  await page.getByRole('button', { name: '下一步：修改问题' }).press('Enter')
  const takeBack = page.getByRole('button', { name: '撤销上一处修改' })
  const said = page.getByText('已撤销上一处修改')

  await page.getByRole('button', { name: '改为“示例县民政局”' }).click()
  await page.getByRole('button', { name: '不导入这一条' }).first().click()
  await page.getByRole('main').focus()
  await holdUndo(page)
  await expect(said).toBeVisible()
  await expect(takeBack).toBeEnabled()
  await takeBack.click()
  await expect(takeBack).toBeDisabled()

  await page.getByRole('button', { name: '按表格修改' }).click()
  const cell = page.locator('[data-cell-grid] input')
  await expect(cell).toBeFocused()
  await page.keyboard.type('甲')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Delete')
  await expect(said).toBeHidden()
  await holdUndo(page)
  await expect(said).toBeVisible()
  await expect(takeBack).toBeEnabled()

  await takeBack.click()
  await page.getByRole('button', { name: '导入 60 条', exact: true }).click()
  await expect(page.getByText('已导入 60 条资源')).toBeVisible()
  await goTo(page, '/catalogue/table')
  await expect(page.getByRole('grid', { name: '资源表' })).toBeVisible()
  await page.locator('[data-row="0"] [data-column="0"]').click()
  await page.keyboard.type('甲')
  await page.keyboard.press('Enter')
  await page.keyboard.type('乙')
  await page.keyboard.press('Enter')
  await expectSaved(page)
  await holdUndo(page)
  await expect(page.getByText(/^已撤销“/)).toBeVisible()
  await expectSaved(page)
  await goTo(page, '/history')
  const actions = page.getByRole('table', { name: '操作记录' })
  await expect(actions.getByRole('cell', { name: '已撤销', exact: true })).toHaveCount(1)
  await program.stop()
})
