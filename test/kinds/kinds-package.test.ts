import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { readProfileFile } from '../../electron/assets'
import { compareFilings, isFiled } from '../../renderer/data/undo/compare-filings'
import { dataKinds } from '../../shared/kinds/data-kinds'
import { filingParts, type FilingRecords } from '../../shared/package/filing-parts'
import { kindOf, tableNames, type AnyRecord, type TableName } from '../../shared/kinds/data-kinds'
import { canonical } from '../../shared/base/canonical-json'
import { countKeys } from '../../shared/package/part-names'
import { readContainer } from '../../shared/package/container'
import { handedOver } from '../../shared/text/handed-over'
import { verifyPackage } from '../../shared/package/verify-package'
import { crypto, packageOf, party, statementOf, utf8 } from '../package/build'
import { kindCases } from './kind-cases'
import { openStore, put } from './open-store'
import { digest, filing, nothingFiled } from './sample-records'
import { filled } from './told-fields'

const cases = kindCases({ id: 'dazhou', loaded: '2026-03-02', profile: readProfileFile('dazhou')! })
const filedTables = tableNames.filter((table) => cases[table].part !== false)
const { signers } = party()

interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}
type Counts = Readonly<Record<string, number>>

/** The parts of a filing of one record, and of the unit, which every filing has. */
const filed = async (table: TableName, record: AnyRecord) => {
  const records = {
    ...nothingFiled,
    unit: cases.unit.record,
    [table]: table === 'unit' ? record : [record],
  } as FilingRecords
  const { parts, counts } = filingParts(dataKinds, records)
  const read: NamedBytes[] = []
  for (const { name, pieces } of parts) {
    const all: Uint8Array[] = []
    for await (const piece of pieces()) all.push(piece)
    read.push({ name, bytes: Buffer.concat(all) })
  }
  return { parts: read, counts: { ...counts } }
}

const packed = (parts: readonly NamedBytes[], counts: Counts) =>
  packageOf(statementOf(parts, { counts }), parts, signers)

/** What verification says of a whole package, signed by its unit, of these parts and counts. */
const verdict = async (parts: readonly NamedBytes[], counts: Counts) => {
  const { code, error } = await verifyPackage(await packed(parts, counts), crypto)
  return { code, detail: error?.detail }
}

/** The records of a part of a package that was written and opened again. */
const openedPart = (whole: Uint8Array, name: string | false): readonly unknown[] => {
  const opened = readContainer(whole)
  if (!opened.ok) throw new Error(opened.error)
  const bytes = opened.value.find((part) => part.name === name)?.bytes
  const lines = new TextDecoder().decode(bytes).split('\n').slice(0, -1)
  return lines.map((line): unknown => JSON.parse(line))
}

describe.each(filedTables)('%s in a package', (table) => {
  const { part, counted, unfiled } = cases[table]
  const record = filled(table, cases[table].record)

  test('comes out of it as it went in, but for what is not filed, which changes not a byte', async () => {
    const { parts, counts } = await filed(table, record)
    expect(await verdict(parts, counts)).toMatchObject({ code: 'OK_UNCONFIRMED' })
    const [out, ...others] = openedPart(await packed(parts, counts), part)
    expect(others).toEqual([])
    const kept = (one: unknown) =>
      Object.entries(one as object).filter(([field]) => unfiled === false || !Object.hasOwn(unfiled, field))
    expect(Object.fromEntries(kept(out))).toEqual(Object.fromEntries(kept(record)))
    if (unfiled !== false) expect((await filed(table, { ...record, ...unfiled })).parts).toEqual(parts)
  })

  test('is refused where it is no record of its kind', async () => {
    const { parts, counts } = await filed(table, record)
    for (const wrong of [{ ...record, strange: '1' }, { ...record, id: 1 }, cases.savedViews.record]) {
      const bytes = utf8(`${canonical(wrong)}\n`)
      const others = parts.map((one) => (one.name === part ? { ...one, bytes } : one))
      expect(await verdict(others, counts)).toEqual({
        code: 'E_FILES',
        detail: `${String(part)} line 1: not a record of ${table}`,
      })
    }
  })

  test('is counted, or there is one of it', async () => {
    const { parts, counts } = await filed(table, record)
    if (counted !== false) {
      expect((counts as Counts)[counted]).toBe(1)
      expect(await verdict(parts, { ...counts, [counted]: 2 })).toEqual({
        code: 'E_FILES',
        detail: `counts.${counted}: 2, found 1`,
      })
    }
    const without = parts.map((one) => (one.name === part ? { ...one, bytes: utf8('') } : one))
    const detail = counted === false ? `${String(part)}: one ${table}` : `counts.${counted}: 1, found 0`
    expect(await verdict(without, { ...counts, items: 0 })).toEqual({ code: 'E_FILES', detail })
  })
})

test.each(tableNames.flatMap((table) => countKeys(table, kindOf(table))))('%s: is counted in words', (key) => {
  const said = (count: number) => handedOver({ [key]: count }).filter((words) => words.includes(String(count)))
  expect(said(7)).toHaveLength(1)
  expect(said(7)[0]).not.toContain(key)
})

test.each(tableNames)(
  '%s: two filings differ by it, as it was new, changed or gone, or it is not filed',
  async (table) => {
    const { journal, db, records } = await openStore()
    const { needs, record, edited, unfiled } = cases[table]
    const file = (letter: string) =>
      records.commit('生成', [{ table: 'filings', id: digest(letter), after: { ...filing, id: digest(letter) } }])
    const differences = async (older: string, newer: string) =>
      (await compareFilings(journal.host, digest(older), digest(newer)))?.map(({ table: of, id, kind, fields }) => ({
        of,
        id,
        kind,
        fields: fields.map(({ field }) => field).sort(),
      }))
    const needed = Object.entries(needs || {}).map(([name, one]) => put(name as TableName, one))
    await records.commit('开始', [put('savedViews', cases.savedViews.record), ...needed])
    await file('b')
    await records.commit('新增', [put(table, record)])
    await file('c')
    await records.commit('修改', [put(table, edited)])
    await file('d')
    // What is not handed over makes no difference.
    if (unfiled !== false) await records.commit('修改', [put(table, { ...edited, ...unfiled })])
    await file('e')
    await records.commit('删除', [{ table, id: record.id, after: null }])
    await file('f')
    db.close()

    expect(isFiled(table)).toBe(cases[table].part !== false)
    const found = (kind: string, fields: unknown) =>
      isFiled(table) ? [{ of: table, id: record.id, kind, fields }] : []
    const said = (one: object) => Object.entries(one).map(([field, value]) => [field, JSON.stringify(value)])
    const before = new Map(said(record).map(([field, value]) => [field, value]))
    const changed = said(edited).flatMap(([field, value]) => (before.get(field) === value ? [] : [field]))
    expect(await differences('b', 'c')).toEqual(found('added', expect.anything()))
    expect(await differences('c', 'd')).toEqual(found('changed', changed.sort()))
    expect(await differences('d', 'e')).toEqual([])
    expect(await differences('e', 'f')).toEqual(found('removed', expect.anything()))
    expect(await differences('b', 'f')).toEqual([])
  },
)
