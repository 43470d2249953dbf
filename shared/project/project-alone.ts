import { isRaw } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { holdsOnDay } from '../profile/in-force'
import type { Profile } from '../profile/profile'
import { holdersOn } from '../roster/holders'
import type { Roster } from '../roster/roster'
import { amountsOf } from './opinions'
import type { ProjectDraft } from './project'

/** Where a document says of a unit without a 首席数据官 that it should not apply for projects of an amount alone. */
export interface AloneAdvice {
  /** 万元, the number included. */
  readonly fromWan: number
  readonly clause: string
  readonly words: string
  readonly text: string
  readonly source: string | undefined
  readonly inPrinciple: boolean
}

/**
 * What the document says of a project that was applied for alone on a day on which the unit had no 首席数据官; undefined
 * where it says nothing of it. A remark and never a block: the document says 原则上.
 */
export const aloneAdvice = (
  { budget, alone, date }: Pick<ProjectDraft, 'budget' | 'alone' | 'date'>,
  profile: Profile,
  roster: Roster,
  today: string,
): AloneAdvice | undefined => {
  if (budget === undefined || isRaw(budget) || alone !== '1') return undefined
  const amount = Number(budget)
  const day = dayOf(date) ?? today
  if (holdersOn(roster, day).some(({ appointment }) => appointment.role === 'cdo')) return undefined
  const found = amountsOf(profile).find(
    (one) => one.fromWan !== undefined && amount >= one.fromWan && holdsOnDay(one, day),
  )
  if (found?.fromWan === undefined) return undefined
  const { fromWan, clause, words, text, source, inPrinciple } = found
  return { fromWan, clause, words, text, source, inPrinciple }
}
