import { afterEach, beforeEach, expect, test } from 'vitest'
import { layOutPackage } from '../../renderer/io/build-package'
import { sealWithForms } from '../../renderer/io/seal-forms'
import { LEDGER_PART } from '../../shared/package/book-parts'
import { codedOf } from '../../shared/base/coded-error'
import { createHost, type Host } from '../../shared/host/client'
import type { PackagePlan } from '../../shared/host/contract'
import { openMemoryHost } from '../support/memory-host'
import { factsOf } from '../forms/form-sample'
import { nothingFiled } from '../kinds/sample-records'

const statement = {
  kind: 'filing' as const,
  unit: { code: '11999900MB0000001K', name: '示例县民政局' },
  to: [],
  period: '2026',
  profile: { id: 'dazhou', version: '2026.1.0' },
  reasons: [],
  refs: [],
  crit: [],
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

let memory: Awaited<ReturnType<typeof openMemoryHost>>
let host: Host
beforeEach(async () => {
  memory = await openMemoryHost()
  host = createHost(memory.transport)
  await host('key.create', { passphrase: '示例口令-2026' })
})
afterEach(() => memory.close())

const layOut = (note: string) => {
  const { unit, roster } = factsOf('dazhou', 'short')
  if (unit === undefined) throw new Error('no unit')
  const persons = roster.persons.map((person) => ({ ...person, note }))
  return layOutPackage({
    host,
    records: { ...nothingFiled, unit, ...roster, persons },
    books: [{ ...LEDGER_PART, pieces: () => [utf8('led'), utf8('ger')] }],
    onProgress: () => undefined,
    signal: new AbortController().signal,
  })
}

/** A filing whose one form says its number and `words`. */
const file = async (words: string, note = '', signal = new AbortController().signal, onPlan?: () => Promise<void>) => {
  const plans: PackagePlan[] = []
  const print = async (plan: PackagePlan) => {
    plans.push(plan)
    await onPlan?.()
    const { epoch, seq, content, created } = plan
    return [
      { name: 'data/form-001.pdf', title: '备案表', bytes: utf8(`${epoch}-${seq} ${content} ${created} ${words}`) },
    ]
  }
  const sealed = await sealWithForms({ host, laid: await layOut(note), statement, print, signal })
  return { sealed, plans }
}

test('equal records and forms are the same package again; forms stand after records and ledger', async () => {
  const first = await file('一')
  expect(first.sealed).toMatchObject({ again: false, statement: { seq: 1, content: first.plans[0]?.content } })
  expect(first.sealed.statement.files.at(-1)).toMatchObject({ name: 'data/form-001.pdf', media: 'application/pdf' })
  expect(first.sealed.statement.files.at(-2)?.name).toBe('data/ledger.xlsx')
  const again = await file('一')
  expect(again.sealed).toEqual({ ...first.sealed, again: true })
  expect(again.plans).toEqual(first.plans)
})

test('a form that changed is printed anew with the next number', async () => {
  await file('一')
  const { sealed, plans } = await file('二')
  expect(plans.map(({ seq }) => seq)).toEqual([1, 2])
  expect(sealed).toMatchObject({ again: false, statement: { seq: 2, created: plans[1]?.created } })
})

test('a package that somebody sealed while the forms were printed moves the number', async () => {
  let between = false
  const { sealed, plans } = await file('一', '', undefined, async () => {
    if (between) return
    between = true
    await file('三', '别的记录')
  })
  expect(plans.map(({ seq }) => seq)).toEqual([1, 2])
  expect(sealed.statement.seq).toBe(2)
})

test('cancelled while printing, nothing is sealed and no number is taken', async () => {
  const stop = new AbortController()
  const work = file('一', '', stop.signal, async () => {
    await Promise.resolve()
    stop.abort()
  })
  expect(await work.catch((thrown: unknown) => codedOf(thrown)?.code)).toBe('E_CANCELLED')
  expect((await file('一')).sealed.statement.seq).toBe(1)
})
