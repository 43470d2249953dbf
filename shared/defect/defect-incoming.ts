import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { ownValue } from '../base/own-value'
import { readDate } from '../field/normalise-date'
import { cleanText } from '../field/plain-text'
import type { Incoming } from '../lists/incoming'
import { defectLines, defectWords } from '../text/record-words'
import { foundNothing, isReported, type DefectDraft } from './defect'

const isDay = (cell: string): boolean => /\d[-/.年]\d/u.test(cell) && readDate(cell).kind === 'day'

/** What a list of faults is called: its period where it has one, else the day it came in; and who checked. */
const listOf = (defect: DefectDraft): string | undefined => {
  const source = ownValue(defectWords.sources, shown(defect.source))
  if (source === undefined || isReported(defect) || foundNothing(defect)) return undefined
  const day = dayOf(defect.date) ?? ''
  const period = shown(defect.listPeriod)
  return defectWords.list(
    period === '' ? day : [day.slice(0, 4), period].join(' ').trim(),
    source,
    shown(defect.checkedBy),
  )
}

/** Lists of faults as they come in: what is wrong where is the list's; how it was mended and negotiated, the unit's. */
export const defectIncoming: Incoming<DefectDraft> = {
  head: ['source', 'date', 'listPeriod', 'checkedBy', 'listDay'],
  begin: (today) => ({ direction: 'received', source: 'spot-check', date: today }),
  follows: ['number', 'title', 'resource', 'item', 'dimension', 'rows'],
  number: 'number',
  text: 'title',
  rest: 'note',
  merged: [],
  listOf,
  // Which cell is what cannot be told: together they say what is wrong.
  loose: (cells) => {
    const days = cells.filter((cell) => isDay(cleanText(cell)))
    return {
      values: { title: cells.join('；') },
      ...(days.length > 1 && { doubt: defectLines.manyDays(days) }),
    }
  },
}
