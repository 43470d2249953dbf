import { describe, expect, test } from 'vitest'
import { nationalReport, nationalReports } from '../../shared/incident/national-report'
import { nationalTerms } from '../duties/national-terms'
import { found } from './incident-sample'

/** The table written by hand, of incidents alone. */
const table = nationalTerms.filter(({ source }) => source === nationalReport.source.title)
const [date, time] = table[0]!.on.split('T')
const graded = (grade: string) => nationalReports(found({ date, time, grade }))

describe('the national rule beside the document of the city', () => {
  test.each(['larger', 'major', 'extreme'])('%s: until when by the clock, and to whom', (grade) => {
    const byHand = table.filter(({ due }) => due !== null)
    expect(byHand).toHaveLength(2)
    expect(graded(grade).map(({ until, to }) => ({ until, to }))).toEqual(
      expect.arrayContaining(byHand.map(({ due, to }) => ({ until: due, to }))),
    )
    expect(graded(grade).map(({ of, hours }) => [of, hours])).toEqual([
      ['critical', 1],
      ['other', 4],
    ])
  })

  test('asks nothing below 较大, of projects, without a grade, and before it came into force', () => {
    expect(graded('general')).toEqual([])
    expect(nationalReports(found({ date, time }))).toEqual([])
    expect(nationalReports(found({ date, time, grade: 'major', kind: 'project' }))).toEqual([])
    expect(nationalReports(found({ date: '2025-10-31', time: '23:00', grade: 'major' }))).toEqual([])
    expect(nationalReports(found({ date: '2025-11-01', time: '00:00', grade: 'major' }))).toHaveLength(2)
  })

  test('counts over midnight, and not at all without the minute of the finding', () => {
    const until = (more: object) => nationalReports(found({ grade: 'larger', ...more })).map((one) => one.until)
    expect(until({ date: '2026-12-31', time: '22:30' })).toEqual(['2026-12-31T23:30', '2027-01-01T02:30'])
    expect(until({ date, time: undefined })).toEqual([undefined, undefined])
    expect(until({ date, time: { raw: '早上' } })).toEqual([undefined, undefined])
  })
})
