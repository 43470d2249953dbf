import { shown } from '../base/draft'
import { dayOf } from '../base/draft-day'
import { ownValue } from '../base/own-value'
import { countCharacters } from '../forms/count-characters'
import type { Profile } from '../profile/profile'
import { projectWords } from '../text/project-words'
import type { OpinionRow, ProjectDraft } from './project'

/** Characters that the reasons of a 否决 have at least, white space not counted. */
export const VETO_REASONS = 10

type Veto = Profile['veto'][number]

/** True where what a document says of projects is for this unit: the rule behind it is, where one is named. */
const isOfUnit = ({ rules }: Pick<Profile, 'rules'>, { rule }: Veto): boolean =>
  rule === undefined || rules.some(({ id, part }) => id === rule && part === 'own')

/** The vetoes that the document gives the 首席数据官 of this unit; none where it gives none. */
export const vetoesOf = (profile: Pick<Profile, 'rules' | 'veto'>): readonly Veto[] =>
  profile.veto.filter((one) => one.fromWan === undefined && isOfUnit(profile, one))

/** The amounts from which the document says of this unit that it should not apply for a project alone. */
export const amountsOf = (profile: Pick<Profile, 'rules' | 'veto'>): readonly Veto[] =>
  profile.veto.filter((one) => one.fromWan !== undefined && isOfUnit(profile, one))

/** True where the document lets the 首席数据官 say 否决 at that stage. */
export const mayVeto = (profile: Pick<Profile, 'rules' | 'veto'>, stage: string): boolean => {
  const word = ownValue<string>(projectWords.opinionStages, stage)
  return (
    word !== undefined && vetoesOf(profile).some(({ stages }) => stages.some((one) => one === '全部' || one === word))
  )
}

/** What may be chosen as the verdict of an opinion at that stage: 否决 only where the document has it. */
export const verdictsAt = (profile: Pick<Profile, 'rules' | 'veto'>, stage: string): readonly string[] =>
  Object.keys(projectWords.verdicts).filter((verdict) => verdict !== 'veto' || mayVeto(profile, stage))

/** True for reasons that are enough for a 否决. */
export const hasReasons = ({ reasons }: OpinionRow): boolean => countCharacters(shown(reasons)) >= VETO_REASONS

/** True for a 否决 that counts: at a stage where the document has it, with reasons. */
export const isVeto = (row: OpinionRow, profile: Pick<Profile, 'rules' | 'veto'>): boolean =>
  shown(row.verdict) === 'veto' && mayVeto(profile, shown(row.stage)) && hasReasons(row)

const order = Object.keys(projectWords.stages)
const placeOf = (stage: string): number => order.indexOf(stage)

/** The opinion that stands: the latest by its day, of one day the later in the list; undefined where there is none. */
export const latestOpinion = ({ opinions = [] }: Pick<ProjectDraft, 'opinions'>): OpinionRow | undefined =>
  opinions.reduce<OpinionRow | undefined>((latest, row) => {
    const [one, other] = [dayOf(row.date) ?? '9999', latest === undefined ? '' : (dayOf(latest.date) ?? '9999')]
    return one >= other ? row : latest
  }, undefined)

/** True once the project went on to a stage after that of the opinion. */
export const isPast = ({ stage }: Pick<ProjectDraft, 'stage'>, row: OpinionRow): boolean => {
  const [project, opinion] = [placeOf(shown(stage)), placeOf(shown(row.stage))]
  return opinion >= 0 && project > opinion
}
