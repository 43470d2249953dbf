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
import type { RowText } from '../../../../shared/tables/table-cells'
import { fieldText, namedPersons } from '../../../../shared/field/field-text'
import { todayHere } from '../import/import-session'
import { alikeIn, cellKey, countLevel, createRepair, findingKey, type Repair } from './repair'
import { takenForAll, writtenCells } from './repair-edits'
import { useRepairSteps } from './use-repair-steps'

const t = text.importing.repair

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
  const { repair, canUndo, put, back, forward } = useRepairSteps(steps, () => {
    const kept = memory.kept()
    return kept?.book === book ? kept.repair : steps.start()
  })
  useEffect(() => {
    keep({ book, repair })
  }, [keep, book, repair])
  const [said, setSaid] = useState('')
  const [refusal, setRefusal] = useState<{ readonly key: string; readonly why: string }>()

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

  const takeAll = (finding: Finding) => {
    const next = takenForAll(steps, repair, finding, world)
    if (next !== undefined) show(next, finding)
  }

  const write = (cells: readonly RowText[]) => {
    const { next, written, secret, tooLong } = writtenCells(steps, repair, cells, world)
    put(next)
    setRefusal(undefined)
    const refused = `${secret > 0 ? t.secret : ''}${tooLong > 0 ? t.tooLong(tooLong) : ''}`
    setSaid(refused !== '' ? refused : written === 0 ? '' : t.mended(countLevel(next.findings, '必改')))
  }

  const exclude = (finding: Finding) => {
    if (finding.resourceId !== undefined) show(steps.exclude(repair, finding.resourceId), finding)
  }

  const stepped = (words: string) => {
    setRefusal(undefined)
    setSaid(words)
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
    /** Findings that the same answer would mend. */
    alike: (finding: Finding) => alikeIn(repair.findings, finding),
    takeAll,
    write,
    exclude,
    restore: () => put(steps.restore(repair)),
    undo: () => {
      if (back()) stepped(t.undone)
    },
    redo: () => {
      if (forward()) stepped(t.redone)
    },
    canUndo,
    /** True once something was changed that leaving would lose. */
    touched: repair.settled.size > 0 || repair.excluded.size > 0,
  }
}
export type RepairDrive = ReturnType<typeof useRepair>
