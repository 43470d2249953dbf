import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'
import { shown } from '../../../shared/base/draft'
import { dayOf } from '../../../shared/base/draft-day'
import { registerOf } from '../../../shared/duties/settlement'
import type { CodeLists } from '../../../shared/field/code-lists'
import type { Identified } from '../../../shared/field/kind'
import type { TableName } from '../../../shared/kinds/data-kinds'
import { kindBehaviours } from '../../../shared/kinds/kind-behaviours'
import { isRegistered } from '../../../shared/profile/registered-rules'
import { makesDuties } from '../../../shared/profile/rule-kind'
import { valueOf } from '../../../shared/field/record-value'
import type { ListRow } from '../../../shared/lists/record-list'
import type { Register, RegisterQuestion } from '../../../shared/register/register'
import type { BesideRecord, RecordParts, ScreenColumn } from '../../parts/record-screen/record-parts'
import { PapersPart } from '../../parts/papers-part'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'
import { EvidencePart } from './evidence-part'
import type { RegisterOwn } from './register-own'
import { RulePart } from './rule-part'
import { TermMark } from './term-mark'

const t = text.registers

/** What an address asks of a register: the rule to settle, and the values that its rows are narrowed to. */
export interface RegisterAsked {
  readonly rule: string | undefined
  /** Values by field; `open`, `year`, `state` and `term` are no fields. */
  readonly where: Readonly<Record<string, string>>
}

/** The value by which the chips of a register narrow: what is past its term stands by itself. */
export const stateOf = (register: Register<Identified>, record: Identified, question: RegisterQuestion): string =>
  register.term(record, question)?.overdue === true ? t.overdue : register.state(record, question).word

const dayIn = (record: Identified): string => dayOf(valueOf(record, 'date')) ?? ''

/** True for a row that holds what the address asks for. */
const holds = (
  register: Register<Identified>,
  where: RegisterAsked['where'],
  question: RegisterQuestion,
  record: Identified,
): boolean =>
  Object.entries(where).every(([field, value]) => {
    if (field === 'open') return register.state(record, question).open
    if (field === 'year') return dayIn(record).startsWith(value)
    if (field === 'term') return register.term(record, question)?.due === value
    if (field === 'state') return stateOf(register, record, question) === value
    return shown(valueOf(record, field)) === value
  })

/** What is still to be done first, by its term and day; then the rest, the latest on top. */
const sorted = (register: Register<Identified>, rows: readonly ListRow[], question: RegisterQuestion): ListRow[] => {
  const placed = rows.map((row) => {
    const { open } = register.state(row.record, question)
    const due = open ? (register.term(row.record, question)?.due ?? '9999') : ''
    return { row, open, key: `${due} ${dayIn(row.record)} ${row.key}` }
  })
  return placed
    .sort((a, b) => {
      if (a.open !== b.open) return a.open ? -1 : 1
      const forward = a.key < b.key ? -1 : a.key > b.key ? 1 : 0
      return a.open ? forward : -forward
    })
    .map(({ row }) => row)
}

/** Marks in the middle of their row. */
function InLine({ children }: { readonly children: ReactNode }) {
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center', height: '100%' }}>
      {children}
    </Stack>
  )
}

const columnsOf = (
  register: Register<Identified>,
  question: RegisterQuestion,
): Readonly<Record<'basis' | 'term' | 'state', ScreenColumn>> => ({
  basis: {
    head: t.columns.basis,
    width: 210,
    cell: ({ record }) => {
      const rule = register.rule(record, question)
      const words = rule === undefined ? t.rule.none : t.rule.ruleAndClause(rule.title, rule.clause)
      return (
        <Box component="span" title={words}>
          {words}
        </Box>
      )
    },
  },
  term: {
    head: t.columns.term,
    width: 280,
    cell: ({ record }) => {
      const term = register.term(record, question)
      return term === undefined ? (
        '—'
      ) : (
        <InLine>
          <span>{[term.due, term.dueTime ?? ''].join(' ').trim()}</span>
          <TermMark term={term} />
        </InLine>
      )
    },
  },
  state: {
    head: t.columns.state,
    width: 150,
    cell: ({ record }) => {
      const { word, open, pressing = false, unmet = false } = register.state(record, question)
      return (
        <InLine>
          <Mark kind={pressing ? 'bad' : open ? 'doubt' : unmet ? 'note' : 'good'} label={word} />
        </InLine>
      )
    },
  },
})

/** What a part under the fields is made of: that of the kind, its papers, and the files that prove the record. */
const afterOf = (own: RegisterOwn): RecordParts['After'] => {
  const { After, papers } = own
  return function AfterRecord(props: BesideRecord) {
    return (
      <>
        {After === undefined ? null : <After {...props} />}
        {papers === undefined ? null : <PapersPart {...props} papers={papers} />}
        <EvidencePart {...props} />
      </>
    )
  }
}

const afters = new Map<RegisterOwn, RecordParts['After']>()
/** The same component each time, so that drawing the screen anew does not take what is typed away. */
const afterFor = (own: RegisterOwn): RecordParts['After'] => {
  if (!afters.has(own)) afters.set(own, afterOf(own))
  return afters.get(own)
}

/** Rules named as examples where nothing is registered yet. */
const EXAMPLES = 6

/** Why the register is empty, with rules that are reminded of until something is registered under them. */
const emptyWhy = (table: TableName, { profile }: RegisterQuestion): string =>
  t.emptyWhy(
    profile.name,
    profile.rules
      .filter((rule) => isRegistered(rule) && makesDuties(rule) && registerOf(kindBehaviours, rule) === table)
      .slice(0, EXAMPLES)
      .map(({ title, clause }) => t.rule.ruleAndClause(title, clause)),
  )

/** The default screen of records for the register of one kind. */
export const registerParts = (
  table: TableName,
  register: Register<Identified>,
  own: RegisterOwn,
  question: RegisterQuestion,
  { rule: asked, where }: RegisterAsked,
  lists: CodeLists,
): RecordParts => {
  const After = afterFor(own)
  const rule = question.profile.rules.find(({ id }) => id === asked)
  return {
    emptyWhy: emptyWhy(table, question),
    ...(own.Notice !== undefined && { Notice: own.Notice }),
    begin: (id) => ({ ...register.begin(rule, question), id }),
    sort: (rows) =>
      sorted(
        register,
        rows.filter(({ record }) => holds(register, where, question, record)),
        question,
      ),
    facet: { label: t.columns.state, of: ({ record }) => stateOf(register, record, question), order: [t.overdue] },
    columns: columnsOf(register, question),
    form: (record) => own.form(record, question, lists),
    called: (record) => own.called?.(record, question) ?? '',
    Before: own.Before ?? RulePart,
    ...(own.focusesBefore === true && { focusesBefore: true as const }),
    ...(After !== undefined && { After }),
    ...(own.wide === true && { wide: true as const }),
    register: { label: t.register, change: (record) => own.register?.(record, question) ?? {} },
  }
}
