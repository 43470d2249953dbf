import { useCallback, useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import { localDay } from '../../../shared/base/local-day'
import { checkFiling, type FilingFinding } from '../../../shared/filing/check-filing'
import { kindBehaviours } from '../../../shared/kinds/kind-behaviours'
import { failures } from '../../../shared/text/failures'
import { filingRules } from '../../../shared/text/filing-rules'
import { checkCatalogueForFiling, type RuleGroup } from '../../data/check/filing-check'
import { catalogueSize, smallTables } from '../../data/queries/filing-records'
import { useLoading } from '../../data/store/use-loading'
import { useProfile, useWorkspace } from '../../data/store/workspace'

/** One rule with all that was found under it, whether in the catalogue or elsewhere. */
export interface CheckedRule {
  readonly level: RuleGroup['level']
  readonly rule: string
  readonly title: string
  readonly count: number
  readonly area: FilingFinding['area']
  readonly places: readonly { readonly resourceId?: string; readonly name: string; readonly message: string }[]
}

export type FilingCheck =
  | { readonly kind: 'checking' }
  | { readonly kind: 'failed'; readonly error: CodedError }
  | { readonly kind: 'checked'; readonly rules: readonly CheckedRule[] }

const byRule = (findings: readonly FilingFinding[]): CheckedRule[] =>
  [...new Set(findings.map(({ rule }) => rule))].flatMap((rule) => {
    const own = findings.filter((finding) => finding.rule === rule)
    const [first] = own
    if (first === undefined) return []
    const places = own.map(({ message }) => ({ name: '', message }))
    return [{ level: first.level, rule, title: filingRules[rule].title, count: own.length, area: first.area, places }]
  })

/** Number of findings at a level. */
export const countOf = (rules: readonly CheckedRule[], level: CheckedRule['level']): number =>
  rules.reduce((sum, rule) => sum + (rule.level === level ? rule.count : 0), 0)

const order = ['必改', '需说明', '建议'] as const

/** Checks everything that a filing needs, now and whenever asked; records are read afresh each time. */
export const useFilingCheck = () => {
  const { records: store, lists } = useWorkspace()
  const profile = useProfile()
  const [check, setCheck] = useState<FilingCheck>({ kind: 'checking' })
  const [rechecking, setRechecking] = useState(false)

  const run = useCallback(async (): Promise<FilingCheck> => {
    if (profile === undefined) return { kind: 'checking' }
    const { db } = store
    const today = localDay(new Date())
    try {
      const { unit, ...records } = await smallTables(db)
      if (unit === undefined) return { kind: 'checking' }
      const { resources } = await catalogueSize(db)
      const facts = { unit, resources, roster: records, records, profile, today }
      const others = byRule(checkFiling(kindBehaviours, facts))
      const groups = await checkCatalogueForFiling({ database: db.name, lists, profile, today })
      const catalogue = groups.map((group): CheckedRule => ({ ...group, area: 'catalogue' }))
      const rules = [...others, ...catalogue].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
      return { kind: 'checked', rules }
    } catch (thrown) {
      return { kind: 'failed', error: codedOf(thrown) ?? failures.E_INTERNAL() }
    }
  }, [store, lists, profile])

  const recheck = useCallback(async (): Promise<FilingCheck> => {
    // What was found before stays in sight, and the focus where it is.
    setRechecking(true)
    const result = await run()
    setCheck(result)
    setRechecking(false)
    return result
  }, [run])
  useLoading({ load: run, onLoaded: setCheck })
  return { check, rechecking, recheck }
}
