import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectSaved, goTo } from './pages/catalogue'
import { chooseFolder, fillFiling, makePackage, typedForFiling } from './pages/filing'
import { loadSample } from './pages/first-run'
import { startProgram, type Program } from './program'

const PASSPHRASE = '示例口令-2026'
const canMount = process.platform === 'linux' && process.getuid?.() === 0

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'cdo-desk-bad-'))

const mount = (folder: string, options: string): void => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
}

/** Everything a folder holds, leftovers included. */
const inside = (folder: string): string[] => readdirSync(folder)

/** Presses 生成报送包 and gives the refusal as it is shown. */
const refusalOf = async (page: Page, code: string): Promise<string> => {
  await page.getByRole('button', { name: '生成报送包' }).click()
  const notice = page.getByRole('alert').filter({ hasText: `错误代码：${code}` })
  await expect(notice).toBeVisible({ timeout: 30_000 })
  return notice.innerText()
}

test.describe.serial('a filing that meets trouble', () => {
  const mounted: string[] = []
  const good = newFolder()
  let program: Program
  let context: BrowserContext
  let page: Page

  test.beforeAll(async ({ browser }) => {
    program = await startProgram()
    context = await browser.newContext()
    page = await context.newPage()
    await page.goto(program.url)
    await loadSample(page)
    // A unit without a code asks for a reason; a sample with another name is still a sample.
    await goTo(page, '/settings')
    await page.getByLabel('单位名称').fill('另一个县民政局')
    await page.getByLabel('统一社会信用代码').fill('暂无')
    await page.getByLabel('统一社会信用代码').press('Tab')
    await expectSaved(page)
    await goTo(page, '/filing')
    await fillFiling(page, PASSPHRASE, good, true)
    await makePackage(page)
  })
  test.afterAll(async () => {
    await context.close()
    await program.stop()
    for (const folder of mounted) execFileSync('umount', [folder])
  })

  test('验包 tells a whole package from one with a changed byte', async () => {
    const name = inside(good).find((file) => file.endsWith('.cdop')) ?? ''
    const bytes = readFileSync(join(good, name))
    const at = Math.floor(bytes.length / 2)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    const changed = join(newFolder(), name)
    writeFileSync(changed, bytes)
    await goTo(page, '/verify')
    const verdict = page.locator('[data-verdict]')
    await page.locator('input[type=file]').setInputFiles(changed)
    await expect(verdict.getByText('拒收', { exact: true })).toBeVisible()
    await expect(verdict.getByText(/^结论代码：E_/)).toBeVisible()
    await page.locator('input[type=file]').setInputFiles(join(good, name))
    await expect(verdict.getByText('完整，签名人未核实', { exact: true })).toBeVisible()
    await expect(verdict.getByText('结论代码：OK_UNCONFIRMED')).toBeVisible()
    await expect(verdict.getByText(/^另一个县民政局（示例）/)).toBeVisible()
  })

  test('a second window of the same browser waits behind a sentence', async () => {
    const second = await context.newPage()
    await second.goto(`http://127.0.0.1:${String(program.port)}/`)
    await expect(second.getByText('程序已在另一个窗口打开')).toBeVisible()
    await expect(second.getByRole('navigation')).toHaveCount(0)
    await second.close()
  })

  test('a second program on the same data folder, or on a taken port, ends with a sentence', async () => {
    await expect(startProgram({ dataFolder: program.dataFolder })).rejects.toThrow(
      /正被另一个已打开的程序使用.*127\.0\.0\.1.*E_DATA_LOCKED/,
    )
    await expect(startProgram({ port: program.port })).rejects.toThrow(
      new RegExp(`端口 ${String(program.port)} 已被别的程序占用.*E_PORT`),
    )
  })

  test('a wrong passphrase is refused, the right one opens the key', async () => {
    await program.stop()
    program = await startProgram({ dataFolder: program.dataFolder, port: program.port })
    await page.goto('about:blank')
    await page.goto(program.url)
    await expect(page.getByRole('navigation')).toBeVisible()
    await goTo(page, '/filing')
    const passphrase = page.getByLabel('签名口令', { exact: true })
    await passphrase.fill('另一句口令-2026')
    await passphrase.press('Enter')
    const notice = page.getByRole('alert').filter({ hasText: '错误代码：E_PASSPHRASE' })
    await expect(notice).toContainText('口令不正确，密钥没有解锁。请检查大小写和输入法后重新输入。')
    await expect(passphrase).toBeFocused()
    await passphrase.fill(PASSPHRASE)
    await passphrase.press('Enter')
    await expect(page.getByText('已解锁，可以签名')).toBeVisible()
    await expect(notice).toHaveCount(0)
  })

  test('a folder that is full', async () => {
    test.skip(!canMount, 'only root on Linux can mount a folder of a fixed size')
    const full = newFolder()
    mount(full, 'size=64k')
    mounted.push(full)
    const typed = await typedForFiling(page)
    expect(typed).toHaveLength(2)
    expect(typed).not.toContain('')
    await chooseFolder(page, full)
    const said = await refusalOf(page, 'E_DISK_FULL')
    expect(said).toContain(`“${full}”空间不足，需要约 1 MB，没有写入。`)
    expect(inside(full)).toEqual([])
    expect(await typedForFiling(page)).toEqual(typed)
    const other = newFolder()
    await chooseFolder(page, other)
    await page.getByRole('button', { name: '重试' }).click()
    await expect(page.getByText('已写入并核对，可以拔出 U 盘')).toBeVisible({ timeout: 30_000 })
    expect(inside(other).filter((file) => file.endsWith('.cdop'))).toEqual(
      inside(good).filter((file) => file.endsWith('.cdop')),
    )
    expect(inside(full)).toEqual([])
  })

  test('a folder that cannot be written', async () => {
    test.skip(!canMount, 'only root on Linux can mount a folder read-only')
    const closed = newFolder()
    mount(closed, 'size=64m')
    mounted.push(closed)
    await chooseFolder(page, closed)
    execFileSync('mount', ['-o', 'remount,ro', closed])
    const said = await refusalOf(page, 'E_TARGET_READ_ONLY')
    expect(said).toContain(`“${closed}”不允许写入，没有写入任何文件。`)
    expect(inside(closed)).toEqual([])
  })

  test('a folder that vanished after it was chosen', async () => {
    const gone = newFolder()
    await chooseFolder(page, gone)
    rmSync(gone, { recursive: true })
    const said = await refusalOf(page, 'E_TARGET_GONE')
    expect(said).toContain(`“${gone}”找不到了，U 盘可能已被拔出，这次没有写成。`)
    expect(existsSync(gone)).toBe(false)
    mkdirSync(gone)
    await page.getByRole('button', { name: '重试' }).first().click()
    await expect(page.getByText('已写入并核对，可以拔出 U 盘')).toBeVisible({ timeout: 30_000 })
    expect(inside(gone)).toHaveLength(2)
  })
})

test('a data folder of a newer version is not served and not touched', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'min_reader'), '99\n')
  await expect(startProgram({ dataFolder: folder })).rejects.toThrow(/由更新的版本建立（格式 99）.*E_DATA_NEWER/)
  expect(inside(folder)).toEqual(['min_reader'])
  expect(readFileSync(join(folder, 'min_reader'), 'utf8')).toBe('99\n')
})
