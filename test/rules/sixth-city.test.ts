import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { profileCommand } from '../../electron/cli/commands/profile'
import { bindingOf } from '../../shared/rules/binding'
import { dueOf } from '../../shared/rules/due'
import { duties } from '../../shared/rules/duties'
import type { DutyFacts } from '../../shared/rules/duty-facts'
import { profileFile, type ProfileFile } from '../../shared/rules/profile-file'
import { profileInForce } from '../../shared/rules/profile-in-force'
import type { ProfileProblem } from '../../shared/rules/profile-problem'
import { calendar, holds, matter, person } from './duty-sample'

/** A city that the program has never seen, written by the README alone; its documents are invented for the purpose. */
const city = fileURLToPath(new URL('../fixtures/sixth-city/', import.meta.url))
const documents = ['--document', join(city, 'plan.txt'), '--document', `incidents=${join(city, 'incidents.txt')}`]
const written = await readFile(join(city, 'profile.json'), 'utf8')
const file = profileFile.parse(JSON.parse(written))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cdo-sixth-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Checked {
  readonly exit: number
  readonly text: string
  readonly findings: readonly ProfileProblem[]
}
const check = async (path: string, ...more: string[]): Promise<Checked> => {
  const { exit, text, json } = await profileCommand.run(['check', path, ...more])
  return { exit, text, findings: (json as { findings: ProfileProblem[] }).findings }
}
/** What is found where some of the file's text is written otherwise. */
const checkText = async (text: string | Uint8Array): Promise<Checked> => {
  const path = join(folder, 'profile.json')
  await writeFile(path, text)
  return check(path, ...documents)
}

const dept = { type: 'dept' }
const on = (day: string, unit: Parameters<typeof profileInForce>[1]['unit'] = dept) =>
  profileInForce(file, { day, unit })

describe('a sixth city', () => {
  test('is checked both ways with its two documents and clean', async () => {
    expect(await check(join(city, 'profile.json'), ...documents)).toMatchObject({ exit: 0, findings: [] })
    expect(new Set(file.clauses.map(({ source }) => source))).toEqual(new Set([undefined, 'incidents']))
  })

  test('binds departments and towns, lets schools choose, and gives its roles', () => {
    const roles = (type: string) => on('2026-11-20', { type }).roles.map(({ title, min }) => `${title} ${String(min)}`)
    expect(bindingOf(file, dept, '2026-11-20').state).toBe('bound')
    expect(bindingOf(file, { type: 'school' }, '2026-11-20').state).toBe('optional')
    expect(bindingOf(file, { type: 'zone' }, '2026-11-20').state).toBe('unbound')
    expect(roles('dept')).toEqual(['首席数据官 1', '数据专员 1', '首席隐私官 1'])
    expect(roles('town')).toEqual(['首席数据官 1', '数据专员 1'])
    expect(on('2026-11-20').filing.addressee).toMatchObject({ name: '示例市数据局', clause: '二（二）' })
  })

  test.each([
    ['officer-changed', '2026-11-27', '2026-12-04', '二（二）'],
    ['meeting-held', '2026-11-27', '2026-12-02', '二（三）'],
    ['next-meeting', '2026-05-12', '2026-12-31', '二（三）'],
    ['spot-check-found', '2026-11-27', '2026-12-11', '三5'],
    ['debrief', '2026-11-27', '2026-12-20', '四'],
    ['major-incident', '2026-11-27T16:30', '2026-11-28T16:30', '第三条（一）'],
    ['incident-closed', '2026-11-20', '2026-12-05', '第三条（二）'],
  ])('%s on %s is due on %s under %s', (event, day, due, clause) => {
    expect(dueOf(on(day.slice(0, 10)), event, day, calendar)).toMatchObject({ due, clause })
  })

  test('before the second document holds, its event starts no term and the day is told', () => {
    const answer = dueOf(on('2026-06-30'), 'major-incident', '2026-06-30T09:00', calendar)
    expect(answer).toMatchObject({ due: null })
    expect(answer.due === null && answer.reason).toContain('2026-07-01')
  })

  const facts: DutyFacts = {
    since: '2026-05-01',
    persons: [person(1, '张示例'), person(2, '李示例'), person(3, '王示例')],
    appointments: [
      holds(1, 1, 'cdo', '2026-05-01'),
      holds(2, 2, 'steward', '2026-05-01'),
      holds(3, 3, 'privacy_officer', '2026-05-01'),
    ],
    trainings: [],
    matters: [],
    filings: [],
    staff: {},
    staleResources: 0,
    choices: [],
  }
  const listed = (day: string, change: Partial<DutyFacts> = {}, unit = dept): string[] =>
    duties(on(day, unit), { ...facts, ...change }, day, calendar)
      .filter(({ basis, topic }) => basis !== null && topic !== 'filing')
      .map(({ kind, title, due, dueTime = '' }) => `${kind} ${title} ${due ?? ''}${dueTime}`)

  test('gives its duties on fixed days: monthly, yearly, waited for, asked about; ended and coming', () => {
    expect(listed('2026-06-03')).toEqual([])
    expect(listed('2026-11-20')).toEqual([])
    expect(listed('2027-01-04')).toEqual([])
  })
})
