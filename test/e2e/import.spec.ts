import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expectSaved, expectSound, focusedFinding, goTo, pickFile } from './pages/catalogue'
import { answers, suggested } from './pages/answers'
import { openProgram, setUpUnit } from './pages/first-run'
import { startProgram, type Program } from './program'

const book = fileURLToPath(new URL('../fixtures/workbooks/messy-catalogue.xlsx', import.meta.url))
const oracle = JSON.parse(
  readFileSync(new URL('../fixtures/workbooks/messy-catalogue.oracle.json', import.meta.url), 'utf8'),
) as { errors: { kind: string; cell: string }[] }

let program: Program
let context: BrowserContext
let page: Page

const open = async (browser: { newContext: () => Promise<BrowserContext> }) => {
  context = await browser.newContext()
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

const importBook = async (path: string) => {
  await goTo(page, '/catalogue/import')
  await pickFile(page, path)
}

test('last year’s workbook is mended by keyboard, imported, kept over a restart, and taken back', async ({
  browser,
}) => {
  await goTo(page, '/catalogue')
  await expect(page.getByText('这里放本单位的全部数据资源')).toBeVisible()
  await expectSound(page)
  await importBook(book)

  await expect(page.getByText('找到 60 条资源、325 个信息项')).toBeVisible()
  await expectSound(page)
  await expect(page.getByRole('button', { name: '下一步：修改问题' })).toBeFocused()
  await page.keyboard.press('Enter')

  const cells: string[] = []
  const run = page.getByRole('button', { name: '导入 60 条', exact: true })
  await expect.poll(() => focusedFinding(page)).toBeDefined()
  await expectSound(page)
  for (let mended = 0; mended < oracle.errors.length; mended++) {
    const finding = await focusedFinding(page)
    expect(finding).toBeDefined()
    cells.push(`${finding?.rule ?? ''} ${/[A-Z]+\d+/.exec(finding?.text ?? '')?.[0] ?? ''}`)
    const rule = finding?.rule ?? ''
    const answer = answers[rule]
    expect(answer !== undefined || suggested.includes(rule), rule).toBe(true)
    if (answer === undefined) await page.keyboard.press(mended % 2 === 0 ? 'Control+Enter' : 'Alt+a')
    else {
      // Wrong in another way: the cursor stays, nothing counts as mended.
      if (finding?.rule === 'format-type-mismatch') {
        await page.keyboard.type('错')
        await page.keyboard.press('Enter')
        await expect(page.getByRole('alert')).toBeVisible()
        await expect.poll(async () => (await focusedFinding(page))?.rule).toBe('value-not-in-list')
        await page.keyboard.press('Control+a')
      }
      await page.keyboard.type(answer)
      await page.keyboard.press('Enter')
    }
    const left = oracle.errors.length - mended - 1
    await expect(page.getByText(left === 0 ? '必改的问题都改好了' : `还剩 ${String(left)} 处必改`)).toBeVisible()
  }
  expect(cells.toSorted()).toEqual(oracle.errors.map(({ kind, cell }) => `${kind} ${cell}`).toSorted())
  await expect(run).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page.getByText('已导入 60 条资源、325 个信息项')).toBeVisible()
  await expectSound(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('共 60 条')).toBeVisible()
  await expect(page.getByRole('link', { name: '城乡居民社会救助信息' })).toBeVisible()
  await expectSaved(page)
  await expectSound(page)

  // Another browser profile after a restart: everything comes from the data folder.
  await context.close()
  await program.stop()
  program = await startProgram({ dataFolder: program.dataFolder, port: program.port })
  await open(browser)
  await goTo(page, '/catalogue')
  await expect(page.getByText('共 60 条')).toBeVisible()

  await page.getByRole('main').focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('这里放本单位的全部数据资源')).toBeVisible()
})

test('who types without a pause loses no letter: after F8, after Enter, after taking a suggestion', async () => {
  await importBook(book)
  await page.getByRole('button', { name: '下一步：修改问题' }).press('Enter')
  await expect.poll(() => focusedFinding(page)).toBeDefined()
  const rules: string[] = []
  while (rules.length < oracle.errors.length) {
    rules.push((await focusedFinding(page))?.rule ?? '')
    await page.keyboard.press('F8')
  }
  for (let back = 0; back < rules.length; back++) await page.keyboard.press('Shift+F8')
  for (const [at, rule] of rules.entries()) {
    const answer = answers[rule]
    if (answer === undefined) await page.keyboard.press('Control+Enter')
    else {
      await page.keyboard.type(answer)
      await page.keyboard.press(at % 2 === 0 || at === rules.length - 1 ? 'Enter' : 'F8')
    }
  }
  await expect(page.getByText('必改的问题都改好了')).toBeVisible()
  await page.getByRole('button', { name: '导入 60 条', exact: true }).press('Enter')
  await page.getByRole('button', { name: '撤销本次导入' }).waitFor()
  await goTo(page, '/catalogue')
  for (const rule of ['name-is-system', 'duplicate-by-punctuation']) {
    await page.getByLabel('查找名称、代码、提供方、信息项').fill(answers[rule] ?? '')
    await expect(page.getByRole('link', { name: answers[rule] ?? '', exact: true })).toBeVisible()
  }
})

test('rows that are still wrong come in as drafts; the same book again changes nothing; 撤销本次导入 empties the list', async () => {
  await importBook(book)
  await page.getByRole('button', { name: '下一步：修改问题' }).press('Enter')
  await page.getByRole('button', { name: '导入 60 条', exact: true }).press('Enter')
  await expect(page.getByText('其中 11 条还有必改问题')).toBeVisible()
  await page.getByRole('button', { name: '再导入一个文件' }).click()
  await pickFile(page, book)
  await page.getByRole('button', { name: '下一步：修改问题' }).press('Enter')
  await page.getByRole('button', { name: '下一步：对照目录' }).press('Enter')
  await expect(page.getByRole('button', { name: '相同 60', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '导入：新增 0、更新 0' })).toBeDisabled()
  await expectSound(page)
  await goTo(page, '/catalogue')
  await expect(page.getByText('共 60 条')).toBeVisible()
  await page.getByRole('main').focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('这里放本单位的全部数据资源')).toBeVisible()
})

test('a file that is called off or no workbook leaves the way free for another one', async () => {
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  await goTo(page, '/catalogue/import')
  await expect(page.getByRole('button', { name: '选择文件' })).toBeFocused()
  const long = Buffer.from(`信息资源名称\n${'示例资源\n'.repeat(100_000)}`)
  await page.locator('input[type=file]').setInputFiles({ name: '长表.csv', mimeType: 'text/csv', buffer: long })
  await page.getByRole('button', { name: '取消读取' }).click()
  await expect(page.getByRole('button', { name: '选择文件' })).toBeFocused()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '目录.xlsx', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 no table') })
  await expect(page.getByText('没有导入“目录.xlsx”')).toBeVisible()
  await expect(page.getByText('E_BOOK_NOT_WORKBOOK')).toBeVisible()
  await expectSound(page)
  await pickFile(page, book)
  await expect(page.getByText('找到 60 条资源')).toBeVisible()
  expect(errors).toEqual([])
})

test('a record keeps what was typed however wrong, without a save button, and follows undo', async () => {
  await goTo(page, '/catalogue')
  await page.getByRole('button', { name: '新增资源', exact: true }).click()
  await page.getByLabel('信息资源名称 *').fill('婚姻登记信息')
  await page.getByLabel('更新周期 *').fill('有空就更新')
  await page.keyboard.press('Tab')
  await expect(page.getByText('不在更新周期')).toBeVisible()
  await expectSound(page)
  await page.getByRole('button', { name: '改为“不定期”' }).click()
  await expect(page.getByLabel('更新周期 *')).toHaveValue('不定期')
  await page.getByLabel('涉密属性 *').fill('涉密')
  await page.keyboard.press('Tab')
  await expect(page.getByText('不得录入本程序')).toBeVisible()
  await page.getByLabel('信息资源名称 *').fill('收养登记信息')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: '收养登记信息' })).toBeFocused()
  await page.getByRole('main').focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('link', { name: '婚姻登记信息' })).toBeVisible()
})
