import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { goTo } from './pages/catalogue'
import { chooseFolder } from './pages/filing'
import { loadSample, openProgram } from './pages/first-run'
import { readProfileFile } from '../../electron/assets'
import { startProgram } from './program'

declare global {
  interface Window {
    asked?: number
  }
}

test('a form is looked at, handed to the printer page by page, and saved as PDF; blank forms too', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'cdo-desk-forms-'))
  const program = await startProgram()
  await page.addInitScript(() => {
    // Nobody is here to close a print dialog.
    window.print = () => {
      window.asked = (window.asked ?? 0) + 1
    }
  })
  await openProgram(page, program.url)
  await loadSample(page)
  await page.getByRole('link', { name: '队伍', exact: true }).click()
  await page.getByRole('button', { name: '打印表格' }).click()
  await page.getByRole('menuitem', { name: '首席数据官队伍备案表：张示例（首席数据官）' }).click()
  const dialog = page.getByRole('dialog', { name: /首席数据官队伍备案表：张示例/ })
  await expect(dialog.getByRole('img', { name: '第 1 页，共 1 页' })).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await dialog.getByRole('button', { name: '打印', exact: true }).click()
  await page.waitForFunction(() => window.asked === 1)
  await expect(page.locator('.print-sheets img')).toHaveCount(1)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('.print-sheets')).toHaveCount(0)

  // A browser that never says that its dialog is closed: working on in the page says it.
  await dialog.getByRole('button', { name: '打印', exact: true }).click()
  await page.waitForFunction(() => window.asked === 2)
  await expect(page.locator('.print-sheets img')).toHaveCount(1)
  await page.keyboard.press('Shift')
  await expect(page.locator('.print-sheets')).toHaveCount(0)

  await dialog.getByRole('button', { name: '另存为 PDF' }).click()
  await chooseFolder(page, folder)
  await dialog.getByRole('button', { name: '存到这里' }).click()
  await expect(page.getByText(/已存好：.*首席数据官队伍备案表-张示例\.pdf/)).toBeVisible()
  expect(await readdir(folder)).toEqual(['首席数据官队伍备案表-张示例.pdf'])
  if (spawnSync('pdftotext', ['-v']).status === 0) {
    const file = join(folder, '首席数据官队伍备案表-张示例.pdf')
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    for (const words of ['通用样式（非官方附件）', '张示例', '示例县民政局', '未编号（草稿）', '第 1 页，共 1 页'])
      expect(text).toContain(words)
  }
  await dialog.getByRole('button', { name: '关闭' }).click()

  await page.getByRole('button', { name: '打印表格' }).click()
  await page.getByRole('menuitem', { name: '首席数据官队伍备案汇总表' }).last().click()
  await expect(page.getByRole('dialog', { name: /空白表/ }).getByRole('img')).toBeVisible()
  await program.stop()
  await rm(folder, { recursive: true, force: true })
  await rm(program.dataFolder, { recursive: true, force: true })
})

/** Rules of the city with a form of one session of training, and its layout beside them. */
const rulesWithForm = () => {
  const rules = readProfileFile('shuangyashan')
  const [form] = rules?.forms ?? []
  if (rules === undefined || form === undefined) throw new Error('no form')
  const more = { ...form, id: 'training-record', title: '培训记录表', layout: 'training-record' }
  const file = (name: string, content: string | Buffer) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  })
  return [
    file('规则.json', JSON.stringify({ ...rules, version: '2099.1.0', forms: [...rules.forms, more] })),
    file(
      'training-record.json',
      readFileSync(new URL('../fixtures/record-forms/training-record.json', import.meta.url)),
    ),
  ]
}

test('a record is printed from its drawer once the rules have a form for it', async ({ page }) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  const openSession = async () => {
    await goTo(page, '/training')
    await page.getByRole('grid').getByRole('link').first().click()
    await expect(page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true })).toBeVisible()
  }
  await openSession()
  await expect(page.getByRole('dialog').getByRole('button', { name: '打印', exact: true })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await goTo(page, '/settings')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /载入规则文件/ }).click()
  await (await chooser).setFiles(rulesWithForm())
  await page.getByRole('dialog').getByRole('button', { name: '替换' }).click()
  await expect(page.getByRole('row', { name: /^双鸭山市/ })).toContainText('2099.1.0')

  await openSession()
  await page.getByRole('dialog').getByRole('button', { name: '打印', exact: true }).click()
  const preview = page.getByRole('dialog', { name: /^培训记录表：/ })
  await expect(preview.getByRole('img', { name: '第 1 页，共 1 页' })).toBeVisible()
  await expect(preview.getByText('草稿')).toHaveCount(0)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await preview.getByRole('button', { name: '关闭' }).click()
  await expect(preview).toHaveCount(0)
  await program.stop()
  await rm(program.dataFolder, { recursive: true, force: true })
})
