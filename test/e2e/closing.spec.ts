import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectSound, goTo } from './pages/catalogue'
import { chooseFolder } from './pages/filing'
import { loadSample, openProgram } from './pages/first-run'
import { startProgram } from './program'

test('年度归档: what is carried over leads to its rows, a snapshot is kept, and the list is printed', async ({
  page,
}) => {
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await goTo(page, '/matters')
  await page.getByRole('link', { name: '年度归档' }).press('Enter')
  // What the sample unit did lies in the year before.
  const before = String(new Date().getFullYear() - 1)
  await page.getByLabel('年度', { exact: true }).click()
  await page.getByRole('option', { name: `${before}年` }).click()
  const year = page.getByRole('table', { name: `${before}年各类登记` })
  await expect(year.getByRole('link', { name: '问题数据' })).toBeVisible()
  await expectSound(page)
  const folder = mkdtempSync(join(tmpdir(), 'cdo-desk-closing-'))
  await page.getByRole('button', { name: '打印交接清单（PDF）' }).click()
  const dialog = page.getByRole('dialog')
  await chooseFolder(page, folder)
  await dialog.getByRole('button', { name: /^(写出|导出|保存)/ }).click()
  await expect
    .poll(() => readdirSync(folder).filter((name) => name.endsWith('.pdf')), { timeout: 60_000 })
    .toHaveLength(1)
  const words = execFileSync('pdftotext', [join(folder, readdirSync(folder)[0] ?? ''), '-'], { encoding: 'utf8' })
  for (const part of ['交接清单', '结转下一年的事项', '移交人']) expect(words).toContain(part)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '留一份快照' }).click()
  await expect(page.getByText('已留下快照，可在“设置 → 备份”里核对')).toBeVisible()
  await year
    .getByRole('link', { name: /条待办$/ })
    .first()
    .click()
  await expect(page).toHaveURL(/#\/matters\/\w+\?open=1$/)
  await program.stop()
})
