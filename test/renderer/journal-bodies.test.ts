import fc from 'fast-check'
import { expect, test } from 'vitest'
import { journalBodies } from '../../renderer/data/store/journal-bodies'
import { journalBody, PIECE_BYTES, type JournalBody, type RecordChange } from '../../shared/journal/journal'

const action = { id: '00000000-0000-4000-8000-000000000000', label: '导入资源' }
const bodiesOf = async (changes: readonly RecordChange[]): Promise<JournalBody[]> => {
  const bodies: JournalBody[] = []
  let counted = 0
  for await (const { body, changes: count } of journalBodies(action, changes, () => Promise.resolve())) {
    bodies.push(body)
    counted += count
  }
  expect(counted).toBe(changes.length)
  return bodies
}
const change = (id: number, text: string): RecordChange => ({
  table: 'resources',
  id: String(id),
  before: null,
  after: { text },
})

test('property: pieces hold every change once, in order, and none is above the limit of the journal', async () => {
  const words = fc.tuple(fc.constantFrom('a', '数', '𠮷', '"', '\u0001'), fc.integer({ min: 1, max: 120_000 }))
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 40 }), async (texts) => {
      const changes = texts.map(([character, times], id) => change(id, character.repeat(times)))
      const bodies = await bodiesOf(changes)
      for (const body of bodies) {
        expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThanOrEqual(PIECE_BYTES)
        expect(journalBody.safeParse(body).success).toBe(true)
      }
      expect(bodies.flatMap((body) => ('changes' in body ? body.changes : []))).toEqual(changes)
      const kinds = bodies.map(({ type }) => type)
      if (kinds.length > 1) expect([kinds[0], kinds.at(-1)]).toEqual(['begin', 'commit'])
      else expect(kinds).toEqual(['change'])
    }),
    { numRuns: 25 },
  )
})

test('a small action stays whole; a large one is a group of several pieces', async () => {
  expect((await bodiesOf([change(1, '甲')])).map(({ type }) => type)).toEqual(['change'])
  const large = Array.from({ length: 30 }, (_, id) => change(id, '数'.repeat(100_000)))
  const kinds = (await bodiesOf(large)).map(({ type }) => type)
  expect(kinds.filter((kind) => kind === 'piece').length).toBeGreaterThan(2)
  expect([kinds[0], kinds.at(-1)]).toEqual(['begin', 'commit'])
})
