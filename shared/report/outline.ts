import { outlineParts } from '../profile-check/outline-parts'
import type { Profile } from '../profile/profile'
import { suggestedChapters } from '../text/report-words'
import type { ReportChapter } from './report'

/** The chapters that a report of a kind begins with, and whether the city's document names them. */
export interface Outline {
  readonly chapters: readonly ReportChapter[]
  readonly origin: 'document' | 'suggested'
}

const bare = (titles: readonly string[]): Outline => ({
  chapters: titles.map((title) => ({ title })),
  origin: 'suggested',
})

/**
 * The outline of a report: of what is said of a year that of the city's document, whose aspects (成效、问题…) stand in each
 * chapter as lines to go on from; else one that this program suggests.
 */
export const outlineOf = (kind: string, { debrief }: Pick<Profile, 'debrief'>): Outline => {
  if (kind === 'plan' || kind === 'progress' || kind === 'special') return bare(suggestedChapters[kind])
  if (debrief === null) return bare(suggestedChapters.yearly)
  const parts = outlineParts(debrief)
  return {
    chapters: parts.map(({ title, aspects }) => ({
      title,
      ...(aspects.length > 0 && { body: aspects.map((aspect) => `${aspect}：`).join('\n') }),
    })),
    origin: parts.every(({ origin }) => origin === 'document') ? 'document' : 'suggested',
  }
}
