import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PackageHandlers } from '../../electron/host/packages'
import { codedOf } from '../../shared/base/coded-error'
import type { PackagePlan } from '../../shared/host/contract'
import { smallParts, utf8 } from './build'
import { draftOf, handlersOver, inFolder, PASSPHRASE, staged } from './host'

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    (thrown: unknown) => `${codedOf(thrown)?.code ?? String(thrown)} ${codedOf(thrown)?.detail ?? ''}`,
  )

const records = smallParts().filter(({ name }) => name.endsWith('.ndjson'))
const FORM = 'data/form-1.pdf'

/** A form as it prints: the planned number and time, and what else it says. */
const layForm = (host: PackageHandlers, stage: string, { epoch, seq, created, content }: PackagePlan, more = '') =>
  host['stage.write']({ stage, name: FORM, offset: 0, bytes: utf8(`${epoch}-${seq} ${created} ${content} ${more}`) })

const seal = (host: PackageHandlers, stage: string, expect: PackagePlan) =>
  host['package.seal']({ stage, statement: draftOf([...records, { name: FORM }]), expect })

/** A filing with a form, as the contract tells. */
const file = async (host: PackageHandlers, more?: string, reuse?: boolean) => {
  const stage = await staged(host, records)
  const plan = await host['package.plan']({ stage, ...(reuse === undefined ? {} : { reuse }) })
  await layForm(host, stage, plan, more)
  return { stage, plan, work: seal(host, stage, plan) }
}

/** A host whose clock moves on by a second with every look. */
const open = async (data: string) => {
  let now = Date.UTC(2026, 10, 20, 8)
  const host = await handlersOver(data, { now: () => new Date((now += 1000)) })
  await host['key.create']({ passphrase: PASSPHRASE })
  return host
}

test('equal records with forms are the same package byte for byte, forms with their number included', () =>
  inFolder(async (data) => {
    const host = await open(data)
    const first = await file(host)
    const sealed = await first.work
    expect(sealed).toMatchObject({ again: false, statement: { ...first.plan, seq: 1 } })
    const bytes = await readFile(join(data, 'packages', sealed.name))
    const again = await file(host)
    expect(again.plan).toEqual(first.plan)
    expect(await again.work).toEqual({ ...sealed, again: true })
    expect(await readFile(join(data, 'packages', sealed.name))).toEqual(bytes)
  }))

test('equal records with another form are a new package: the old number is refused, the next one planned', () =>
  inFolder(async (data) => {
    const host = await open(data)
    const first = await (await file(host)).work
    const { stage, plan, work } = await file(host, 'a line more')
    expect(plan.seq).toBe(1)
    expect(await refusal(work)).toBe('E_PLAN_MOVED content-same-files-differ')
    // The stage stands: only the form is laid out anew.
    await host['stage.remove']({ stage, name: FORM })
    const next = await host['package.plan']({ stage, reuse: false })
    expect(next).toMatchObject({ content: plan.content, epoch: 1, seq: 2 })
    await layForm(host, stage, next, 'a line more')
    const sealed = await seal(host, stage, next)
    expect(sealed).toMatchObject({ again: false, statement: { seq: 2, prev: first.id, created: next.created } })
    // From now on this is what comes again.
    expect(await (await file(host, 'a line more')).work).toEqual({ ...sealed, again: true })
  }))

test('a number given in between, other records, or a time to come: refused, nothing stored', () =>
  inFolder(async (data) => {
    const host = await open(data)
    const { stage, plan, work } = await file(host)
    await work
    const late = await staged(host, records)
    const early = await host['package.plan']({ stage: late, reuse: false })
    await layForm(host, late, early)
    const others = await staged(host, records.slice(1))
    const counts = { resources: 0, items: 0 }
    await host['package.seal']({ stage: others, statement: draftOf(records.slice(1), { counts }) })
    expect(await refusal(seal(host, late, early))).toBe('E_PLAN_MOVED number')
    expect(await refusal(seal(host, stage, plan))).toMatch(/^E_STAGE/)
    const { epoch, seq } = await host['package.plan']({ stage: late, reuse: false })
    expect([epoch, seq]).toEqual([1, 3])
    const created = '2031-01-01T00:00:00.000Z'
    expect(await refusal(seal(host, late, { ...early, seq, created }))).toBe('E_PLAN_MOVED clock')
    expect(await refusal(seal(host, late, { ...early, seq, content: 'f'.repeat(64) }))).toBe('E_PLAN_MOVED content')
    expect((await seal(host, late, { ...early, seq })).statement).toMatchObject({ seq: 3, created: early.created })
  }))
