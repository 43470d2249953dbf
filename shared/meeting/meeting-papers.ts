import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { OfficialText, TextBlock } from '../forms/official-text'
import type { Paper, PaperFacts, PapersOf } from '../register/paper'
import { signInTable } from '../register/sign-in'
import { meetingPapers as t } from '../text/meeting-papers'
import { dayText } from '../text/period-text'
import { signInWords } from '../text/sign-in-words'
import type { MeetingDraft } from './meeting'

const fact = (label: string, value: string): TextBlock[] => (value === '' ? [] : [{ kind: 'fact', label, value }])

const whenOf = ({ date, time }: MeetingDraft): string => {
  const day = dayOf(date)
  return [day === undefined ? shown(date) : dayText(day), shown(time)].filter((text) => text !== '').join(' ')
}

const aboutOf = (meeting: MeetingDraft): TextBlock[] => [
  ...fact(t.facts.time, whenOf(meeting)),
  ...fact(t.facts.place, shown(meeting.place)),
  ...fact(t.facts.convenor, shown(meeting.convenor)),
]

const minutesOf = (meeting: MeetingDraft, { unit, today }: PaperFacts): OfficialText => ({
  title: t.minutes.title(shown(meeting.title)),
  blocks: [
    ...aboutOf(meeting),
    ...fact(t.facts.attendees, shown(meeting.names)),
    ...((meeting.agenda ?? []).length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: t.topics } as const,
          ...(meeting.agenda ?? []).map(({ what, speaker }): TextBlock => ({
            kind: 'paragraph',
            text: [shown(what), shown(speaker) === '' ? '' : `（${shown(speaker)}）`].join(''),
          })),
        ]),
    { kind: 'heading', level: 1, text: t.decisions },
    { kind: 'paragraph', text: shown(meeting.minutes) || shown(meeting.note) },
  ],
  signature: { unit, date: dayOf(meeting.date) ?? '' },
  unit,
  day: today,
})

const agendaOf = (meeting: MeetingDraft, { unit, today }: PaperFacts): OfficialText => ({
  title: t.agenda.title(shown(meeting.title)),
  blocks: [
    ...aboutOf(meeting),
    {
      kind: 'table',
      columns: [{ label: t.columns.number, align: 'center' }, { label: t.columns.topic }, { label: t.columns.speaker }],
      rows: (meeting.agenda ?? []).map(({ what, speaker }, at) => [String(at + 1), shown(what), shown(speaker)]),
    },
  ],
  unit,
  day: today,
})

const signInOf = (meeting: MeetingDraft, { unit, today }: PaperFacts): OfficialText => ({
  title: signInWords.title(shown(meeting.title), '会议'),
  blocks: [...aboutOf(meeting), signInTable([])],
  unit,
  day: today,
})

/** Papers of a meeting that the unit convened: agenda and sign-in sheet before it, minutes after it. */
export const meetingPapersOf: PapersOf<MeetingDraft> = (meeting, facts) => {
  if (shown(meeting.nature) !== 'own') return []
  const agenda: readonly Paper[] =
    (meeting.agenda ?? []).length === 0
      ? []
      : [{ id: 'agenda', label: t.agenda.label, make: () => agendaOf(meeting, facts) }]
  return [
    ...agenda,
    { id: 'sign-in', label: signInWords.label, make: () => signInOf(meeting, facts) },
    ...(meeting.minutes === undefined && meeting.note === undefined
      ? []
      : [{ id: 'minutes', label: t.minutes.label, make: () => minutesOf(meeting, facts) }]),
  ]
}
