import { expect, test } from 'vitest'
import { profileIds, readProfileFile } from '../../electron/assets'
import { evidenceOf } from '../../shared/stats/evidence'
import type { Stat } from '../../shared/stats/stat'
import { statWords, type StatId } from '../../shared/text/stats-words'

const stat = (id: StatId, value: number | null): Stat => ({
  ...{ id, group: 'work', table: 'defects', span: 'year', year: '2026', value, asOf: '2026-11-29', ids: [], rows: [] },
  label: statWords[id].label,
  unit: statWords[id].unit,
})

test('a row is told what its numbers say, in its order; what counts nothing proves nothing', () => {
  const stats = [
    stat('trainings', 3),
    stat('meetings-attended', 0),
    stat('defects-in-time-share', 87.5),
    stat('meetings-held', null),
  ]
  const words = (...names: string[]) => evidenceOf(names, stats).map((one) => one.words)
  expect(words('defects-in-time-share', 'trainings')).toEqual(['按期整改率 87.5%', '培训 3 场'])
  expect(words('meetings*')).toEqual([])
  expect(words('defects*')).toEqual(['按期整改率 87.5%'])
})

test('every number that a city names as evidence is one that this program counts', () => {
  const ids = Object.keys(statWords)
  for (const city of profileIds())
    for (const { rows = [] } of readProfileFile(city)?.evaluation ?? [])
      for (const { number, evidence = [] } of rows)
        for (const name of evidence) {
          const found = name.endsWith('*') ? ids.some((id) => id.startsWith(name.slice(0, -1))) : ids.includes(name)
          expect([city, number, name, found]).toEqual([city, number, name, true])
        }
})
