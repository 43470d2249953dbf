import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { createRequire } from 'node:module'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const planted = fileURLToPath(new URL('planted', import.meta.url))
const rules = createRequire(import.meta.url)('./dependencies.cjs') as {
  forbidden: IForbiddenRuleType[]
  options: Record<string, unknown>
}
const names = rules.forbidden.map(({ name }) => name ?? '')

/** Runs the walls over a house; gives the files that break each rule. */
const broken = async (house: string): Promise<Map<string, string[]>> => {
  const tsConfig = ts.getParsedCommandLineOfConfigFile(
    join(house, 'test/tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'))
      },
    },
  )
  const { enhancedResolveOptions, ...options } = rules.options
  const { output } = await cruise(
    ['shared', 'renderer', 'electron', 'test'],
    { ...options, ruleSet: { forbidden: rules.forbidden }, validate: true, baseDir: house },
    enhancedResolveOptions as never,
    { tsConfig: tsConfig as never },
  )
  const found = new Map<string, string[]>()
  for (const { rule, from } of (output as ICruiseResult).summary.violations)
    found.set(rule.name, [...(found.get(rule.name) ?? []), from])
  return found
}

/** What the compiler of a room says about a file, as error codes. */
const complaints = (room: string, file: string): number[] => {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, room, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  )
  const globals = room === 'shared' ? [join(root, 'shared/base/globals.d.ts')] : []
  const program = ts.createProgram([file, ...globals], config?.options ?? {})
  return ts.getPreEmitDiagnostics(program).map(({ code }) => code)
}

describe('walls', () => {
  it('each bites on the wrong that is planted for it', async () => {
    const found = await broken(planted)
    for (const name of names) {
      const files = found.get(name) ?? []
      expect(
        files.filter((file) => file.includes(`/${name}`)),
        name,
      ).not.toEqual([])
    }
  })

  it('know the floor of every folder of shared, and the one look upwards is for types', async () => {
    const files = (await broken(planted)).get('floors') ?? []
    for (const file of ['field/floors', 'attic/floors-without', 'text/floors-value'])
      expect(
        files.filter((one) => one.includes(file)),
        file,
      ).toHaveLength(1)
    expect(files.filter((one) => one.includes('text/type-of-a-rule'))).toEqual([])
  })

  it('stand in the house as it is', async () => {
    expect([...(await broken(root))]).toEqual([])
  })
})

describe('compiler of each room', () => {
  for (const room of ['shared', 'renderer', 'electron'])
    for (const name of readdirSync(join(planted, 'compiler', room)))
      it(`${room} does not know ${name.replace('.ts', '')}`, () => {
        const codes = complaints(room, join(planted, 'compiler', room, name))
        // Cannot find name (with or without a hint), or cannot find module.
        expect(codes.length).toBeGreaterThan(0)
        for (const code of codes) expect([2304, 2307, 2580, 2584, 2591]).toContain(code)
      })
})
