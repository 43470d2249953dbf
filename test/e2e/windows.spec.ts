import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publicKeyOf, signUpdate } from '../../electron/launch/sign-update'
import { builtAs, unpackInto, windowsPackage, writePackage } from '../windows/windows-package'
import { startOnWindows, type WindowsProgram } from '../windows/windows-program'
import { setUpWine, wineAvailable, type Wine } from '../windows/wine'
import { expectSaved, goTo } from './pages/catalogue'
import { fillFiling, makePackage, recordTraining, register } from './pages/filing'
import { openProgram, setUpUnit } from './pages/first-run'
import { importMended } from './pages/import-mended'

const root = fileURLToPath(new URL('../..', import.meta.url))
const DATA = 'C:\\cdo 数据'
const STICK = 'E:\\报送 文件'
const [VERSION, NEXT] = ['0.0.1', '0.0.2'] as const

const packed = mkdtempSync(join(tmpdir(), 'cdo-windows-'))
let wine: Wine | undefined
let program: WindowsProgram | undefined
test.afterEach(async () => {
  await program?.kill()
  await wine?.remove()
  rmSync(packed, { recursive: true })
})

/** The Windows computer with the program of a version: start files, which read `current`, would take the package's own Node. */
const at = (computer: Wine, version: string): Wine => ({
  ...computer,
  program: `${computer.program}\\versions\\${version}`,
})

test('the package for Windows under Wine files through the screens, is killed, and is updated from a stick', async ({
  page,
}) => {
  const found = await wineAvailable()
  if ('missing' in found) {
    test.skip(true, found.missing)
    return
  }
  const files = await windowsPackage()
  if (files === undefined) {
    test.skip(true, 'the registry gives no Node for the package')
    return
  }
  test.setTimeout(300_000)
  const { privateKey } = generateKeyPairSync('ed25519')
  unpackInto(packed, builtAs(files, VERSION, publicKeyOf(privateKey)))
  wine = await setUpWine(found, packed)
  program = await startOnWindows(at(wine, VERSION), DATA)
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
  program = await startOnWindows(at(wine, VERSION), DATA, Number(port))
  await page.goto('about:blank')
  await openProgram(page, program.url)
  await goTo(page, '/roster')
  await expect(page.getByRole('button', { name: '张示例' }).first()).toBeVisible()
  await goTo(page, '/catalogue')
  await expect(page.getByText('共 60 条')).toBeVisible()
  await page.goto('about:blank')
  await program.stop()

  const archive = join(stick, `cdo-desk-loopback-${NEXT}-win-x64.zip`)
  writePackage(archive, builtAs(files, NEXT, publicKeyOf(privateKey)))
  await signUpdate({ folder: stick, version: NEXT, privateKey })
  program = await startOnWindows(at(wine, VERSION), DATA, Number(port))
  const before = await program.host('journal.read', { fromSeq: 1, maxBytes: 100_000_000 })
  expect(await program.host('update.take', { folder: STICK })).toMatchObject({ version: NEXT, by: 'program' })
  await program.stop()
  expect(readFileSync(join(packed, 'current'), 'utf8').trim()).toBe(NEXT)
  program = await startOnWindows(at(wine, NEXT), DATA, Number(port))
  expect(await program.host('app.info', {})).toMatchObject({ version: NEXT })
  expect(await program.host('journal.read', { fromSeq: 1, maxBytes: 100_000_000 })).toEqual(before)
})
