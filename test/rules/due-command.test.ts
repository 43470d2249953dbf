import { describe, expect, test } from 'vitest'
import { dueCommand } from '../../electron/cli/commands/due'
import { codedOf } from '../../shared/base/coded-error'

const run = async (line: string) => dueCommand.run(line.split(' '))
const refusal = async (line: string) => {
  try {
    await run(line)
    return undefined
  } catch (thrown) {
    return codedOf(thrown)
  }
}

describe('cdo due', () => {
  test('answers with one JSON value, and with sentences for people', async () => {
    const outcome = await run('--city baoshan --event officer-changed --on 2026-02-12')
    expect(outcome.exit).toBe(0)
    expect(outcome.json).toEqual({
      due: '2026-02-24',
      clause: '二（三）',
      words: expect.any(String) as string,
      days: ['2026-02-13', '2026-02-14', '2026-02-24'],
      calendar: 'official',
      to: '宝山区信息化委员会',
    })
    expect(outcome.text).toContain('2026-02-24 截止')
    expect(outcome.text).toContain('二（三）')
    const months = await run('--city dazhou --event officer-changed --on 2026-12-31')
    expect(Object.keys(months.json as object).sort()).toEqual(['calendar', 'clause', 'due', 'note', 'to', 'words'])
    expect(months.text).toContain('暂按法定节假日和周末推算')
  })

  test('no day is an answer too', async () => {
    const outcome = await run('--city tianning --event officer-changed --on 2026-02-12')
    expect(outcome.exit).toBe(0)
    expect(outcome.json).toEqual({ due: null, reason: outcome.text })
  })

  test('wrong words are refused by code, naming what is allowed', async () => {
    expect(await refusal('--city nowhere --event debrief --on 2026-02-12')).toMatchObject({
      code: 'E_CITY',
      message: expect.stringContaining('shuangyashan') as string,
    })
    expect(await refusal('--city dazhou --event party --on 2026-02-12')).toMatchObject({
      code: 'E_EVENT',
      message: expect.stringContaining('next-spot-check') as string,
    })
    for (const day of ['2026-02-30', '2026/02/03', '1999-12-31', 'today'])
      expect(await refusal(`--city dazhou --event debrief --on ${day}`)).toMatchObject({
        code: 'E_DATE',
        message: expect.stringContaining('2026-03-05') as string,
      })
    expect(await refusal('--city dazhou --event debrief')).toMatchObject({ code: 'E_USAGE' })
  })
})
