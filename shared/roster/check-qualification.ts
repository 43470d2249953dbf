import { isRaw, shown, type DraftText } from '../base/draft'
import type { ProfileRole } from '../profile/profile'
import type { Qualification } from '../profile/profile-file'
import type { PersonDraft } from './person'

/** `unknown`: something is not filled in, or not readable, that would decide it. */
export type Met = 'met' | 'unmet' | 'unknown'

/** Fields of a person that a qualification looks at. */
export type QualifyingField = 'education' | 'major' | 'inChargeSince' | 'digitalSince'

export interface QualificationCheck {
  readonly state: Met
  readonly qualification: Qualification
  /** Fields that would decide it; empty unless the state is `unknown`. */
  readonly missing: readonly QualifyingField[]
}

interface Judged {
  readonly state: Met
  readonly missing: readonly QualifyingField[]
}

const met: Judged = { state: 'met', missing: [] }
const unmet: Judged = { state: 'unmet', missing: [] }
const lacking = (field: QualifyingField): Judged => ({ state: 'unknown', missing: [field] })

/** Months since year 0 of `YYYY-MM` or `YYYY-MM-DD`; undefined for anything else. */
const months = (value: DraftText | undefined): number | undefined => {
  const parts = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(isRaw(value) ? '' : shown(value))
  return parts === null ? undefined : Number(parts[1]) * 12 + Number(parts[2])
}

const judgeMajor = (person: PersonDraft, majors: readonly string[]): Judged => {
  const major = shown(person.major)
  if (major === '') return lacking('major')
  return majors.some((word) => major.includes(word)) ? met : unmet
}

const judge = (condition: Qualification['anyOf'][number], person: PersonDraft, day: string): Judged => {
  switch (condition.kind) {
    case 'education': {
      const level = shown(person.education)
      if (level === '' || isRaw(person.education)) return lacking('education')
      if (!condition.codes.includes(level)) return unmet
      return condition.majors.length === 0 ? met : judgeMajor(person, condition.majors)
    }
    case 'major':
      return judgeMajor(person, condition.majors)
    case 'years': {
      const [since, until] = [months(person[condition.field]), months(day)]
      if (since === undefined || until === undefined) return lacking(condition.field)
      // 以上 includes the number: three years from March 2023 are full in March 2026.
      return until - since >= condition.years * 12 ? met : unmet
    }
  }
}

/**
 * Whether a person brings what the city's document asks of the role, on the day of the appointment (`YYYY-MM-DD`,
 * months are counted). One condition is enough. Undefined where the document asks nothing; never a reason to block.
 */
export const checkQualification = (
  person: PersonDraft,
  { qualification }: ProfileRole,
  day: string,
): QualificationCheck | undefined => {
  if (qualification === undefined) return undefined
  const judged = qualification.anyOf.map((condition) => judge(condition, person, day))
  if (judged.some(({ state }) => state === 'met')) return { state: 'met', qualification, missing: [] }
  const missing = [...new Set(judged.flatMap((one) => one.missing))]
  return { state: missing.length === 0 ? 'unmet' : 'unknown', qualification, missing }
}

/** Fields that the qualification of a role looks at. */
export const qualifyingFields = ({ qualification }: ProfileRole): QualifyingField[] =>
  (qualification?.anyOf ?? []).flatMap((condition): QualifyingField[] => {
    switch (condition.kind) {
      case 'education':
        return condition.majors.length === 0 ? ['education'] : ['education', 'major']
      case 'major':
        return ['major']
      case 'years':
        return [condition.field]
    }
  })
