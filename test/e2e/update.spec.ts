import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publicKeyOf, signUpdate } from '../../electron/launch/sign-update'
import { expectSaved, expectSound, goTo } from './pages/catalogue'
import { chooseFolder } from './pages/filing'
import { loadSample, openProgram } from './pages/first-run'
import { startProgram } from './program'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const { privateKey } = generateKeyPairSync('ed25519')
const NEXT = '99.0.0'

/** Lays the built program out as a version that believes our key. */
const layOutVersion = async (root: string, version: string): Promise<void> => {
  const folder = join(root, 'versions', version)
  for (const name of ['loopback', 'renderer'])
    await cp(join(dist, name), join(folder, 'dist', name), { recursive: true })
  const note = JSON.parse(await readFile(join(dist, 'build.json'), 'utf8')) as object
  const updateKey = publicKeyOf(privateKey)
  await writeFile(join(folder, 'dist/build.json'), JSON.stringify({ ...note, version, updateKey }))
  await mkdir(join(folder, 'node'))
  await writeFile(join(folder, 'node/LICENSE'), '')
  await writeFile(join(root, 'current'), `${version}\n`)
}

test('an update from a stick is found, taken, and runs at the next start with every record', async ({ page }) => {
  const scratch = await mkdtemp(join(tmpdir(), 'cdo-update-'))
  const stick = join(scratch, 'stick')
  const root = join(scratch, 'program/cdo-desk')
  await mkdir(stick)
  await layOutVersion(root, NEXT)
  const archive = join(stick, `cdo-desk-loopback-${NEXT}-linux-${process.arch}.tar.gz`)
  execFileSync('tar', ['-czf', archive, '-C', join(scratch, 'program'), 'cdo-desk'])
  await rm(root, { recursive: true })
  await layOutVersion(root, '0.0.1')

  const main = async () =>
    join(root, 'versions', (await readFile(join(root, 'current'), 'utf8')).trim(), 'dist/loopback/main.js')
  const program = await startProgram({ main: await main() })
  await openProgram(page, program.url)
  await loadSample(page)
  await expectSaved(page)
  await goTo(page, '/settings')
  const section = page.getByRole('region', { name: '更新' })
  await section.getByRole('button', { name: '从 U 盘更新' }).click()
  const dialog = page.getByRole('dialog', { name: '从 U 盘更新' })
  // The stick of a test is no drive: it is looked for by hand.
  await chooseFolder(page, stick, '从这里读')
  await expect(dialog.getByText('E_UPDATE_NONE')).toBeVisible()
  await signUpdate({ folder: stick, version: NEXT, privateKey: generateKeyPairSync('ed25519').privateKey })
  await dialog.getByRole('button', { name: '重新查找' }).click()
  await expect(dialog.getByText('E_UPDATE_SIGNATURE')).toBeVisible()
  await signUpdate({ folder: stick, version: NEXT, privateKey })
  await dialog.getByRole('button', { name: '刷新' }).click()
  await dialog.getByRole('button', { name: '上一级' }).click()
  await expect(dialog.getByText(`找到版本 ${NEXT}`)).toBeVisible()
  await expectSound(page)
  await dialog.getByRole('button', { name: `更新到 ${NEXT}` }).click()
  await expect(section.getByText(`已备好 ${NEXT}，下次打开时使用新版`)).toBeVisible()
  await expectSound(page)
  await page.reload()
  await expect(section.getByText(`已备好 ${NEXT}，下次打开时使用新版`)).toBeVisible()
  await expect(page.getByText('0.0.1', { exact: true })).toBeVisible()
  await page.goto('about:blank')
  await program.stop()

  await rename(stick, `${stick} gone`)
  const again = await startProgram({ main: await main(), dataFolder: program.dataFolder, port: program.port })
  await openProgram(page, again.url)
  await goTo(page, '/catalogue')
  await expect(page.getByText('共 60 条')).toBeVisible()
  await goTo(page, '/settings')
  await expect(page.getByText(NEXT, { exact: true })).toBeVisible()
  await expect(section.getByText('已备好')).toBeHidden()
  await again.stop()
  await rm(program.dataFolder, { recursive: true })
  await rm(scratch, { recursive: true })
})
