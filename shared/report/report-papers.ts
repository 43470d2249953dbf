import { isRaw, shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import type { OfficialText, TextBlock } from '../forms/official-text'
import type { PaperFacts, PapersOf } from '../register/paper'
import { reportPaper as t, reportWords } from '../text/report-words'
import { isDebrief, isPlain, type ReportChapter, type ReportDraft } from './report'

/** A heading that bears a number of its own, as texts pasted from Word do: `一、`, `（二）`, `3.`, `第四章`. */
const NUMBERED = /^\s*(?:[（(]?[一二三四五六七八九十百\d]{1,4}[）)、.．]|第[一二三四五六七八九十百\d]{1,4}[章节部条])/u

const headingOf = (text: string): TextBlock =>
  NUMBERED.test(text) ? { kind: 'heading', level: 1, text, number: false } : { kind: 'heading', level: 1, text }

const chapterBlocks = ({ title, body }: ReportChapter): readonly TextBlock[] => {
  const heading = shown(title)
  const text = shown(body)
  return [
    ...(heading === '' ? [] : [headingOf(heading)]),
    ...(text === '' ? [] : [{ kind: 'paragraph', text } as const]),
  ]
}

const authorOf = ({ author }: ReportDraft, { roster }: Pick<PaperFacts, 'roster'>): string =>
  author === undefined || isRaw(author) ? shown(author) : shown(roster.persons.find(({ id }) => id === author)?.name)

/** The report as it goes out: its chapters in order, the evidence behind them, and whom it goes to. */
export const reportText = (report: ReportDraft, facts: Pick<PaperFacts, 'unit' | 'roster' | 'today'>): OfficialText => {
  const { chapters = [], attachments = [] } = report
  const words: Readonly<Record<string, string>> = reportWords.kinds
  const kind = shown(report.kind)
  const author = isDebrief(report) ? authorOf(report, facts) : ''
  const evidence = shown(report.evidence)
  const proof: readonly TextBlock[] = evidence === '' ? [] : [{ kind: 'paragraph', text: evidence }]
  // Where the outline has a chapter for it, the evidence stands there, and no heading comes twice.
  const place = chapters.findIndex(({ title }) => shown(title).trim() === t.evidence)
  return {
    title: shown(report.title) || reportWords.title(shown(report.year), words[kind] ?? kind),
    addressee: shown(report.addressee),
    blocks: [
      ...(author === '' ? [] : [{ kind: 'fact', label: t.author, value: author } as const]),
      ...chapters.flatMap((chapter, at) => [...chapterBlocks(chapter), ...(at === place ? proof : [])]),
      ...(proof.length === 0 || place >= 0 ? [] : [{ kind: 'heading', level: 1, text: t.evidence } as const, ...proof]),
      ...(attachments.length === 0
        ? []
        : [{ kind: 'attachments', names: attachments.map(({ name }) => name.replace(/\.[^.]{1,5}$/, '')) } as const]),
    ],
    signature: { unit: facts.unit, date: dayOf(report.handedIn) ?? '' },
    unit: facts.unit,
    day: facts.today,
  }
}

/** A report can be written once it has chapters. */
export const reportPapersOf: PapersOf<ReportDraft> = (report, facts) =>
  isPlain(report) || (report.chapters ?? []).length === 0
    ? []
    : [{ id: 'report', label: t.docx, make: () => reportText(report, facts) }]
