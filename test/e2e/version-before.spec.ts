import { expect, test } from '@playwright/test'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { openProgram } from './pages/first-run'
import { startProgram } from './program'

const kept = fileURLToPath(new URL('../fixtures/data-folder-2026.2', import.meta.url))

const registers = {
  meetings: ['上半年会议'],
  defects: ['示例数据缺项'],
  reports: ['年度总结和述职'],
  matters: ['重要项目报告'],
}

test('a data folder of the version before: told once what changed, everything is there, the package says what differs', async ({
  page,
}) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'cdo-desk-before-'))
  await cp(kept, dataFolder, { recursive: true })
  const program = await startProgram({ dataFolder })
  await openProgram(page, program.url)
  const notice = page.getByRole('alert').filter({ hasText: '规则有更正' })
  // The township is not bound any more, and goes on under 参照执行.
  await expect(notice).toContainText('没有点到乡镇、街道')
  await expect(notice).toContainText('参照执行')
  await expectSound(page)

  await goTo(page, '/roster')
  for (const name of ['张示例', '李示例']) await expect(page.getByRole('table').getByText(name).first()).toBeVisible()
  // What were matters then stand in the registers that they have today.
  for (const [register, titles] of Object.entries(registers)) {
    await goTo(page, `/matters/${register}`)
    for (const title of titles) await expect(page.getByRole('grid').getByText(title).first()).toBeVisible()
  }

  await goTo(page, '/filing')
  await page.getByRole('button', { name: '第 1 号', exact: true }).click()
  await expect(page.getByText('按现行规则会有不同')).toBeVisible()
  await page.keyboard.press('Escape')

  await goTo(page, '/today')
  await notice.getByRole('button', { name: '知道了' }).click()
  await expectSaved(page)
  await expect(notice).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { name: '要办的事' })).toBeVisible()
  await expect(notice).toBeHidden()
  await program.stop()
})
