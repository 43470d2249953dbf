import { expect, test, type Page } from '@playwright/test'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readWorkbook } from '../../shared/documents/read-workbook'
import { expectSound, goTo } from './pages/catalogue'
import { chooseFolder } from './pages/filing'
import { openProgram, setUpUnit } from './pages/first-run'
import { startProgram } from './program'

const head = '信息资源名称,信息资源提供方,信息资源摘要,更新周期,信息项名称,数据类型'
const sheet = (name: string, rows: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from([head, ...rows].join('\r\n')),
})
const ABSTRACT = '记录申请低保时填写的内容，供审核使用'
/** The first has a fault; the second says another 更新周期 of a resource that the first has too. */
const files = [
  sheet('社会救助科目录2025.csv', [
    `低保对象信息,示例县民政局,${ABSTRACT},每月,姓名,字符型C`,
    `低保对象信息,示例县民政局,${ABSTRACT},每月,身份证件号码,字符型C`,
    '临时救助信息,示例县民政局,记录临时救助申请时填写的内容,有空就更新,姓名,字符型C',
  ]),
  sheet('养老服务科目录.csv', [
    `低保对象信息,示例县民政局,${ABSTRACT},每年,姓名,字符型C`,
    '养老机构信息,示例县民政局,记录养老机构备案时填写的内容,每月,机构名称,字符型C',
  ]),
  sheet('目录-办公室-最终版.csv', ['公文登记信息,示例县民政局,记录收发公文时填写的内容,每日,文号,字符型C']),
]

const pickAll = async (page: Page, sent = files): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件' }).press('Enter')
  await (await chooser).setFiles([...sent])
}

test('three departments’ sheets are collected, one sent back marked, merged with a choice, imported, taken back', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'cdo-desk-collect-'))
  const program = await startProgram()
  await openProgram(page, program.url)
  await setUpUnit(page)
  await goTo(page, '/catalogue/import')
  await page.getByRole('link', { name: '收集多个科室的表' }).press('Enter')
  await expect(page.getByRole('heading', { name: '收集多个科室的表' })).toBeVisible()
  await expectSound(page)
  await pickAll(page)

  await expect(page.getByText('3 个文件，5 条资源、6 个信息项')).toBeVisible()
  await expect(page.getByLabel('“社会救助科目录2025.csv”来自哪个科室')).toHaveValue('社会救助科')
  await expect(page.getByLabel('“养老服务科目录.csv”来自哪个科室')).toHaveValue('养老服务科')
  await expect(page.getByLabel('“目录-办公室-最终版.csv”来自哪个科室')).toHaveValue('办公室')
  await expectSound(page)

  // What was taken for which column, and sent back to who filled it wrongly.
  await page.getByRole('button', { name: '检查列：“养老服务科目录.csv”' }).press('Enter')
  const columns = page.getByRole('dialog', { name: '检查列：养老服务科目录.csv' })
  await expect(columns.getByText('找到 2 条资源、2 个信息项')).toBeVisible()
  await expectSound(page)
  await columns.getByRole('button', { name: '列都对了' }).press('Enter')
  await page.getByRole('button', { name: '导出红标表：“社会救助科目录2025.csv”' }).press('Enter')
  await chooseFolder(page, folder)
  await page.getByRole('button', { name: '写出红标表' }).press('Enter')
  await expect(page.getByText('已写出“社会救助科目录2025-红标.xlsx”')).toBeVisible()
  const marked = await readWorkbook(await readFile(join(folder, '社会救助科目录2025-红标.xlsx')), '红标.xlsx')
  expect(marked.ok && marked.value.sheets[2]?.rows[3]?.at(-1)).toContain('更新周期（必改）：填的是“有空就更新”')

  await page.getByRole('button', { name: '合并 3 个文件' }).press('Enter')
  await expect(page.getByText('合并后共 4 条资源，其中 1 条在几个科室的表里都有')).toBeVisible()
  await expect(page.getByText('还有 1 处几个科室填得不一样')).toBeVisible()
  const next = page.getByRole('button', { name: '下一步：对照目录' })
  await expect(next).toBeDisabled()
  await expectSound(page)
  await page.keyboard.press('F8')
  const monthly = page.getByRole('radio', { name: '更新周期采用社会救助科的：每月' })
  await expect(monthly).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: '更新周期采用养老服务科的：每年' })).toBeChecked()
  await expect(page.getByText('不一致的地方都选好了')).toBeVisible()
  await page.getByRole('button', { name: '不是同一条，分开保留' }).press('Enter')
  await expect(page.getByText('合并后共 5 条资源')).toBeVisible()
  await page.getByRole('button', { name: '是同一条，合为一条' }).press('Enter')
  await page.getByRole('button', { name: '此资源全部采用社会救助科' }).press('Enter')
  await expect(monthly).toBeChecked()
  await next.press('Enter')

  await page.getByRole('button', { name: '导入：新增 4、更新 0' }).press('Enter')
  await expect(page.getByText('已导入：新增 4 条、更新 0 条')).toBeVisible()
  await expectSound(page)
  await goTo(page, '/catalogue')
  await page.getByRole('link', { name: '低保对象信息' }).click()
  await expect(page.getByRole('textbox', { name: '提供方内部部门' })).toHaveValue('社会救助科、养老服务科')
  await expect(page.getByLabel('更新周期 *')).toHaveValue('每月')
  await page.keyboard.press('Escape')
  await page.getByRole('main').focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('这里放本单位的全部数据资源')).toBeVisible()
  await program.stop()
  await rm(folder, { recursive: true, force: true })
  await rm(program.dataFolder, { recursive: true, force: true })
})

test('a reading that was put right is remembered when the sheets are imported, and taken for the next ones', async ({
  page,
}) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await setUpUnit(page)
  await goTo(page, '/catalogue/collect')
  await pickAll(page)
  await expect(page.getByText('3 个文件，5 条资源、6 个信息项')).toBeVisible()
  const open = page.getByRole('button', { name: '检查列：“养老服务科目录.csv”' })
  const columns = page.getByRole('dialog', { name: '检查列：养老服务科目录.csv' })
  const abstract = columns.getByLabel('C 列对应的字段')
  await open.press('Enter')
  await abstract.selectOption({ label: '共享条件' })
  await expect(abstract).toHaveValue('shareCondition')
  await columns.getByRole('button', { name: '列都对了' }).press('Enter')
  await page.getByRole('button', { name: '合并 3 个文件' }).press('Enter')
  await page.getByRole('button', { name: '此资源全部采用社会救助科' }).press('Enter')
  await page.getByRole('button', { name: '下一步：对照目录' }).press('Enter')
  await page.getByRole('button', { name: '导入：新增 4、更新 0' }).press('Enter')
  await page.getByRole('button', { name: '再收集一批' }).press('Enter')

  await pickAll(page, files.slice(1))
  await expect(page.getByText(/^按上次的对应关系（\d{4}年\d+月\d+日）$/)).toHaveCount(2)
  await expectSound(page)
  await open.press('Enter')
  await expect(columns.getByText(/^已按上次的对应关系读取/)).toBeVisible()
  await expect(abstract).toHaveValue('shareCondition')
  await expectSound(page)
  await columns.getByRole('button', { name: '改用自动识别' }).press('Enter')
  await expect(abstract).toHaveValue('abstract')
  await expect(columns.getByText(/^已按上次的对应关系读取/)).toBeHidden()
  await program.stop()
  await rm(program.dataFolder, { recursive: true, force: true })
})
