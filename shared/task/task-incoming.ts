import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { ownValue } from '../base/own-value'
import { cleanText } from '../field/plain-text'
import type { Incoming, LooseLine } from '../lists/incoming'
import { taskLines, taskWords } from '../text/task-words'
import { readDeadline } from './deadline'
import type { TaskDraft } from './task'

/** A deadline is no longer than this; a task that names a day is. */
const SHORT = 16

const isDeadline = (cell: string): boolean => {
  if (cell.length > SHORT) return false
  const read = readDeadline(cell, '2000-01-01')
  return read.kind !== 'unclear' || read.many
}

/** The longest cell is the task, what says a day is its deadline, and what is left says who is responsible. */
const loose = (cells: readonly string[]): LooseLine => {
  const longest = Math.max(...cells.map(({ length }) => length))
  const at = cells.findIndex(({ length }) => length === longest)
  const others = cells.filter((_, place) => place !== at)
  const days = others.filter((cell) => isDeadline(cleanText(cell)))
  const responsible = others.filter((cell) => !days.includes(cell))
  return {
    values: {
      title: cells[at],
      ...(responsible.length > 0 && { responsible: responsible.join('；') }),
      ...(days.length > 0 && { deadline: days.join('；') }),
    },
    ...(days.length > 1 && { doubt: taskLines.manyDays(days) }),
  }
}

/** Lists of tasks as they come in: number, task, 责任单位 and deadline are the list's; who does it and how far it is, the unit's. */
export const taskIncoming: Incoming<TaskDraft> = {
  head: ['source', 'date'],
  begin: (today) => ({ source: 'list', date: today }),
  follows: ['number', 'title', 'requirement', 'responsible', 'deadline'],
  number: 'number',
  text: 'title',
  rest: 'note',
  merged: ['responsible'],
  listOf: ({ source, date }) => {
    const said = ownValue(taskWords.sources, shown(source))
    return said === undefined ? undefined : taskWords.list((dayOf(date) ?? '').slice(0, 4), said)
  },
  loose,
}
