import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { freshResource } from '../../../../shared/catalogue/fresh-resource'
import type { ResourceDraft } from '../../../../shared/catalogue/resource'
import { mergeItems } from '../../../../shared/structure/merge-items'
import { itemsOf, resourceOf, type GivenNames } from '../../../../shared/structure/structure-resource'
import type { Structure } from '../../../../shared/structure/structure'
import { createYieldToEventLoop } from '../../../data/store/yield-to-event-loop'
import { useResourceDraft } from '../../../data/queries/resource-draft'
import { useUnit, useWorkspace } from '../../../data/store/workspace'
import { text } from '../../../text/zh-cn'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { nameOf } from '../list/use-catalogue-actions'
import { StructurePane } from './structure-pane'
import { StructureTarget, type Target } from './structure-target'
import { TableList } from './table-list'
import { useStructureStore } from './use-structure-store'

const t = text.structure
const noNames: GivenNames = new Map()
const previewId = (): string => ''

export interface StructureReviewProps {
  readonly name: string
  readonly structure: Structure
  /** The resource whose items are wanted, when the screen was opened from it. */
  readonly to: string | undefined
  readonly onRestart: () => void
}

/** What was found, table by table, and where it goes. Nothing is stored before the button at the top right. */
export function StructureReview({ name, structure, to, onRestart }: StructureReviewProps) {
  const { lists, newId } = useWorkspace()
  const unit = useUnit()
  const { tables, database } = structure
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(tables.keys()))
  const [at, setAt] = useState(0)
  const [given, setGiven] = useState<ReadonlyMap<number, GivenNames>>(new Map())
  const [target, setTarget] = useState<Target>({
    kind: to === undefined ? 'new' : 'existing',
    id: to,
    system: '',
    department: '',
  })
  const { running, refused, store } = useStructureStore()
  const { resource } = useResourceDraft(target.kind === 'existing' ? target.id : undefined)
  const picked = useMemo(() => [...tables.entries()].filter(([index]) => chosen.has(index)), [tables, chosen])
  const merged = useMemo(
    () =>
      resource === undefined || resource === null
        ? undefined
        : mergeItems(
            resource.items,
            picked.flatMap(([index, table]) => itemsOf(table, given.get(index) ?? noNames, lists, newId)),
          ),
    [resource, picked, given, lists, newId],
  )
  const table = tables[at]
  const preview = useMemo(
    () => (table === undefined ? [] : itemsOf(table, given.get(at) ?? noNames, lists, previewId)),
    [table, given, at, lists],
  )
  const rename = (column: number, typed: string) =>
    setGiven((before) => new Map(before).set(at, new Map(before.get(at) ?? noNames).set(column, typed)))

  const make = async () => {
    const common = { system: target.system, department: target.department, database }
    const resources: ResourceDraft[] = []
    // A dump may hold thousands of tables.
    const yieldToEventLoop = createYieldToEventLoop()
    for (const [index, each] of picked) {
      const items = itemsOf(each, given.get(index) ?? noNames, lists, newId)
      resources.push(resourceOf(freshResource(newId(), unit), each, items, common))
      await yieldToEventLoop()
    }
    const [only] = resources
    return {
      label: t.labelNew(resources.length, name),
      done: t.done(resources.length),
      resources,
      next: resources.length === 1 && only !== undefined ? `/catalogue/${only.id}` : '/catalogue',
    }
  }
  const add = () => {
    if (merged === undefined || resource === undefined || resource === null) return
    const edit = {
      label: t.labelAdd(merged.added.length, nameOf(resource)),
      done: t.doneAdd(merged.added.length, nameOf(resource)),
      resources: [{ ...resource, items: [...merged.items] }],
      next: `/catalogue/${resource.id}`,
    }
    void store(1, () => Promise.resolve(edit))
  }
  if (running !== undefined)
    return (
      <Page title={t.titleOf(name)}>
        <Typography role="status">{t.running(running.done, running.total)}</Typography>
        <LinearProgress aria-label={t.running(running.done, running.total)} />
      </Page>
    )
  const isNew = target.kind === 'new'
  const added = merged?.added.length ?? 0
  return (
    <Page
      title={t.titleOf(name)}
      fixed
      actions={
        <>
          <Button onClick={onRestart}>{t.restart}</Button>
          <Button
            variant="contained"
            disabled={isNew ? picked.length === 0 : added === 0}
            onClick={isNew ? () => void store(picked.length, make) : add}
          >
            {isNew ? t.runNew(picked.length) : t.runAdd(added)}
          </Button>
        </>
      }
    >
      {refused === undefined ? null : (
        <Notice severity="error" code={t.code(refused.code)}>
          {refused.message}
        </Notice>
      )}
      <StructureTarget target={target} count={picked.length} database={database} onChange={setTarget} />
      <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: '300px minmax(0, 1fr)', gap: 2 }}>
        <TableList tables={tables} chosen={chosen} shown={at} onChoose={setChosen} onShow={setAt} />
        <StructurePane
          structure={structure}
          at={at}
          preview={preview}
          merged={isNew ? undefined : merged}
          onName={rename}
        />
      </Box>
    </Page>
  )
}
