import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readContainer } from '../../shared/package/container'
import { expectSaved, expectSound, goTo, pickFile } from './pages/catalogue'
import { fillFiling, makePackage, recordTraining, register } from './pages/filing'
import { openProgram, setUpUnit } from './pages/first-run'
import { importMended, messyBook } from './pages/import-mended'
import { startProgram, type Program } from './program'

const root = fileURLToPath(new URL('../..', import.meta.url))
const PASSPHRASE = '示例口令-2026'

let program: Program
let context: BrowserContext
let page: Page

/** A browser profile that knows nothing. */
const openFresh = async (browser: Browser) => {
  context = await browser.newContext()
  page = await context.newPage()
  await openProgram(page, program.url)
}

const packageIn = (folder: string): string => {
  const [name, ...others] = readdirSync(folder).filter((file) => file.endsWith('.cdop'))
  expect(others).toEqual([])
  return join(folder, name ?? '')
}

const verifyElsewhere = async (file: string): Promise<unknown> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'electron/cli/main.ts', 'verify', file, '--json'],
    { cwd: root },
  )
  return JSON.parse(stdout)
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'cdo-desk-out-'))

test.beforeEach(async ({ browser }) => {
  program = await startProgram({ fromSources: true })
  await openFresh(browser)
})
test.afterEach(async () => {
  await context.close()
  await program.stop()
})

test('from an empty program to a package that somebody else accepts; nothing is lost with the browser profile', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  await expect(page.getByLabel('单位名称 *')).toBeFocused()
  await expectSound(page)
  await setUpUnit(page)
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible()
  await expectSound(page)
  await importMended(page)

  await goTo(page, '/roster')
  await register(page, '张示例', '首席数据官', '2026年3月5日')
  await register(page, '李示例', '数据专员', '2026-03-05')
  await expectSound(page)
  await goTo(page, '/training')
  await recordTraining(page, '数据要素专题培训', '张示例、李示例，王示例')
  await expect(page.getByText('2026 年：1 场 · 3 人次 · 4 学时')).toBeVisible()
  await expectSound(page)
  await goTo(page, '/settings')
  await expect(page.getByText('数据文件夹', { exact: true })).toBeVisible()
  await expectSound(page)

  await goTo(page, '/filing')
  const first = newFolder()
  await fillFiling(page, PASSPHRASE, first, true)
  await expectSound(page)
  await makePackage(page)
  await expectSound(page)
  await expectSaved(page)
  const file = packageIn(first)
  expect(readdirSync(first).filter((name) => name.endsWith('-封面.pdf'))).toHaveLength(1)
  expect(await verifyElsewhere(file)).toMatchObject([
    {
      ok: true,
      code: 'OK_UNCONFIRMED',
      counts: {
        resources: 60,
        items: 325,
        persons: 2,
        appointments: 2,
        trainings: 1,
        systems: 0,
        demands: 0,
        openings: 0,
      },
    },
  ])
  const parts = readContainer(readFileSync(file))
  const lists = parts.ok ? parts.value.map(({ name }) => name).filter((name) => name.startsWith('data/list-')) : []
  expect(lists).toEqual(['dictionary', 'functions', 'responsibility', 'gathering'].map((id) => `data/list-${id}.xlsx`))
  await goTo(page, '/verify')
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByText('完整，签名人未核实')).toBeVisible()
  await expectSound(page)

  // Imported once more and taken back, then a restart and a browser profile that knows nothing.
  await goTo(page, '/catalogue/import')
  await pickFile(page, messyBook)
  await page.getByRole('button', { name: '下一步：修改问题' }).press('Enter')
  await page.getByRole('button', { name: '下一步：对照目录' }).press('Enter')
  await page.getByRole('button', { name: /^导入：新增 0、更新 [1-9]/ }).press('Enter')
  await page.getByRole('button', { name: '撤销本次导入' }).click()
  await expect(page.getByText('共 60 条')).toBeVisible()
  await expectSaved(page)
  await context.close()
  await program.stop()
  program = await startProgram({ dataFolder: program.dataFolder, port: program.port })
  await openFresh(browser)
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible()
  await goTo(page, '/roster')
  await expect(page.getByRole('button', { name: '张示例' }).first()).toBeVisible()
  await goTo(page, '/training')
  await expect(page.getByText('2026 年：1 场 · 3 人次 · 4 学时')).toBeVisible()
  await goTo(page, '/filing')
  const second = newFolder()
  await fillFiling(page, PASSPHRASE, second, false)
  await makePackage(page)
  await expect(page.getByText('内容与第 1 号相同，已再次写出同一个文件')).toBeVisible()
  expect(readFileSync(packageIn(second)).equals(readFileSync(file))).toBe(true)
})
