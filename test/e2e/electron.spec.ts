import { _electron, expect, test } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../electron/launch/stamp'
import { runtimeAvailable } from '../support/runtime-available'

const runtime = runtimeAvailable()

test.describe('the program in Electron itself', () => {
  test.skip('missing' in runtime, 'missing' in runtime ? runtime.missing : '')

  test('opens its window from app://, keeps an edit over a restart, and lets nothing else in', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'cdo-desk-electron-'))
    const open = async () => {
      const args = [root, `--data=${dataFolder}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
      const program = await _electron.launch({ args, ...('path' in runtime ? { executablePath: runtime.path } : {}) })
      return { program, page: await program.firstWindow() }
    }
    const first = await open()
    await first.page.getByLabel('单位名称').fill('示例县民政局')
    await first.page.getByLabel('行政区划代码').fill('230521')
    await first.page.getByLabel('单位类型').click()
    await first.page.getByRole('option', { name: '本级党政部门' }).click()
    await first.page.getByRole('button', { name: '开始使用' }).click()
    await expect(first.page.locator('[data-save=saved]')).toBeVisible()
    expect(first.page.url()).toMatch(/^app:\/\//)
    expect(await first.page.evaluate(() => typeof require)).toBe('undefined')
    await first.page.evaluate(() => window.open('https://example.invalid/'))
    expect(first.program.windows()).toHaveLength(1)
    await first.program.close()

    const second = await open()
    await expect(second.page.getByText('示例县民政局').first()).toBeVisible()
    await second.program.close()
    await rm(dataFolder, { recursive: true, force: true })
  })
})
