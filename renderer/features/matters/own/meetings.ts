import { shown } from '../../../../shared/base/draft'
import type { MeetingDraft } from '../../../../shared/meeting/meeting'
import { meetingPapersOf } from '../../../../shared/meeting/meeting-papers'
import { text } from '../../../text/zh-cn'
import type { RegisterOwn } from '../register-own'
import { MeetingTasks } from './task-origins'

const t = text.registers.meetings

/** How a meeting is asked for: who was there where we were called, what was heard and written down. */
export const meetingOwn: RegisterOwn = {
  After: MeetingTasks,
  papers: meetingPapersOf,
  form: (record) => {
    const { nature, attendance } = record as MeetingDraft
    const upper = shown(nature) !== 'own'
    const absent = shown(attendance) === 'absent'
    return {
      fields: ['title', 'nature', 'date', 'time', 'place', 'convenor', 'number', ...(upper ? ['attendance'] : [])],
      wide: ['title'],
      sections: [
        {
          heading: t.attended,
          fields: [...(upper ? [absent ? 'absence' : 'attendee'] : []), 'heard', 'names'],
        },
        { heading: t.minutes, fields: ['note', 'minutes', 'handler'] },
        { heading: t.filed, fields: ['closed', 'closingNote'] },
      ],
      rows: upper ? [] : ['agenda'],
      hints: { names: t.namesHint, closed: t.closedHint, minutes: t.minutesHint },
    }
  },
}
