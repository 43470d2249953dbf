import { shown } from '../../../../shared/base/draft'
import type { TaskDraft } from '../../../../shared/task/task'
import { deadlineOf } from '../../../../shared/task/task-state'
import { text } from '../../../text/zh-cn'
import type { RegisterOwn } from '../register-own'
import { TaskEndPart } from './task-end-part'
import { TaskSourcePart } from './task-source-part'

const t = text.tasks

const dueHint = (task: TaskDraft): string => {
  const read = deadlineOf(task)
  if (task.due !== undefined || read === undefined) return ''
  if (read.kind === 'day') return t.due.read(read.day)
  return read.kind === 'lasting' ? t.due.lasting : t.due.unclear
}

/** How a task is asked for: what and until when, as the list says it; then who does it; its result stands in a part of its own. */
export const taskOwn: RegisterOwn = {
  Before: TaskSourcePart,
  After: TaskEndPart,
  form: (record) => {
    const task = record as TaskDraft
    const listed = ['list', 'evaluation'].includes(shown(task.source)) || task.responsible !== undefined
    return {
      fields: ['title', 'source', 'number', 'date', 'deadline', 'due'],
      wide: ['title', 'requirement', 'note'],
      sections: [
        {
          heading: t.more,
          fields: ['department', 'handler', ...(listed ? ['responsible'] : []), 'requirement', 'note'],
        },
      ],
      placed: ['result', 'closed', 'outcome', 'reason', 'row', ...(listed ? [] : ['responsible'])],
      hints: { ...t.hints, due: dueHint(task) },
    }
  },
}
