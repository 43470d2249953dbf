import { expect, test, type Page } from '@playwright/test'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils, write } from 'xlsx'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { chooseFolder } from './pages/filing'
import { loadSample, openProgram } from './pages/first-run'
import { startProgram } from './program'

const NAME = '示例县应急指挥平台'

/** A system by keyboard alone: the first field has the focus. */
const addSystem = async (page: Page) => {
  await page.getByRole('link', { name: '新增信息系统' }).press('Enter')
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByLabel('信息系统名称 *')).toBeFocused()
  await expectSound(page)
  await page.keyboard.type(NAME)
  await page.keyboard.press('Tab')
  await drawer.getByLabel('系统归属 *').focus()
  await page.keyboard.type('自建')
  await page.keyboard.press('Tab')
  await expect(drawer.getByLabel('运行状态 *')).toBeFocused()
  await page.keyboard.type('运行')
  await page.keyboard.press('Tab')
  await expectSaved(page)
  await expectSound(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText('共 9 行')).toBeVisible()
}

/** The first resource of the catalogue comes from the new system: its name is offered. */
const linkResource = async (page: Page) => {
  await goTo(page, '/catalogue')
  // Until the catalogue stands, the list of systems does: it is a grid of links too.
  await expect(page.getByRole('heading', { name: '数据资源目录' })).toBeVisible()
  await page.getByRole('grid').getByRole('link').first().press('Enter')
  const system = page.getByRole('region', { name: '资源详情' }).getByRole('combobox', { name: '来源信息系统名称' })
  await system.fill('应急')
  await page.getByRole('option', { name: NAME }).click()
  await expectSaved(page)
  await goTo(page, '/catalogue/lists/systems')
  await expect(page.getByRole('row', { name: new RegExp(NAME) })).toContainText('1')
}

const exportList = async (page: Page, folder: string): Promise<string> => {
  await page.getByRole('button', { name: '导出 Excel' }).click()
  await page.getByRole('button', { name: '写出清单' }).click()
  await expect(page.getByText(/已写出“示例县民政局信息系统清单-\d{4}-\d{2}-\d{2}\.xlsx”/)).toBeVisible()
  const file = readdirSync(folder).find((name) => name.endsWith('.xlsx')) ?? ''
  return join(folder, file)
}

/** How often the page changed while the focus stood outside of the dialog, where no key reaches it. */
const countFocusOutside = async (page: Page): Promise<() => Promise<number>> => {
  const times = await page.evaluateHandle(() => {
    const counted = { outside: 0 }
    new MutationObserver(() => {
      if (document.activeElement === document.body) counted.outside += 1
    }).observe(document.body, { childList: true, subtree: true })
    return counted
  })
  return () => times.evaluate(({ outside }) => outside)
}

/** One cell is changed and one row added, as a clerk does it in WPS. */
const editFile = (path: string): string => {
  const book = read(readFileSync(path))
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error('no sheet')
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, range: 3 })
  const heads = (rows[0] ?? []).map((head) => head.replace('※', ''))
  const at = rows.findIndex((row) => row.includes(NAME))
  const set = (row: number, head: string, value: string) => {
    utils.sheet_add_aoa(sheet, [[value]], { origin: { r: 3 + row, c: heads.indexOf(head) } })
  }
  set(at, '主管科室', '办公室')
  set(rows.length, '信息系统名称', '示例县信访系统')
  set(rows.length, '系统归属', '条线')
  const edited = path.replace('.xlsx', '-改.xlsx')
  writeFileSync(edited, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  return edited
}

test('a list: a system is added, linked, exported, changed in Excel, imported and taken back', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'cdo-desk-lists-'))
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await goTo(page, '/catalogue')
  await page.getByRole('link', { name: '清单', exact: true }).click()
  await expect(page.getByRole('table', { name: '清单一览' }).getByRole('row')).toHaveCount(9)
  await expectSound(page)
  await page.getByRole('button', { name: '导出 DCAT-AP（JSON-LD）' }).click()
  await chooseFolder(page, folder)
  await expectSound(page)
  await page.getByRole('button', { name: '写出文件' }).click()
  await expect(page.getByText(/已写出“示例县民政局数据资源目录-\d{4}-\d{2}-\d{2}\.jsonld”/)).toBeVisible()
  await page.getByRole('link', { name: '打开信息系统清单' }).press('Enter')
  await expect(page.getByText('共 8 行')).toBeVisible()
  await expectSound(page)

  await addSystem(page)
  await linkResource(page)
  const edited = editFile(await exportList(page, folder))
  await page.getByRole('button', { name: '导出 PDF' }).click()
  await page.getByRole('button', { name: '写出 PDF' }).click()
  await expect(page.getByText(/已写出“示例县民政局信息系统清单-\d{4}-\d{2}-\d{2}\.pdf”/)).toBeVisible({
    timeout: 60_000,
  })

  await page.getByRole('button', { name: '导入 Excel' }).click()
  const dialog = page.getByRole('dialog', { name: '导入信息系统清单' })
  await expectSound(page)
  await dialog.locator('input[type=file]').setInputFiles(edited)
  await expect(dialog.getByText('新增 1 行 · 修改 1 行 · 相同 8 行')).toBeVisible()
  await expect(dialog.getByRole('cell', { name: '主管科室：（空） → 办公室' })).toBeVisible()
  await expectSound(page)
  await dialog.getByRole('button', { name: '导入：新增 1、修改 1' }).click()
  await expect(page.getByText('共 10 行')).toBeVisible()
  await expect(page.getByRole('row', { name: new RegExp(NAME) })).toContainText('办公室')
  // A system of a line says who runs it: what came in is checked like what is typed.
  await page.getByRole('button', { name: /^必改/ }).click()
  await expect(page.getByText('找到 1 行，共 10 行')).toBeVisible()
  await page.getByRole('button', { name: /^必改/ }).click()
  await page.getByText('已导入信息系统清单：新增 1 行，修改 1 行').waitFor()
  await page.getByRole('alert').filter({ hasText: '已导入信息系统清单' }).getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('共 9 行')).toBeVisible()
  await expect(page.getByRole('row', { name: new RegExp(NAME) })).not.toContainText('办公室')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('应急指挥')
  await page
    .getByRole('option', { name: new RegExp(NAME) })
    .first()
    .click()
  await expect(page.getByRole('dialog').getByLabel('信息系统名称 *')).toHaveValue(NAME)
  await page.keyboard.press('Escape')
  await page
    .getByRole('row', { name: new RegExp(NAME) })
    .getByRole('link')
    .first()
    .press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: '删除这个系统' }).press('Enter')
  await expect(page.getByText('共 8 行')).toBeVisible()
  await expect(page.locator('#main')).toBeFocused()
  await expectSaved(page)
  await program.stop()
  rmSync(folder, { recursive: true, force: true })
  rmSync(program.dataFolder, { recursive: true, force: true })
})

test('a list: what is undone behind the preview of an import does not come back with it', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'cdo-desk-lists-'))
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await goTo(page, '/catalogue/lists/systems')
  await page.getByRole('grid').getByRole('link').first().press('Enter')
  await page.getByRole('dialog').getByRole('textbox', { name: '备注' }).fill('已核对')
  await page.keyboard.press('Tab')
  await expectSaved(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '导出 Excel' }).click()
  const outside = await countFocusOutside(page)
  await chooseFolder(page, folder)
  expect(await outside()).toBe(0)
  await page.keyboard.press('Escape')
  const path = await exportList(page, folder)

  await page.getByRole('button', { name: '导入 Excel' }).click()
  const dialog = page.getByRole('dialog', { name: '导入信息系统清单' })
  await dialog.locator('input[type=file]').setInputFiles(path)
  await expect(dialog.getByText('新增 0 行 · 修改 0 行 · 相同 8 行')).toBeVisible()
  await dialog.getByRole('button', { name: '另选文件' }).focus()
  await page.keyboard.press('Control+z')
  await expect(dialog.getByText('新增 0 行 · 修改 1 行 · 相同 7 行')).toBeVisible()
  await expect(dialog.getByRole('cell', { name: /^备注：.* → 已核对$/ })).toBeVisible()
  await program.stop()
  rmSync(folder, { recursive: true, force: true })
  rmSync(program.dataFolder, { recursive: true, force: true })
})

test('a system that is emptied and named anew offers to rename it in its resources', async ({ page }) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await goTo(page, '/catalogue/lists/systems')
  await page.getByRole('grid').getByRole('link').first().press('Enter')
  const name = page.getByRole('dialog').getByLabel('信息系统名称 *')
  const former = await name.inputValue()
  for (const typed of ['', '示例区划系统']) {
    await name.fill(typed)
    await page.keyboard.press('Tab')
    await expectSaved(page)
    await expect(page.getByRole('dialog').getByRole('heading').first()).toHaveText(typed || '（未填名称）')
  }
  await expect(page.getByText(new RegExp(`条资源的来源系统还写着“${former}”`))).toBeVisible()
  await program.stop()
  rmSync(program.dataFolder, { recursive: true, force: true })
})
