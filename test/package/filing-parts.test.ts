import fc from 'fast-check'
import { expect, test } from 'vitest'
import vocabularyJson from '../../assets/sample/vocabulary.json'
import { readProfile } from '../../electron/assets'
import { dataKinds } from '../../shared/kinds/data-kinds'
import { filingParts, type FilingRecords } from '../../shared/package/filing-parts'
import { READ_BY_ALL } from '../../shared/package/read-parts'
import { readCanonical } from '../../shared/base/canonical-json'
import { sampleVocabulary } from '../../shared/sample/sample-vocabulary'
import { sampleRecords } from '../support/sample-records'

const words = sampleVocabulary.parse(vocabularyJson)
const sample = sampleRecords(words, readProfile('shuangyashan')!, { seed: 9, resources: 30, items: 4 })

const textsOf = async (records: FilingRecords) => {
  const { parts, counts } = filingParts(dataKinds, records)
  const texts: Record<string, string> = {}
  for (const { name, pieces } of parts) {
    const all: Uint8Array[] = []
    for await (const piece of pieces()) all.push(piece)
    texts[name] = Buffer.concat(all).toString('utf8')
  }
  return { texts, counts }
}

test('the same records give the same bytes, whatever the order and the state of filing', async () => {
  const { texts, counts } = await textsOf(sample)
  expect(counts).toEqual({
    resources: 30,
    items: 120,
    persons: 3,
    appointments: 3,
    trainings: 1,
    systems: vocabularyJson.records.systems.length,
    demands: vocabularyJson.records.demands.length,
    openings: sample.openings.length,
  })
  expect(sample.openings.length).toBeGreaterThan(0)
  for (const table of ['systems', 'demands', 'openings'] as const)
    expect(texts[`data/${table}.ndjson`]?.trimEnd().split('\n')).toHaveLength(sample[table].length)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...sample.resources], { minLength: 30 }), async (resources) => {
      const later = resources.map((one, at) => ({ ...one, status: at % 2 === 0 ? ('已报送' as const) : one.status }))
      expect((await textsOf({ ...sample, resources: later })).texts).toEqual(texts)
    }),
    { numRuns: 20 },
  )
})

test('a stream in order is taken as it comes; one out of order is a bug', async () => {
  const sorted = [...sample.resources].sort((a, b) => (a.id < b.id ? -1 : 1))
  async function* stream(of: typeof sorted) {
    for (const one of of) yield await Promise.resolve(one)
  }
  expect(await textsOf({ ...sample, resources: stream(sorted) })).toEqual(await textsOf(sample))
  await expect(textsOf({ ...sample, resources: stream(sorted.reverse()) })).rejects.toThrow('ascending')
})

test('whatever was typed becomes canonical lines', async () => {
  const odd = ['e\u0301', '\ud800', '\uf900', '换\n行', '"\\', '\u0000'].map((text, at) => ({
    ...sample.resources[at]!,
    name: { raw: text },
  }))
  const { texts } = await textsOf({ ...sample, resources: odd })
  const lines = texts['data/resources.ndjson']!.trimEnd().split('\n')
  expect(lines).toHaveLength(6)
  for (const line of lines) expect(readCanonical(new TextEncoder().encode(line)).ok).toBe(true)
})

test('pieces stay small, and every line ends', async () => {
  const many = Array.from({ length: 300 }, (_, copy) =>
    sample.resources.map((one, at) => ({
      ...one,
      id: `${String(copy * 30 + at).padStart(8, '0')}-0000-4000-8000-000000000000`,
    })),
  ).flat()
  const [resources] = filingParts(dataKinds, { ...sample, resources: many }).parts
  let whole = 0
  for await (const piece of resources!.pieces()) {
    expect(piece.length).toBeLessThan(1.5 * 1024 * 1024)
    expect(piece.at(-1)).toBe(10)
    whole += piece.length
  }
  expect(whole).toBeGreaterThan(5_000_000)
})

test('a part that the receiver is not known to read is left out, and not counted', () => {
  const later = {
    ...dataKinds.demands,
    filed: { title: '以后的登记', as: false, later: [], counted: true, alsoCounts: false },
  } as const
  const kinds = { ...dataKinds, laterRecords: later }
  const records = { ...sample, laterRecords: sample.demands }
  const namesFor = (reads?: readonly string[]) => filingParts(kinds, records, reads).parts.map(({ name }) => name)
  expect(namesFor()).toEqual(filingParts(dataKinds, sample).parts.map(({ name }) => name))
  expect(filingParts(kinds, records).counts).not.toHaveProperty('laterRecords')
  expect(namesFor([...READ_BY_ALL, 'data/later*'])).toContain('data/laterRecords.ndjson')
})
