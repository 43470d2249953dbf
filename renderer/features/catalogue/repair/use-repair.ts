import { useEffect, useMemo, useState } from 'react'
import type { Finding } from '../../../../shared/field/finding'
import type { ResourceDraft } from '../../../../shared/catalogue/resource'
import { fieldInfoOf, isFieldRef, type FieldRef } from '../../../../shared/catalogue/field-ref'
import { normaliseField } from '../../../../shared/catalogue/normalise-field'
import { useRecords } from '../../../data/queries/use-records'
import { useProfile, useWorkspace } from '../../../data/store/workspace'
import type { AnalysedBook } from '../../../../shared/tables/analyse-book'
import { text } from '../../../text/zh-cn'
import { applyText } from '../../../../shared/catalogue/apply-text'
import type { FieldWorld } from '../../../../shared/field/read-field'
import { applyCells, type RowText } from '../../../../shared/tables/table-cells'
import { fieldText, namedPersons } from '../../../../shared/field/field-text'
import { todayHere } from '../import/import-session'
import { cellKey, countLevel, createRepair, findingKey, type Repair, type RepairStep } from './repair'

const t = text.importing.repair

/** Steps that can be taken back before the import. */
const STEPS = 50

const stepOf = ({ resources, excluded, settled }: Repair): RepairStep => ({ resources, excluded, settled })

/** What was mended so far, for coming back from another step. */
export interface RepairMemory {
  readonly book: AnalysedBook
  readonly repair: Repair
}

/** Holds the repair beyond the step: read when a step opens, told of every change, which draws nothing anew. */
export interface KeptRepair {
  readonly kept: () => RepairMemory | undefined
  readonly keep: (memory: RepairMemory) => void
}

/** A memory that holds nothing yet. */
export const createRepairMemory = (): KeptRepair => {
  let memory: RepairMemory | undefined
  return {
    kept: () => memory,
    keep: (next) => {
      memory = next
    },
  }
}

/** The repair of an analysed book as the screen drives it; `memory` outlives the step. */
export const useRepair = (book: AnalysedBook, memory: KeptRepair) => {
  const { analysis } = book
  const { keep } = memory
  const { lists } = useWorkspace()
  const profile = useProfile()
  const persons = useRecords('persons')
  const world: FieldWorld = useMemo(() => ({ lists, persons: persons && namedPersons(persons) }), [lists, persons])
  const steps = useMemo(
    () =>
      createRepair(analysis, {
        lists,
        profile,
        stage: 'import',
        missingColumns: analysis.missingColumns,
        today: todayHere(),
      }),
    [analysis, lists, profile],
  )
  const [repair, setRepair] = useState<Repair>(() => {
    const kept = memory.kept()
    return kept?.book === book ? kept.repair : steps.start()
  })
  useEffect(() => {
    keep({ book, repair })
  }, [keep, book, repair])
  const [past, setPast] = useState<readonly RepairStep[]>([])
  const [ahead, setAhead] = useState<readonly RepairStep[]>([])
  const [said, setSaid] = useState('')
  const [refusal, setRefusal] = useState<{ readonly key: string; readonly why: string }>()

  const put = (next: Repair) => {
    if (next !== repair) {
      setPast([...past.slice(1 - STEPS), stepOf(repair)])
      setAhead([])
    }
    setRepair(next)
  }

  const show = (next: Repair, finding: Finding) => {
    const key = findingKey(finding)
    // Another fault in the same cell is no mending.
    const still =
      next.findings.find((each) => findingKey(each) === key) ??
      next.findings.find((each) => each.level === finding.level && cellKey(each) === cellKey(finding))
    put(next)
    setRefusal(still === undefined ? undefined : { key: findingKey(still), why: t.still })
    if (still !== undefined) setSaid('')
    else setSaid(t.mended(countLevel(next.findings, '必改')))
  }

  /** Puts typed text into a field of the finding's resource (or item) and checks again. */
  const mend = (finding: Finding, field: FieldRef, typed: string) => {
    const id = finding.resourceId
    if (id === undefined) return
    const change = (draft: ResourceDraft) => applyText(draft, field, finding.itemId, typed, world)
    const before = repair.resources.find(({ draft }) => draft.id === id)?.draft
    const secrecy = before === undefined ? undefined : change(before).secrecy
    if (secrecy !== undefined && secrecy !== '0') {
      setRefusal({ key: findingKey(finding), why: t.secret })
      return
    }
    show(steps.edit(repair, id, field, change), finding)
  }

  /** What taking a finding's suggestion would write, as it is read. */
  const suggestionOf = ({ suggestion, field }: Finding): string | undefined => {
    if (suggestion === undefined || !isFieldRef(field)) return undefined
    return fieldText(fieldInfoOf(field), normaliseField(field, suggestion, lists).value, lists)
  }

  const take = (finding: Finding) => {
    if (finding.suggestion !== undefined && isFieldRef(finding.field)) mend(finding, finding.field, finding.suggestion)
  }

  /** Findings that the same answer would mend: same kind, field and suggestion. */
  const alike = (finding: Finding): readonly Finding[] =>
    finding.suggestion === undefined
      ? []
      : repair.findings.filter(
          ({ rule, field, suggestion }) =>
            rule === finding.rule && field === finding.field && suggestion === finding.suggestion,
        )

  const takeAll = (finding: Finding) => {
    const { field, suggestion } = finding
    if (suggestion === undefined || !isFieldRef(field)) return
    const ofResource = new Map<string, (string | undefined)[]>()
    for (const { resourceId, itemId } of alike(finding))
      if (resourceId !== undefined) ofResource.set(resourceId, [...(ofResource.get(resourceId) ?? []), itemId])
    const change = (draft: ResourceDraft) =>
      (ofResource.get(draft.id) ?? []).reduce(
        (changed, itemId) => applyText(changed, field, itemId, suggestion, world),
        draft,
      )
    show(
      steps.editMany(
        repair,
        [...ofResource.keys()].map((id) => ({ id, field })),
        change,
      ),
      finding,
    )
  }

  /** Puts texts into many cells, as a table does, and checks once. */
  const write = (cells: readonly RowText[]) => {
    const { after, secret, tooLong } = applyCells(cells, world)
    const left = new Set(tooLong)
    const fields = cells.flatMap((cell) =>
      after.has(cell.row.resource.id) && !left.has(cell) ? [{ id: cell.row.resource.id, field: cell.ref }] : [],
    )
    const [only] = fields
    const change = (draft: ResourceDraft) => after.get(draft.id) ?? draft
    const next =
      only === undefined
        ? repair
        : fields.length === 1
          ? steps.edit(repair, only.id, only.field, change)
          : steps.editMany(repair, fields, change)
    put(next)
    setRefusal(undefined)
    const refused = `${secret > 0 ? t.secret : ''}${tooLong.length > 0 ? t.tooLong(tooLong.length) : ''}`
    setSaid(refused !== '' ? refused : only === undefined ? '' : t.mended(countLevel(next.findings, '必改')))
  }

  const exclude = (finding: Finding) => {
    if (finding.resourceId !== undefined) show(steps.exclude(repair, finding.resourceId), finding)
  }

  const undo = () => {
    const before = past.at(-1)
    if (before === undefined) return
    setPast(past.slice(0, -1))
    setAhead([...ahead, stepOf(repair)])
    setRepair(steps.back(before))
    setRefusal(undefined)
    setSaid(t.undone)
  }

  const redo = () => {
    const next = ahead.at(-1)
    if (next === undefined) return
    setAhead(ahead.slice(0, -1))
    setPast([...past, stepOf(repair)])
    setRepair(steps.back(next))
    setRefusal(undefined)
    setSaid(t.redone)
  }

  return {
    repair,
    kept: useMemo(() => steps.kept(repair), [steps, repair]),
    world,
    said,
    refusal,
    mend,
    suggestionOf,
    take,
    alike,
    takeAll,
    write,
    exclude,
    restore: () => put(steps.restore(repair)),
    undo,
    redo,
    canUndo: past.length > 0,
    /** True once something was changed that leaving would lose. */
    touched: repair.settled.size > 0 || repair.excluded.size > 0,
  }
}
export type RepairDrive = ReturnType<typeof useRepair>
