import { describe, expect, test } from 'vitest'
import type { FilingRecord } from '../../shared/filing/filing'
import { moved, moveProblems, splitReasons, type FilingMove, type FilingState } from '../../shared/filing/filing-state'

const states: readonly FilingState[] = ['待报送', '已报送', '已受理', '已退回']
const made = '2026-11-02'
const today = '2026-11-20'
const filing: FilingRecord = {
  id: 'a'.repeat(64),
  state: '待报送',
  file: '示例-filing-1-1.cdop',
  kind: 'filing',
  period: '2026年第四季度',
  epoch: 1,
  seq: 1,
  content: 'b'.repeat(64),
  created: '2026-11-02T02:00:00.000Z',
  bytes: 1,
  counts: { resources: 60 },
  reasons: [],
  copies: [{ place: '/media/stick', at: '2026-11-02T02:00:01.000Z' }],
}
const moves: Readonly<Record<FilingMove['to'], FilingMove>> = {
  已报送: { to: '已报送', on: '2026-11-03' },
  已受理: { to: '已受理', on: '2026-11-10', number: '示例备〔2026〕1号' },
  已退回: { to: '已退回', on: '2026-11-10', reasons: ['缺少盖章页', '第 12 行摘要为空'] },
}
const problems = (state: FilingState, move: FilingMove, change: Partial<FilingRecord> = {}) =>
  moveProblems({ ...filing, state, ...change }, move, { made, today })

describe('moves', () => {
  test('a filing is handed over once, then answered; an answer may be replaced', () => {
    const allowed = states.map((state) => [
      state,
      Object.values(moves)
        .filter((move) => problems(state, move).length === 0)
        .map(({ to }) => to),
    ])
    expect(Object.fromEntries(allowed)).toEqual({
      待报送: ['已报送'],
      已报送: ['已受理', '已退回'],
      已受理: ['已受理', '已退回'],
      已退回: ['已受理', '已退回'],
    })
  })

  test('days must be in order and past', () => {
    const handedOver = '2026-11-03'
    expect(problems('待报送', { to: '已报送', on: '2026-11-01' })).toEqual(['before-making'])
    expect(problems('待报送', { to: '已报送', on: made })).toEqual([])
    expect(problems('待报送', { to: '已报送', on: '2026-11-21' })).toEqual(['future'])
    expect(problems('已报送', { ...moves.已受理, on: '2026-11-02' }, { handedOver })).toEqual(['before-handing-over'])
    expect(problems('已报送', { ...moves.已受理, on: handedOver }, { handedOver })).toEqual([])
    expect(problems('已报送', { ...moves.已受理, on: '2026-11-21' }, { handedOver })).toEqual(['future'])
  })

  test('a return needs its reasons', () => {
    expect(problems('已报送', { to: '已退回', on: today, reasons: [] })).toEqual(['no-reasons'])
  })

  test('the package and what it handed over stay as they are', () => {
    const over = moved(filing, moves.已报送)
    expect(over).toEqual({ ...filing, state: '已报送', handedOver: '2026-11-03' })
    const returned = moved(over, moves.已退回)
    expect(returned).toEqual({
      ...over,
      state: '已退回',
      answer: { on: '2026-11-10', note: '缺少盖章页\n第 12 行摘要为空' },
    })
    expect(moved(returned, moves.已受理)).toEqual({
      ...over,
      state: '已受理',
      answer: { on: '2026-11-10', number: '示例备〔2026〕1号' },
    })
    expect(moved(over, { to: '已受理', on: today, number: '' }).answer).toEqual({ on: today })
  })
})

test('reasons are one a line, without blank ones', () => {
  expect(splitReasons(' 缺少盖章页\r\n\n　\n第 12 行摘要为空 ')).toEqual(['缺少盖章页', '第 12 行摘要为空'])
  expect(splitReasons('\n ')).toEqual([])
})
