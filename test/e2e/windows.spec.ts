import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startOnWindows, type WindowsProgram } from '../windows/windows-program'
import { setUpWine, wineAvailable, type Wine } from '../windows/wine'
import { expectSaved, goTo } from './pages/catalogue'
import { fillFiling, makePackage, recordTraining, register } from './pages/filing'
import { openProgram, setUpUnit } from './pages/first-run'
import { importMended } from './pages/import-mended'

const root = fileURLToPath(new URL('../..', import.meta.url))
const DATA = 'C:\\cdo 数据'
const STICK = 'E:\\报送 文件'

let wine: Wine | undefined
let program: WindowsProgram | undefined
test.afterEach(async () => {
  await program?.kill()
  await wine?.remove()
})

test('a whole first filing through the screens, on Windows Node under Wine; killed, nothing is lost', async ({
  page,
}) => {
  const found = await wineAvailable()
  if ('missing' in found) {
    test.skip(true, found.missing)
    return
  }
  test.setTimeout(300_000)
  wine = await setUpWine(found)
  program = await startOnWindows(wine, DATA)
  await openProgram(page, program.url)
  await setUpUnit(page)
  await importMended(page)
  await goTo(page, '/roster')
  await register(page, '张示例', '首席数据官', '2026年3月5日')
  await goTo(page, '/training')
  await recordTraining(page, '数据要素专题培训', '张示例、李示例')
  await expect(page.getByText('2026 年：1 场 · 2 人次 · 4 学时')).toBeVisible()

  const stick = wine.toLinux(STICK)
  mkdirSync(stick)
  await goTo(page, '/filing')
  await fillFiling(page, '示例口令-2026', STICK, true)
  await makePackage(page)
  await expectSaved(page)
  const [name = '', ...others] = readdirSync(stick).filter((file) => file.endsWith('.cdop'))
  expect(others).toEqual([])
  const told = execFileSync(process.execPath, ['dist/cli/main.js', 'verify', join(stick, name), '--json'], {
    cwd: root,
  })
  expect(JSON.parse(told.toString())).toMatchObject([
    { ok: true, code: 'OK_UNCONFIRMED', counts: { resources: 60, items: 325, persons: 1, trainings: 1 } },
  ])

  const { port } = new URL(program.url)
  await program.kill()
  program = await startOnWindows(wine, DATA, Number(port))
  await page.goto('about:blank')
  await openProgram(page, program.url)
  await goTo(page, '/roster')
  await expect(page.getByRole('button', { name: '张示例' }).first()).toBeVisible()
  await goTo(page, '/catalogue')
  await expect(page.getByText('共 60 条')).toBeVisible()
})
