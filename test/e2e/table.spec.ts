import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { answers } from './pages/answers'
import { expectSaved, expectSound, goTo, pickFile } from './pages/catalogue'
import { openProgram, setUpUnit } from './pages/first-run'
import { startProgram, type Program } from './program'

const book = fileURLToPath(new URL('../fixtures/workbooks/messy-catalogue.xlsx', import.meta.url))

let program: Program
let context: BrowserContext
let page: Page

const open = async (browser: { newContext: () => Promise<BrowserContext> }) => {
  context = await browser.newContext()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(program.url).origin })
  page = await context.newPage()
  await openProgram(page, program.url)
}

test.beforeEach(async ({ browser }) => {
  program = await startProgram()
  await open(browser)
  await setUpUnit(page)
})
test.afterEach(async () => {
  await context.close()
  await program.stop()
})

const ROWS = 300
/** Name, 类, 项, 目, 细目, code, provider, department, provider's code, abstract, system, format class. */
const line = (at: number): readonly string[] => [
  `示例资源${String(at)}号`,
  '部门信息资源',
  '民政',
  '社会事务',
  '',
  `313003/${String(at).padStart(6, '0')}`,
  '示例县民政局',
  `00${String(at)}`,
  '123456789012345678',
  `记录第${String(at)}项工作中形成的申请、办理和结果。`,
  `=HYPERLINK("${String(at)}")`,
  '表格化数据',
]

const put = (words: string) => page.evaluate((value) => navigator.clipboard.writeText(value), words)
const onClipboard = () => page.evaluate(() => navigator.clipboard.readText())
const cell = (row: number, column: number) =>
  page.locator(`[data-row="${String(row - 1)}"] [data-column="${String(column)}"]`)
/** What a cell says, whether the cursor is in it or not; columns out of sight are scrolled to, as they are not drawn. */
const says = (row: number, column: number) =>
  page.evaluate(
    async (place) => {
      const grid = document.querySelector('[data-cell-grid]')
      for (let left = 0; left < 8_000; left += 400) {
        const at = document.querySelector(`[data-row="${String(place.row)}"] [data-column="${String(place.column)}"]`)
        if (at !== null) return at.querySelector('input')?.value ?? at.querySelector('.words')?.textContent ?? ''
        grid?.scrollTo({ left })
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      return undefined
    },
    { row: row - 1, column },
  )

test('a block from Excel is pasted, corrected by keyboard, filled, replaced, changed in one go, undone, and kept', async ({
  browser,
}) => {
  await goTo(page, '/catalogue/table')
  await page.getByRole('button', { name: '新增一行' }).click()
  await expect(page.getByRole('grid', { name: '资源表' })).toBeVisible()
  await expect(page.getByLabel('第 1 行 信息资源名称')).toBeFocused()

  // As Excel puts it there, with the line end behind the last row.
  await put(Array.from({ length: ROWS }, (_, at) => `${line(at + 1).join('\t')}\r\n`).join(''))
  await page.keyboard.press('Control+v')
  await expect(page.getByText('已粘贴 300 行 × 12 列')).toBeVisible()
  await expect(page.getByText('共 300 行')).toBeVisible()
  await expectSaved(page)
  for (const [column, words] of line(2).entries()) expect(await says(2, column)).toBe(words)
  // Checked at once: no format class of that name, and much that is still missing.
  await expect(page.getByRole('button', { name: '必改 300', exact: true })).toBeVisible()
  await expectSound(page)

  // Chinese through an input method: the first letter already replaces what stood there.
  await page.keyboard.press('Control+Home')
  const session = await context.newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'hun yin', selectionStart: 7, selectionEnd: 7 })
  await session.send('Input.insertText', { text: '婚姻登记信息' })
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('第 2 行 信息资源名称')).toBeFocused()
  expect(await says(1, 0)).toBe('婚姻登记信息')
  await page.keyboard.insertText('收养登记信息')
  await page.keyboard.press('Escape')
  expect(await says(2, 0)).toBe('示例资源2号')

  // F8 walks to the finding; what it says stands below the grid.
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await expect(page.locator('#table-status')).toContainText(/必改|需说明|建议/)

  // Filling down copies, it never counts up.
  expect(await says(1, 5)).toBe('313003/000001')
  await cell(1, 5).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  await expect(page.getByText('已向下填充 2 格')).toBeVisible()
  expect([await says(2, 5), await says(3, 5), await says(4, 5)]).toEqual([
    '313003/000001',
    '313003/000001',
    '313003/000004',
  ])
  await page.keyboard.press('Control+c')
  await expect(page.getByText('已复制 3 行 × 1 列')).toBeVisible()
  expect((await onClipboard()).replace(/\r/g, '')).toBe('313003/000001\n'.repeat(3))

  // Find and replace, everywhere at once.
  await page.keyboard.press('Control+h')
  await page.getByLabel('查找', { exact: true }).fill('工作中形成的')
  await page.getByLabel('替换为').fill('工作的')
  await expect(page.getByText('找到 300 格，在 300 行里')).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: '全部替换 300 格' }).click()
  await expect(page.getByText('已替换 300 格')).toBeVisible()
  expect(await says(2, 9)).toBe('记录第2项工作的申请、办理和结果。')
  await page.getByRole('button', { name: '关闭查找替换' }).click()

  // One value for the selected rows, with the count beforehand.
  await page.getByRole('rowheader', { name: '第 2 行', exact: true }).click()
  await page.getByRole('rowheader', { name: '第 4 行', exact: true }).click({ modifiers: ['Shift'] })
  await page.getByRole('button', { name: '选中行统一修改' }).click()
  await page.getByLabel('改哪一列').click()
  await page.getByRole('option', { name: '更新周期', exact: true }).click()
  await expect(page.getByText('将清空 3 行，其中 0 行原来有内容')).toBeVisible()
  await expectSound(page)
  await page.getByLabel('改成什么').fill('每年')
  await expect(page.getByText('将修改 3 行，其中 3 行原值不同')).toBeVisible()
  await page.getByRole('button', { name: '修改 3 行' }).click()
  await expect(page.getByText('已统一修改 3 行的更新周期')).toBeVisible()

  // One gesture, one undo; outside of an open cell Ctrl+Z is the program's.
  await says(3, 0)
  await cell(3, 0).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('已撤销“统一修改 3 行的更新周期”')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(() => says(2, 9)).toBe('记录第2项工作中形成的申请、办理和结果。')
  await expectSaved(page)

  // Another browser profile after a restart: everything comes from the data folder.
  await context.close()
  await program.stop()
  program = await startProgram({ dataFolder: program.dataFolder, port: program.port })
  await open(browser)
  await goTo(page, '/catalogue')
  await expect(page.getByText('共 300 条')).toBeVisible()
  await page.getByRole('button', { name: '表格编辑' }).click()
  await expect(page.getByText('共 300 行')).toBeVisible()
  expect(await says(1, 0)).toBe('婚姻登记信息')
  expect(await says(3, 5)).toBe('313003/000001')
  expect(await says(2, 10)).toBe('=HYPERLINK("2")')
})

test('a new row is the one that is written in, in a narrowed table too; a picture on the clipboard empties nothing', async () => {
  await goTo(page, '/catalogue/table')
  await page.getByRole('button', { name: '新增一行' }).click()
  // Of the second row alone the class of its format is in no list.
  const lines = [1, 2, 3].map((at) =>
    line(at).map((words, column) => (column === 8 || (column === 11 && at !== 2) ? '' : words)),
  )
  await put(lines.map((cells) => `${cells.join('\t')}\r\n`).join(''))
  await page.keyboard.press('Control+v')
  await expect(page.getByText('共 3 行')).toBeVisible()

  // Three rows are selected, the first of them is active.
  await page.getByRole('rowheader', { name: '第 1 行', exact: true }).click()
  await page.getByRole('rowheader', { name: '第 3 行', exact: true }).click({ modifiers: ['Shift'] })
  await page.keyboard.press('Insert')
  await expect(page.getByText('共 4 行')).toBeVisible()
  await page.keyboard.insertText('新资源')
  await page.keyboard.press('Enter')
  expect([await says(1, 0), await says(2, 0), await says(3, 0), await says(4, 0)]).toEqual([
    '示例资源1号',
    '新资源',
    '示例资源2号',
    '示例资源3号',
  ])

  await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
    if (picture !== null) await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
  })
  await cell(3, 0).click()
  await page.keyboard.press('Control+v')
  await expect(page.getByText('剪贴板里没有可以粘贴的文字')).toBeVisible()
  expect(await says(3, 0)).toBe('示例资源2号')

  await cell(2, 0).click()
  await page.getByRole('button', { name: '删除选中 1 行' }).click()
  await page.getByRole('button', { name: '必改 1', exact: true }).click()
  await expect(page.getByText('显示 1 行，共 3 行')).toBeVisible()
  await cell(1, 0).click()
  await page.keyboard.press('Insert')
  await expect(page.getByText('显示 2 行，共 4 行')).toBeVisible()
  await page.keyboard.insertText('又一资源')
  await page.keyboard.press('Enter')
  expect([await says(1, 0), await says(2, 0)]).toEqual(['示例资源2号', '又一资源'])
  await expectSound(page)
})

test('items are edited as a table of their own: pasted beside the name of their resource, and removed', async () => {
  await goTo(page, '/catalogue/table')
  await page.getByRole('button', { name: '新增一行' }).click()
  await put('婚姻登记信息\r\n收养登记信息\r\n')
  await page.keyboard.press('Control+v')
  await expect(page.getByText('共 2 行')).toBeVisible()
  await page.getByRole('button', { name: '信息项', exact: true }).click()
  await page.getByRole('button', { name: '新增信息项' }).click()
  await expect(page.getByLabel('第 1 行 信息资源名称')).toBeFocused()
  await put('婚姻登记信息\t姓名\r\n婚姻登记信息\t登记日期\r\n收养登记信息\t被收养人\r\n没有的资源\t甲\r\n')
  await page.keyboard.press('Control+v')
  await expect(page.getByText('1 行的资源名称不在这张表里')).toBeVisible()
  await expect(page.getByText('共 3 行')).toBeVisible()
  expect([await says(1, 1), await says(2, 1), await says(3, 0), await says(3, 1)]).toEqual([
    '姓名',
    '登记日期',
    '收养登记信息',
    '被收养人',
  ])
  await page.getByRole('rowheader', { name: '第 2 行', exact: true }).click()
  await page.getByRole('button', { name: '删除选中 1 行' }).click()
  await expect(page.getByText('共 2 行')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('共 3 行')).toBeVisible()
  await expectSound(page)
  await page.keyboard.press('Control+y')
  await expect(page.getByText('共 2 行')).toBeVisible()

  // A table that is opened later follows undo and redo too; the cursor stays with its row.
  await page.getByRole('button', { name: '资源', exact: true }).click()
  await cell(1, 0).click()
  await page.getByRole('button', { name: '删除选中 1 行' }).click()
  await expect(page.getByText('共 1 行')).toBeVisible()
  await expectSaved(page)
  await goTo(page, '/catalogue')
  await expect(page.getByText('共 1 条')).toBeVisible()
  await goTo(page, '/catalogue/table')
  await expect(page.getByLabel('第 1 行 信息资源名称')).toHaveValue('收养登记信息')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('共 2 行')).toBeVisible()
  expect(await says(2, 0)).toBe('婚姻登记信息')
  await expect(page.getByLabel('第 1 行 信息资源名称')).toBeFocused()
  await page.keyboard.press('Control+y')
  await expect(page.getByText('共 1 行')).toBeVisible()
})

test('the faults of a workbook are mended as a table: only bad rows, F8, one answer for all of a kind', async () => {
  await goTo(page, '/catalogue/import')
  await pickFile(page, book)
  await page.getByRole('button', { name: '下一步：修改问题' }).press('Enter')
  await page.getByRole('button', { name: '按表格修改' }).press('Enter')
  const grid = page.getByRole('grid', { name: '要修改的行' })
  await expect(grid).toBeVisible()
  await expect(page.getByLabel('第 1 行 信息资源名称')).toBeFocused()
  await expectSound(page)
  const kinds = page.getByRole('navigation', { name: '问题种类' }).getByRole('button')
  const before = await kinds.count()
  await page.keyboard.insertText(answers['name-is-system'] ?? '')
  await page.keyboard.press('F8')
  await expect(page.getByText('已改好，还剩 10 处必改。')).toBeVisible()
  await expect(kinds).toHaveCount(before - 1)
  // The suggestion is taken with the same keys as in the cards.
  await expect(page.locator('#repair-status')).toContainText('改为“')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已改好，还剩 9 处必改。')).toBeVisible()
  // What was mended here is taken back here, before anything is imported.
  await page.keyboard.press('Control+z')
  await expect(page.getByText('已撤销上一处修改')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已改好，还剩 9 处必改。')).toBeVisible()
  await kinds.filter({ hasText: '日期' }).first().click()
  await page.getByRole('button', { name: '同类全部改为…' }).click()
  await page.getByLabel('改成什么').fill('2024年5月13日')
  await expectSound(page)
  await page.getByRole('button', { name: '修改 1 行' }).click()
  await expect(page.getByText('已改好，还剩 8 处必改。')).toBeVisible()
  await page.getByRole('button', { name: '逐处修改' }).click()
  await expect(page.getByRole('list', { name: '要修改的地方' })).toBeVisible()
  await page.getByRole('button', { name: '导入 60 条', exact: true }).click()
  await expect(page.getByText('其中 8 条还有必改问题')).toBeVisible()
})
