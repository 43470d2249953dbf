import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runSteps, type Step, type StepWords } from '../../electron/launch/run-steps'
import { packagesIn, writeDigests } from '../../electron/launch/write-digests'

const folder = mkdtempSync(join(tmpdir(), 'cdo-release-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const words: StepWords = {
  begins: (name) => `begins ${name}`,
  skipped: (name, why) => `skipped ${name}: ${why}`,
  failed: (name, why) => `failed ${name}: ${why}`,
  sum: (done, skipped, failed) => `${String(done)} ${String(skipped)} ${String(failed)}`,
}
const run = async (steps: readonly Step[]) => {
  const said: string[] = []
  return { fine: await runSteps(steps, words, (line) => said.push(line)), said }
}
const nothing = () => Promise.resolve()

describe('the steps of a release', () => {
  it('are done in order; what cannot be done here is skipped and said, and is no failure', async () => {
    const done: string[] = []
    const step = (name: string, missing?: string): Step => ({
      name,
      missing: () => missing,
      run: () => Promise.resolve(done.push(name)),
    })
    const { fine, said } = await run([step('a'), step('b', 'no network'), { name: 'c', run: nothing }, step('d')])
    expect([fine, done]).toEqual([true, ['a', 'd']])
    const skipped = 'skipped b: no network'
    expect(said).toEqual(['begins a', skipped, 'begins c', 'begins d', skipped, '3 1 0'])
  })

  it('go on after one that failed, which is said again at the end', async () => {
    const broken: Step = { name: 'b', run: () => Promise.reject(new Error('no disk')) }
    const { fine, said } = await run([broken, { name: 'c', run: nothing }])
    expect([fine, said.slice(-2)]).toEqual([false, ['failed b: no disk', '1 0 1']])
  })

  it('end after a needed one that failed: nothing is made of what an earlier run left', async () => {
    const broken: Step = { name: 'b', needed: true, run: () => Promise.reject(new Error('no disk')) }
    const { fine, said } = await run([broken, { name: 'c', run: nothing }])
    expect([fine, said.slice(1)]).toEqual([false, ['failed b: no disk', 'failed b: no disk', '0 0 1']])
  })
})

describe('the digests', () => {
  it('are of the packages alone, as sha256sum reads them', async () => {
    for (const name of ['b.deb', 'a 包.tar.gz', 'c.zip', 'd.exe', 'e.AppImage', 'builder-debug.yml', 'f.blockmap'])
      writeFileSync(join(folder, name), name)
    await writeDigests(folder)
    expect(await packagesIn(folder)).toEqual(['a 包.tar.gz', 'b.deb', 'c.zip', 'd.exe', 'e.AppImage'])
    const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').split('\n')
    expect(lines).toHaveLength(6)
    expect(lines[1]).toBe('a07a7760eebd8447f79168b7e40e44cc0ff961fecc97f6b6cac63ee18b965121  b.deb')
    expect(await packagesIn(join(folder, 'none'))).toEqual([])
  })
})
