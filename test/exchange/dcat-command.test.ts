import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dcatCommand } from '../../electron/cli/commands/dcat'
import { demoCommand } from '../../electron/cli/commands/demo'
import { packageOf, party, smallParts, statementOf, utf8 } from '../package/build'
import { inFolder } from '../package/host'

test('what stays out as a whole is not counted as written', () =>
  inFolder(async (folder) => {
    const parts = smallParts()
    const [resources, ...others] = parts
    const lines = new TextDecoder().decode(resources!.bytes).split('\n')
    const own = {
      ...resources!,
      bytes: utf8([`{"dataLevel":"core",${lines[0]!.slice(1)}`, ...lines.slice(1)].join('\n')),
    }
    const all = [own, ...others]
    const file = join(folder, 'a.cdop')
    await writeFile(file, await packageOf(statementOf(all), all, party().signers))
    const out = join(folder, 'catalogue.jsonld')
    const { exit, json, text } = await dcatCommand.run([file, '--out', out])
    expect({ exit, json }).toMatchObject({ exit: 0, json: { resources: 1, leftOut: [{ field: '数据级别' }, {}] } })
    expect(text).toContain('1 个信息资源已写入')
    const written = JSON.parse(await readFile(out, 'utf8')) as { '@graph': { dataset?: unknown[] }[] }
    expect(written['@graph'][1]?.dataset).toHaveLength(1)
  }))

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
