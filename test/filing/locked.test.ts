import { expect, test } from 'vitest'
import { lockedBy } from '../../shared/filing/locked'
import type { FilingRecord } from '../../shared/filing/filing'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const filing = (seq: number, state: FilingRecord['state'], ids: readonly string[] | undefined): FilingRecord => ({
  id: String(seq).padStart(64, '0'),
  state,
  file: `示例-${String(seq)}.cdop`,
  kind: 'filing',
  period: '2026年第一季度',
  epoch: 1,
  seq,
  content: '0'.repeat(64),
  created: '2026-03-05T00:00:00.000Z',
  bytes: 1,
  counts: {},
  reasons: [],
  copies: [],
  ...(ids === undefined
    ? {}
    : { roster: ids.map((one) => ({ id: one, personId: id(1), name: '张示例', role: 'cdo', from: '', to: '' })) }),
})

test('only what an accepted filing handed over is locked, by the newest such filing', () => {
  const filings = [filing(1, '已受理', [id(11)]), filing(3, '已受理', [id(11)]), filing(4, '已退回', [id(11), id(12)])]
  expect(lockedBy(id(11), filings)?.seq).toBe(3)
  expect(lockedBy(id(12), filings)).toBeUndefined()
  expect(lockedBy(id(11), [filing(1, '已报送', [id(11)]), filing(2, '待报送', [id(11)])])).toBeUndefined()
  expect(lockedBy(id(11), [filing(1, '已受理', undefined)])).toBeUndefined()
})
