import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../electron/launch/stamp'
import { chooseFolder } from './pages/filing'
import { loadSample, openProgram } from './pages/first-run'
import { startProgram } from './program'

test('the catalogue is exported as a ledger that the import takes back without a finding', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'cdo-desk-ledger-'))
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await page.getByRole('link', { name: '目录', exact: true }).click()
  await page.getByRole('button', { name: '导出台账' }).click()
  const dialog = page.getByRole('dialog', { name: '导出目录台账：60 条资源' })
  await expect(dialog.getByRole('button', { name: '写出台账' })).toBeDisabled()
  await chooseFolder(page, folder)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await dialog.getByRole('button', { name: '写出台账' }).click()
  await expect(page.getByText(/已写出“示例县民政局数据资源目录-\d{4}-\d{2}-\d{2}\.xlsx”/)).toBeVisible()
  await expect(dialog).toBeHidden()

  const [file = ''] = await readdir(folder)
  const words = [
    '--import',
    'tsx',
    'electron/cli/main.ts',
    'check',
    join(folder, file),
    '--city',
    'shuangyashan',
    '--json',
  ]
  // Exit 0: no finding at the level 必改.
  const answer = JSON.parse(execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' })) as object
  expect(answer).toMatchObject({ resources: 60, items: 360 })
  await program.stop()
  await rm(folder, { recursive: true, force: true })
  await rm(program.dataFolder, { recursive: true, force: true })
})
