import { expect, test } from 'vitest'
import { readCodeLists } from '../../electron/assets'
import { compareCatalogue } from '../../shared/catalogue/compare-catalogue'
import { defaultChoice, settledResources } from '../../shared/catalogue/choose-changes'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import {
  chooseDifference,
  chooseLine,
  choosePart,
  countChosen,
  lineMaker,
  settle,
} from '../../renderer/features/catalogue/compare/comparison-lines'
import { timesLonger } from '../support/times-longer'

const world = { lists: readCodeLists(), persons: [] }
const columns = new Set(['name', 'code', 'abstract', 'system'])
const resource = (id: string, name: string, fields: Partial<ResourceDraft> = {}): ResourceDraft => ({
  id,
  status: '草稿',
  name,
  items: [],
  ...fields,
})
const compared = (existing: readonly ResourceDraft[], come: readonly ResourceDraft[]) =>
  compareCatalogue(
    existing,
    come.map((draft) => ({ draft, columns })),
    world,
  )

test('lines and differences are taken and left, and counted', () => {
  const found = compared(
    [resource('a', '甲', { abstract: '一', system: '旧' })],
    [resource('x', '甲', { abstract: '二' }), resource('y', '乙')],
  )
  const [one] = found.changed
  const [abstract, system] = one?.differences ?? []
  if (one === undefined || abstract === undefined || system === undefined) throw new Error('not compared')
  const line = (choice: typeof defaultChoice) => lineMaker(found, 'changed').at(0, choice)
  expect(countChosen(found, defaultChoice, [])).toEqual({ added: 1, changed: 1, removed: 0, open: 0 })
  expect(line(defaultChoice)?.taken).toBe('all')
  const without = chooseDifference(defaultChoice, one, abstract, false)
  expect(countChosen(found, without, []).changed).toBe(0)
  expect(line(without)?.taken).toBe('none')
  // What was left as a whole stays left when empty cells may overwrite too; one of it can be taken again.
  const none = { ...choosePart(defaultChoice, found, 'changed', false), blanks: true }
  expect(line(none)?.taken).toBe('none')
  const some = chooseDifference(none, one, system, true)
  expect(line(some)?.taken).toBe('some')
  expect(countChosen(found, some, []).changed).toBe(1)
  expect(line(chooseLine(some, line(some)!, 'changed'))?.taken).toBe('all')
})

test('a doubtful one is open until it was settled, and open again when that is taken back', () => {
  const found = compared([resource('a', '甲'), resource('b', '甲')], [resource('x', '甲', { abstract: '二' })])
  const [doubtful] = found.doubtful
  if (doubtful === undefined) throw new Error('not doubtful')
  const counts = (choice: typeof defaultChoice) =>
    countChosen(found, choice, settledResources(found.doubtful, choice, world))
  const line = (choice: typeof defaultChoice) => lineMaker(found, 'doubtful').at(0, choice)
  expect(counts(defaultChoice)).toEqual({ added: 0, changed: 0, removed: 0, open: 1 })
  expect(line(defaultChoice)).toMatchObject({ name: '甲', open: true, taken: undefined })
  const known = settle(defaultChoice, [doubtful], { is: 'b' })
  expect(counts(known)).toEqual({ added: 0, changed: 1, removed: 0, open: 0 })
  expect(line(known)?.open).toBe(false)
  expect(counts(settle(known, [doubtful], 'new'))).toEqual({ added: 1, changed: 0, removed: 0, open: 0 })
  expect(settle(known, [doubtful], undefined)).toEqual(defaultChoice)
})

test('a tick among 20,000 changed resources, all of them left before, costs no more than going over them', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => String(at))
  const found = compared(
    many.map((at) => resource(`a${at}`, `名称${at}`, { code: `1/${at}`, abstract: '一' })),
    many.map((at) => resource(`x${at}`, `名称${at}`, { code: `1/${at}`, abstract: '二' })),
  )
  expect(found.changed).toHaveLength(20_000)
  const lines = lineMaker(found, 'changed')
  let choice = choosePart(defaultChoice, found, 'changed', false)
  let ticked = 0
  const tick = () => {
    choice = chooseLine(choice, lines.at(ticked, choice)!, 'changed')
    ticked++
    expect(countChosen(found, choice, []).changed).toBe(ticked)
  }
  const tenTimes = (work: () => void) => () => {
    for (let turn = 0; turn < 10; turn++) work()
  }
  const goOver = () => {
    const ids = new Map(many.map((id) => [id, 'all']))
    expect(many.every((id) => ids.has(id))).toBe(true)
  }
  expect(timesLonger(tenTimes(tick), tenTimes(goOver))).toBeLessThan(5)
})

test('what was to be taken out and is in the book after all is no longer counted', () => {
  const there = [resource('a', '甲'), resource('b', '乙')]
  const choice = { ...defaultChoice, removed: new Set(['a', 'b']) }
  expect(countChosen(compared(there, [resource('x', '丙')]), choice, []).removed).toBe(2)
  // Its name was mended meanwhile.
  expect(countChosen(compared(there, [resource('x', '甲')]), choice, []).removed).toBe(1)
})
