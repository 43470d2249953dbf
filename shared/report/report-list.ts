import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { mustExplain, mustMend, type LineGap } from '../lists/check-fields'
import type { KindList } from '../lists/kind-list'
import { reportGaps as say, reportPaper } from '../text/report-words'
import { CHAPTER_LENGTH, type ReportChapter, type ReportDraft } from './report'
import { reportFields } from './report-kind'

/** Characters as a person counts them. */
export const lengthOf = ({ body }: ReportChapter): number => Array.from(shown(body)).length

/** Chapters that are longer than one may be. */
export const longChapters = ({ chapters = [] }: ReportDraft): readonly ReportChapter[] =>
  chapters.filter((chapter) => lengthOf(chapter) > CHAPTER_LENGTH)

const gapsOf = (report: ReportDraft, today: string): readonly LineGap[] => {
  const [handedIn, debriefed] = [dayOf(report.handedIn), dayOf(report.debriefed)]
  return [
    ...longChapters(report).map((chapter) =>
      mustMend(
        'report-chapter-long',
        'chapters',
        say.chapterLong(shown(chapter.title) || reportPaper.untitled, lengthOf(chapter), CHAPTER_LENGTH),
      ),
    ),
    ...(handedIn !== undefined && handedIn > today
      ? [mustExplain('report-ahead', 'handedIn', say.handedAhead(handedIn, today))]
      : []),
    ...(debriefed !== undefined && debriefed > today
      ? [mustExplain('report-debrief-ahead', 'debriefed', say.debriefAhead(debriefed, today))]
      : []),
  ]
}

/** 述职与总结登记. */
export const reportList: KindList<ReportDraft> = {
  id: 'reports',
  title: '述职与总结登记',
  fields: reportFields,
  holds: false,
  yearOf: false,
  resourceOf: false,
  order: ({ year, date, title }) => [shown(year), shown(date), shown(title)],
  begin: () => ({ kind: 'summary' }),
  columns: [
    { field: 'title', width: 36 },
    { field: 'kind', width: 14 },
    { field: 'year', width: 8 },
    { field: 'author', width: 10 },
    { field: 'addressee', width: 26 },
    { field: 'date', width: 12 },
    {
      id: 'chapters',
      label: '章节',
      width: 40,
      told: 'words',
      tell: ({ record }) => ((record as ReportDraft).chapters ?? []).map(({ title }) => shown(title)).join('；'),
    },
    { field: 'evidence', width: 28 },
    { field: 'approved', width: 18 },
    { field: 'handedIn', width: 12 },
    { field: 'handedWay', width: 12 },
    { field: 'debriefed', width: 12 },
    { field: 'debriefedBefore', width: 24 },
    { field: 'note', width: 28 },
    { field: 'handler', width: 10 },
    { field: 'plain', width: 10 },
    { field: 'time', width: 8 },
    { field: 'closed', width: 12 },
    { field: 'closingNote', width: 24 },
  ],
  identity: ['标题', '年度'],
  headings: {
    标题: '名称 报告名称',
    报送日期: '提交日期 上报日期',
    报送单位: '报告对象 主送',
    述职日期: '述职时间',
  },
  unread: '需说明',
  watched: true,
  check: ({ today }) => ({ ofLine: (report) => gapsOf(report, today), ofList: [] }),
  incoming: false,
  screen: ['title', 'kind', 'year', 'addressee', 'term', 'state'],
  facet: false,
  filed: false,
}
