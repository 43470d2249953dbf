import { z } from 'zod'
import { listOwner, monthDay, type SampleMaker } from '../sample/sample-maker'
import { reportWords } from '../text/report-words'
import { outlineOf } from './outline'
import type { ReportDraft } from './report'
import { ruleOfReport } from './report-register'
import { nameOfBody } from '../profile/due'
import { matterRules } from '../profile/matter-rules'

/** Days are of the year before; `body` stands in each chapter that the outline of the city has. */
const words = z
  .array(z.strictObject({ kind: z.enum(['debrief', 'summary']), body: z.string(), evidence: z.string(), on: monthDay }))
  .min(1)

/** Reports of the invented unit of the year before, handed in and held. */
export const sampleReports: SampleMaker<ReportDraft> = (source) => {
  const { year, listChance, profile } = source
  const before = String(Number(year) - 1)
  const { ownerPerson: handler } = listOwner(source)
  return words.parse(source.words).map(({ kind, body, evidence, on }) => {
    const rule = ruleOfReport({ id: '', kind }, { rules: matterRules(profile) })
    const addressee = nameOfBody(profile, rule?.to)
    const date = `${before}-${on}`
    return {
      id: listChance.uuid(),
      kind,
      year: before,
      title: reportWords.title(before, reportWords.kinds[kind]),
      ...(rule !== undefined && { rule: rule.id }),
      ...(addressee !== undefined && { addressee }),
      date,
      chapters: outlineOf(kind, profile).chapters.map(({ title }) => ({ title, body })),
      evidence,
      approved: date,
      handedIn: date,
      handedWay: 'paper',
      ...(kind === 'debrief' && { debriefed: date, ...(addressee !== undefined && { debriefedBefore: addressee }) }),
      ...(handler !== undefined && { handler }),
    }
  })
}
