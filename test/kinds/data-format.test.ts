import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { DATA_FORMAT, kindOf, tableNames } from '../../shared/kinds/data-kinds'

/** What every kind of record may hold, in one digest: by table, so that the order of the list does not count. */
const digest = (): string => {
  const schemas = [...tableNames]
    .sort()
    .map((table) => [table, z.toJSONSchema(kindOf(table).draft, { unrepresentable: 'any', io: 'output' })])
  return createHash('sha256').update(JSON.stringify(schemas)).digest('hex').slice(0, 16)
}

/** The digest of each format of the data folder. A format that was released is never changed: a new one gets a line. */
const formats: Readonly<Record<number, string>> = {
  2: '1ca70a5d3f398468',
  3: '1a39dfc570b8dafe',
  4: '499cda48cb073b15',
}

test('a change of what records may hold raises the format of the data folder', () => {
  expect(formats[DATA_FORMAT]).toBe(digest())
  expect(Math.max(...Object.keys(formats).map(Number))).toBe(DATA_FORMAT)
})
