import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dcatCommand } from '../../electron/cli/commands/dcat'
import { demoCommand } from '../../electron/cli/commands/demo'
import { inFolder } from '../package/host'

test('cdo dcat writes the catalogue of a package that verifies, and nothing of one that does not', () =>
  inFolder(async (folder) => {
    const words = ['--city', 'dazhou', '--out', folder, '--resources', '6', '--items', '2', '--seed', '5']
    const { package: file } = (await demoCommand.run(words)).json as { package: string }
    const out = join(folder, 'catalogue.jsonld')
    const { exit, json, text } = await dcatCommand.run([file, '--out', out])
    expect({ exit, json }).toEqual({ exit: 0, json: { file: out, resources: 6, leftOut: [] } })
    expect(text).toContain('6 个信息资源已写入')
    const written = JSON.parse(await readFile(out, 'utf8')) as { '@graph': { dataset?: unknown[] }[] }
    expect(written['@graph'][1]?.dataset).toHaveLength(6)

    const bytes = await readFile(file)
    const damaged = join(folder, 'damaged.cdop')
    await writeFile(damaged, bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1))
    const other = join(folder, 'other.jsonld')
    expect((await dcatCommand.run([damaged, '--out', other])).exit).toBe(1)
    await expect(readFile(other)).rejects.toThrow('ENOENT')
    await expect(dcatCommand.run([file])).rejects.toMatchObject({ coded: { code: 'E_USAGE' } })
  }))
