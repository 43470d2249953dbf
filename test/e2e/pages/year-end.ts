import { expect, type Page } from '@playwright/test'
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readContainer } from '../../../shared/package/container'
import { expectSaved, expectSound, goTo } from './catalogue'
import { fillFiling, makePackage } from './filing'
import { leave, momentOf, open } from './year-day'
import type { Place } from './year-places'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const PASSPHRASE = '示例口令-2026'
const PLAN = '示例单位首席数据官工作实施方案'

/** What a program of Node loads first so that its clock stands where that of the page does. */
const standingAt = (moment: string): string =>
  `data:text/javascript,${encodeURIComponent(
    `const now = ${String(momentOf(moment).getTime())}
     globalThis.Date = class extends Date {
       constructor(...told) { super(...(told.length === 0 ? [now] : told)) }
       static now() { return now }
     }`,
  )}`

/** Runs the built `cdo` as a process of its own on a day of the play, and reads its answer. */
export const cdo = async (moment: string, ...words: readonly string[]): Promise<unknown> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', standingAt(moment), 'dist/cli/main.js', ...words, '--json'],
    { cwd: root, env: { ...process.env, TZ: 'Asia/Shanghai' }, maxBuffer: 64 * 1024 * 1024 },
  )
  return JSON.parse(stdout)
}

/** The file of the plan that a place wants along with the filing is put where the plan is registered. */
const attachPlan = async (page: Page, folder: string): Promise<void> => {
  const scan = join(folder, '实施方案.txt')
  writeFileSync(scan, '示例实施方案')
  const drawer = await open(page, 'policy-docs', PLAN)
  await drawer.locator('input[type=file]').setInputFiles(scan)
  await expect(drawer.getByText('实施方案.txt')).toBeVisible()
  await expectSound(page)
  await leave(page)
}

/** The package of the year is made and handed over; its path, and the titles of what went along beside the records. */
export const fileYear = async (page: Page, { along }: Place, folder: string, out: string): Promise<string> => {
  if (along.length > 0) await attachPlan(page, folder)
  await goTo(page, '/filing')
  await page.getByLabel('期次 *').fill('2026年度')
  const extras = page.getByRole('region', { name: '另附材料（可选）' })
  await fillFiling(page, PASSPHRASE, out, true)
  for (const { title, clause } of along) {
    const box = extras.getByRole('checkbox', { name: new RegExp(`^${title}.*文件要求报送（${clause}）`) })
    await expect(box).toBeChecked()
  }
  await expect(extras.getByRole('checkbox', { checked: true })).toHaveCount(along.length)
  await expectSound(page)
  await makePackage(page)
  await expectSound(page)
  await page.getByRole('button', { name: '第 1 号已交出' }).press('Enter')
  await expect(page.getByRole('cell', { name: '已报送' })).toBeVisible()
  await expectSaved(page)
  const [name, ...others] = readdirSync(out).filter((file) => file.endsWith('.cdop'))
  expect(others).toEqual([])
  const file = join(out, name ?? '')
  const parts = readContainer(readFileSync(file))
  if (!parts.ok) throw new Error(parts.error)
  expect(parts.value.filter(({ name: part }) => part.startsWith('data/form-extra-'))).toHaveLength(along.length)
  return file
}

/** 历史 tells every step of the play. */
export const expectHistory = async (
  page: Page,
  labels: readonly (readonly [label: RegExp, times: number])[],
): Promise<void> => {
  await page.getByRole('link', { name: '历史', exact: true }).press('Enter')
  const table = page.getByRole('table', { name: '操作记录' })
  await expect(table).toBeVisible()
  const older = page.getByRole('button', { name: '更早的操作' })
  while ((await older.count()) > 0) {
    const rows = await table.getByRole('row').count()
    await older.press('Enter')
    await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(rows)
  }
  await expectSound(page)
  const steps = await table.locator('tbody tr td:nth-child(2)').allInnerTexts()
  for (const [label, times] of labels)
    expect(
      steps.filter((step) => label.test(step)),
      String(label),
    ).toHaveLength(times)
}

/** The last step of the play is taken back with Ctrl+Z, and done again. */
export const undoLast = async (page: Page): Promise<void> => {
  await goTo(page, '/matters/tasks')
  const drawer = await open(page, 'tasks', '打造一个应用场景')
  await drawer.getByRole('button', { name: '登记完成' }).press('Enter')
  await expect(drawer.getByText('已完成', { exact: true })).toBeVisible()
  await leave(page)
  const row = page.getByRole('row').filter({ hasText: '打造一个应用场景' })
  await expect(row).toContainText('已完成')
  await page.keyboard.press('Control+Z')
  await expect(row).toContainText('未开始')
  await page.keyboard.press('Control+Y')
  await expect(row).toContainText('已完成')
  await expectSaved(page)
}
