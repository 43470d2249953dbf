import { describe, expect, test } from 'vitest'
import { readCodeLists } from '../../electron/assets'
import type { IncidentDraft } from '../../shared/incident/incident'
import { recordListOf } from '../../shared/kinds/record-lists'
import { found, FOUND } from './incident-sample'

const said = (more: Partial<IncidentDraft>, today = FOUND) =>
  recordListOf('incidents')
    .check({ resources: [], incidents: [found(more)] }, '', readCodeLists(), today)
    .map(({ rule, column, message }) => [rule, column, message])

describe('what is said beside the times of an incident', () => {
  test('nothing where they are in order, on the day itself as well', () => {
    expect(said({})).toEqual([])
    expect(said({ time: '23:59' })).toEqual([])
    expect(said({ firstDay: FOUND, firstTime: '09:10', closed: FOUND })).toEqual([])
    // Without its time, a report of the same day is not before the finding.
    expect(said({ firstDay: FOUND })).toEqual([])
    expect(said({ firstDay: FOUND, firstTime: '08:00', time: { raw: '一早' } }).map(([rule]) => rule)).toEqual([
      'list-unread',
    ])
  })

  test('one found in the future', () => {
    expect(said({ date: '2026-07-19' })).toEqual([
      [
        'incident-ahead',
        'date',
        '发现日期（2026-07-19）在今天（2026-07-18）之后，请核对；到那一天之前“今日”里不提醒。',
      ],
    ])
    expect(said({ date: '2026-07-19' }, '2026-07-19')).toEqual([])
  })

  test('a first report before the finding, or still to come', () => {
    expect(said({ firstDay: FOUND, firstTime: '09:05' })).toEqual([
      ['incident-times', 'firstDay', '首次报告（2026-07-18 09:05）早于发现（2026-07-18 09:10），请核对这两个时间。'],
    ])
    expect(said({ firstDay: '2026-07-17' }).map(([rule]) => rule)).toEqual(['incident-times'])
    expect(said({ firstDay: '2026-07-19' }).map(([rule]) => rule)).toEqual(['incident-report-ahead'])
  })

  test('one closed before it was found, and one without the minute', () => {
    expect(said({ closed: '2026-07-17' }).map(([rule]) => rule)).toEqual(['incident-closed'])
    expect(said({ time: undefined }).map(([rule, column]) => [rule, column])).toEqual([['list-missing', 'time']])
  })
})
