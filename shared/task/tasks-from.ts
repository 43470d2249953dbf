import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { NewId } from '../base/ids'
import { foldName } from '../field/plain-text'
import type { taskWords } from '../text/task-words'
import { readDeadlineWithin } from './deadline'
import type { TaskDraft } from './task'
import { taskFields } from './task-kind'

/** A record whose words become tasks: which one, what it is a source of, and when it was. */
export interface TaskOrigin {
  readonly member: 'meetingId' | 'defectId' | 'evaluationId'
  readonly id: string
  readonly source: keyof typeof taskWords.sources
  /** The day of the record (`YYYY-MM-DD`), where it has one. */
  readonly day: string | undefined
  /** The day by which all of it is due, where the record says so. */
  readonly due?: string | undefined
}

/** A task that could be made of a line, and whether it was made already. */
export interface OfferedTask {
  readonly title: string
  readonly due: string | undefined
  readonly made: boolean
}

/** `1.` `2、` `（三）` `一、` `①` before the words. */
const NUMBERING =
  /^(?:[(（][\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,3}(?:[、)）]|[.．](?!\d))|[①-⑳])\s*/u
const LONGEST = taskFields.title.type.max

/** What the lines of minutes, of an agreed result or of remarks ask for, one line one task; without those made already. */
export const offeredTasks = (
  words: string,
  origin: TaskOrigin,
  tasks: readonly TaskDraft[],
): readonly OfferedTask[] => {
  const made = new Set(
    tasks.filter((task) => task[origin.member] === origin.id).map(({ title }) => foldName(shown(title))),
  )
  const seen = new Set<string>()
  return words.split(/[\r\n；;]+/u).flatMap((line): OfferedTask[] => {
    const title = line.trim().replace(NUMBERING, '').trim().slice(0, LONGEST)
    const name = foldName(title)
    if (name === '' || seen.has(name)) return []
    seen.add(name)
    const read = readDeadlineWithin(title, origin.day)
    return [{ title, due: origin.due ?? (read.kind === 'day' ? read.day : undefined), made: made.has(name) }]
  })
}

/** Tasks of these lines, each with the record that it came from. */
export const tasksFrom = (
  lines: readonly OfferedTask[],
  { member, id, source, day }: TaskOrigin,
  today: string,
  newId: NewId,
): readonly TaskDraft[] =>
  lines.map(({ title, due }) => ({
    id: newId(),
    source,
    title,
    date: dayOf(day) ?? today,
    [member]: id,
    ...(due !== undefined && { due }),
  }))
