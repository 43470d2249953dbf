import { ESLint } from 'eslint'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { configs } from 'typescript-eslint'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** The rules of the house without those that need types: what is planted belongs to no program. */
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: fileURLToPath(new URL('eslint.config.js', import.meta.url)),
  overrideConfig: [configs.disableTypeChecked],
})

/** What is said of a text as if it stood in a file of the house: rule and line. */
const complaints = async (text: string, file: string): Promise<string[]> => {
  const [result] = await eslint.lintText(text, { filePath: `${root}${file}` })
  return result?.messages.map(({ ruleId, line }) => `${ruleId ?? 'not read'} ${String(line)}`) ?? []
}
const planted = (name: string): Promise<string> => readFile(new URL(`planted/lint/${name}`, import.meta.url), 'utf8')

describe('lint', () => {
  it('refuses colours as numbers, in words and in templates, everywhere but in the theme', async () => {
    const text = await planted('hex-colour.tsx')
    expect(await complaints(text, 'renderer/ui/hex-colour.tsx')).toEqual([
      'no-restricted-syntax 1',
      'no-restricted-syntax 1',
    ])
    expect(await complaints(text, 'renderer/app/theme.ts')).not.toContain('no-restricted-syntax 1')
    expect(await complaints("export const to = ['#/catalogue', '#main', '#table-1']\n", 'renderer/ui/to.ts')).toEqual(
      [],
    )
  })

  it('refuses functions of more than 120 lines in the product, not in tests', async () => {
    const longer = (lines: number) => `export const long = () => {\n${'  void 0\n'.repeat(lines - 2)}}\n`
    for (const room of ['shared', 'renderer', 'electron']) {
      expect(await complaints(longer(121), `${room}/long.ts`)).toEqual(['max-lines-per-function 1'])
      expect(await complaints(longer(120), `${room}/long.ts`)).toEqual([])
    }
    expect(await complaints(longer(121), 'test/base/long.ts')).toEqual([])
  })
})
