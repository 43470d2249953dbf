import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { chooseFolder } from './pages/filing'
import { loadSample, openProgram } from './pages/first-run'
import { startProgram } from './program'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('a backup on a stick is restored after the data folder is gone, in the browser that had seen more', async ({
  page,
}) => {
  const stick = await mkdtemp(join(tmpdir(), 'cdo-stick-'))
  const program = await startProgram()
  await openProgram(page, program.url)
  await loadSample(page)
  await expectSaved(page)

  await goTo(page, '/settings')
  const section = page.getByRole('region', { name: '备份' })
  await expect(section.getByText('从未备份到 U 盘或其他磁盘')).toBeVisible()
  await section.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByText('已留快照并读回核对')).toBeVisible()
  await section.getByRole('button', { name: '数据文件夹里的快照：1 份' }).click()
  await section.getByRole('button', { name: /^核对 / }).click()
  await expect(section.getByText('完好', { exact: true })).toBeVisible()
  await section.getByRole('button', { name: '复制到 U 盘或其他磁盘' }).click()
  await chooseFolder(page, stick)
  await page.getByRole('button', { name: '写入备份文件' }).click()
  await expect(page.getByText(/已写入“.*并读回核对，可以拔出 U 盘/)).toBeVisible()
  await expect(section.getByText(stick)).toBeVisible()
  await expectSound(page)
  const files = await readdir(stick)
  expect(files).toHaveLength(1)

  // Work after the backup is lost with the folder; this browser still holds it.
  await page.getByRole('button', { name: '清空示例' }).click()
  await expect(page.getByRole('heading', { name: '登记单位' })).toBeVisible()
  await page.goto('about:blank')
  await program.stop()
  await rm(program.dataFolder, { recursive: true })

  const words = ['restore', join(stick, files[0] ?? ''), '--data', program.dataFolder, '--json']
  const told = execFileSync(process.execPath, ['--import', 'tsx', 'electron/cli/main.ts', ...words], { cwd: root })
  expect(JSON.parse(told.toString())).toMatchObject({ ok: true, folder: program.dataFolder, epoch: 2 })
  const again = await startProgram({ dataFolder: program.dataFolder, port: program.port })
  await openProgram(page, again.url)
  await goTo(page, '/catalogue')
  await expect(page.getByText('共 60 条')).toBeVisible()
  await goTo(page, '/settings')
  await expect(page.getByRole('region', { name: '备份' }).getByText('从未备份到 U 盘或其他磁盘')).toBeVisible()
  await again.stop()
  await rm(program.dataFolder, { recursive: true })
  await rm(stick, { recursive: true })
})
