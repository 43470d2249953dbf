import { useMemo } from 'react'
import { useLocation } from 'react-router'
import type { Calendar } from '../../../shared/calendar/calendar'
import type { ListRow } from '../../../shared/lists/record-list'
import type { MatterDraft } from '../../../shared/matter/matter'
import type { MatterGroup } from '../../../shared/matter/matter-group'
import { matterOf } from '../../../shared/matter/matter-list'
import { inOrder, matterState, type MatterState } from '../../../shared/matter/matter-state'
import { matterRules } from '../../../shared/profile/matter-rules'
import type { Profile, ProfileRule } from '../../../shared/profile/profile'
import { isRegistered, opensTerm } from '../../../shared/profile/registered-rules'
import { makesDuties } from '../../../shared/profile/rule-kind'
import { ruleOfRecord } from '../../../shared/register/rule-of-record'
import { shown } from '../../../shared/base/draft'
import { useToday } from '../../data/queries/use-today'
import type { RecordParts } from '../../parts/record-screen/record-parts'
import { RecordScreen } from '../../parts/record-screen/record-screen'
import { useCalendar, useProfile } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { ClosingPart } from './closing-part'
import { KindPart } from './kind-part'
import { matterColumns } from './matter-columns'
import { matterForm } from './matter-form'
import { newMatter } from './new-matter'
import { ProblemsButton } from './problems-button'

const t = text.matters
/** Rules named as examples where nothing is registered yet. */
const EXAMPLES = 6

/** Why the register is empty, with rules that are reminded of until something is registered under them. */
const emptyWhy = ({ name, rules }: Profile): string => {
  const examples = rules
    // What opens a term is reminded of once it is registered, not before.
    .filter((rule) => isRegistered(rule) && makesDuties(rule) && !opensTerm(rule))
    .slice(0, EXAMPLES)
  return t.emptyWhy(
    name,
    examples.map(({ title, clause }) => t.ruleAndClause(title, clause)),
  )
}

/** The rows in the order of the register. */
const sorted = (rows: readonly ListRow[], rules: readonly ProfileRule[]): readonly ListRow[] => {
  const byId = new Map(rows.map((row) => [row.key, row]))
  return inOrder(rows.map(matterOf), rules).flatMap(({ id }) => byId.get(id) ?? [])
}

const chipOf = (group: string, rows: readonly ListRow[], rules: readonly ProfileRule[]): string => {
  const inState = (state: MatterState) => rows.filter((row) => matterState(matterOf(row), rules) === state).length
  return t.group(t.groups[group as MatterGroup], rows.length, inState('待整改'), inState('待办结'))
}

const partsOf = (profile: Profile, calendar: Calendar, today: string, asked: string | null): RecordParts => {
  const rules = matterRules(profile)
  // A matter under a rule bears its name until another one is typed.
  const ruleTitle = (matter: MatterDraft): string | undefined => ruleOfRecord(matter, rules)?.title
  return {
    lead: t.lead,
    emptyWhy: emptyWhy(profile),
    Actions: ProblemsButton,
    begin: (id, group) => newMatter({ id, asked, group, today }, profile.rules),
    sort: (rows) => sorted(rows, rules),
    chip: (group, rows) => chipOf(group, rows, rules),
    columns: matterColumns(rules, calendar, today),
    form: (record) => matterForm(record as MatterDraft, rules),
    called: (record) => {
      const matter = record as MatterDraft
      return shown(matter.title) || (ruleTitle(matter) ?? '')
    },
    Before: KindPart,
    focusesBefore: true,
    After: ClosingPart,
    register: {
      label: t.register,
      change: (record) => {
        const matter = record as MatterDraft
        const title = ruleTitle(matter)
        return matter.title === undefined && title !== undefined ? { title } : {}
      },
    },
  }
}

/** 事项: the register of what was done or came in, and what is still to be mended. */
export function MattersScreen() {
  const profile = useProfile()
  const calendar = useCalendar()
  const today = useToday()
  const asked = new URLSearchParams(useLocation().search).get('rule')
  const parts = useMemo(
    () => profile && calendar && partsOf(profile, calendar, today, asked),
    [profile, calendar, today, asked],
  )
  return parts === undefined ? null : <RecordScreen list="matters" parts={parts} />
}
