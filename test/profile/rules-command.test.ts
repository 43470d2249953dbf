import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { rulesCommand } from '../../electron/cli/commands/rules'
import { rules } from '../../shared/catalogue/quality-rules'

it('prints every rule with level, title, source and what to do', async () => {
  const { exit, json, text } = await rulesCommand.run([])
  expect(exit).toBe(0)
  expect(json).toContainEqual({
    rule: 'date-incomplete',
    level: '需说明',
    atFiling: '必改',
    title: '日期没有写全',
    source: 'GB/T 7408',
    todo: '补全年月日',
  })
  expect(text.split('\n').map((line) => line.split(' ')[0])).toEqual(Object.keys(rules))
})

it('does not fail because its reader went early', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'electron/cli/main.ts', 'rules', '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()))
  const [code] = (await once(child, 'close')) as [number]
  expect({ code, said }).toEqual({ code: 0, said: '' })
})
