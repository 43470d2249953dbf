import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { readContainer } from '../../shared/package/container'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { chooseFolder, fillFiling, makePackage } from './pages/filing'
import { openProgram, setUpUnit } from './pages/first-run'
import { startProgram } from './program'

const PASSPHRASE = '示例口令-2026'
/** Words of records that stay in the unit, one for each kind of them. */
const planted = { meetings: '示例会议秘语甲', incidents: '示例事由秘语乙', evaluations: '示例评价秘语丙' }

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'cdo-desk-extras-'))

const isOf = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte)

/** Every text that can be read out of a file: unpacked, unzipped, and of a PDF what a reader of it sees. */
const textsIn = (bytes: Uint8Array): string => {
  if (isOf(bytes, 0x1f, 0x8b)) return textsIn(gunzipSync(bytes))
  if (isOf(bytes, 0x50, 0x4b)) return Object.values(unzipSync(bytes)).map(textsIn).join('\n')
  if (!isOf(bytes, 0x25, 0x50, 0x44, 0x46)) return Buffer.from(bytes).toString('utf8')
  const file = join(newFolder(), 'part.pdf')
  writeFileSync(file, bytes)
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
}

const packageTexts = (folder: string): string => {
  const name = readdirSync(folder).find((file) => file.endsWith('.cdop')) ?? ''
  const parts = readContainer(readFileSync(join(folder, name)))
  if (!parts.ok) throw new Error(parts.error)
  return parts.value.map(({ bytes }) => textsIn(bytes)).join('\n')
}

test('A15: nothing of meetings, incidents and self-scores is in a package but what was ticked', async ({ page }) => {
  test.setTimeout(240_000)
  const program = await startProgram()
  await openProgram(page, program.url)
  await setUpUnit(page)
  const drawer = page.getByRole('dialog')
  const register = async (table: string, label: string, words: string) => {
    await goTo(page, `/matters/${table}`)
    await page.getByRole('link', { name: /^登记/ }).first().click()
    await drawer.getByLabel(label, { exact: true }).fill(words)
    await page.keyboard.press('Tab')
    await expectSaved(page)
    await page.keyboard.press('Escape')
    await expect(drawer).toHaveCount(0)
  }
  await register('meetings', '会议名称', planted.meetings)
  await register('incidents', '事由', planted.incidents)
  await register('evaluations', '名称', planted.evaluations)

  await goTo(page, '/filing')
  const extras = page.getByRole('region', { name: '另附材料（可选）' })
  await expect(extras.getByRole('checkbox')).toHaveCount(3)
  for (const box of await extras.getByRole('checkbox').all()) await expect(box).not.toBeChecked()
  await expectSound(page)
  const without = newFolder()
  await fillFiling(page, PASSPHRASE, without, true)
  await makePackage(page)
  const quiet = packageTexts(without)
  expect(quiet).toContain('示例县民政局')
  for (const words of Object.values(planted)) expect(quiet).not.toContain(words)

  // One tick takes along one register and nothing else.
  await extras.getByRole('checkbox', { name: /^会议/ }).check()
  await expectSaved(page)
  const along = newFolder()
  await chooseFolder(page, along)
  await page.getByRole('button', { name: '生成报送包' }).press('Enter')
  await expect(page.getByText(`位置：${along}`)).toBeVisible({ timeout: 90_000 })
  const loud = packageTexts(along)
  expect(loud).toContain(planted.meetings)
  expect(loud).not.toContain(planted.incidents)
  expect(loud).not.toContain(planted.evaluations)
  await expect(extras.getByRole('checkbox', { name: /^会议/ })).not.toBeChecked()
  await program.stop()
})
