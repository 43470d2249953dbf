import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useRef } from 'react'
import { shown } from '../../../../shared/base/draft'
import {
  openConflicts,
  type Conflict,
  type MergeChoice,
  type MergeGroup,
} from '../../../../shared/catalogue/merge-sources'
import type { FieldWorld } from '../../../../shared/field/read-field'
import { text } from '../../../text/zh-cn'
import { ChoiceList, type ChoiceLine } from '../../../ui/choice-list'
import { Mark } from '../../../ui/mark'
import { ConflictTable } from './conflict-table'
import type { Source } from './sources'
import { useConflictCursor } from './use-conflict-cursor'

const t = text.collect

/** Lines of the list that are drawn around the chosen one: thousands of them would hold the window up. */
const SHOWN = 60
const BEFORE = 20

/** The groups around the chosen one, and a line each for those before and behind. */
const listed = (groups: readonly MergeGroup[], chosen: MergeGroup, choice: MergeChoice): ChoiceLine<MergeGroup>[] => {
  const at = groups.indexOf(chosen)
  const from = at < SHOWN ? 0 : at - BEFORE
  const to = Math.min(groups.length, at + SHOWN)
  const [earlier, later] = [groups[from - 1], groups[to]]
  return [
    ...(earlier === undefined ? [] : [{ key: 'earlier', value: earlier, title: t.earlier(from) }]),
    ...groups.slice(from, to).map((one) => ({
      key: one.id,
      value: one,
      title: nameOf(one),
      after: <OpenMark group={one} choice={choice} />,
    })),
    ...(later === undefined ? [] : [{ key: 'later', value: later, title: t.later(groups.length - to) }]),
  ]
}

export interface MergeStepProps {
  readonly sources: readonly Source[]
  readonly groups: readonly MergeGroup[]
  readonly choice: MergeChoice
  readonly world: FieldWorld
  readonly onChoice: (choice: MergeChoice) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

const nameOf = ({ parts }: MergeGroup): string =>
  parts.map(({ record }) => shown(record.name)).find((name) => name !== '') ?? t.noName

/** Second step: what the sources have in common, side by side where they differ; nothing undecided goes on. */
export function MergeStep({ sources, groups, choice, world, onChoice, onBack, onNext }: MergeStepProps) {
  const table = useRef<HTMLTableElement>(null)
  const uneven = groups.filter(({ conflicts }) => conflicts.length > 0)
  const { group, show, open } = useConflictCursor(uneven, choice, table)
  const joined = groups.filter(({ id, parts }) => parts.length > 1 && !choice.apart.has(id))
  const all = groups.reduce((sum, { id, parts }) => sum + (choice.apart.has(id) ? parts.length : 1), 0)

  const choose = (chosen: readonly (readonly [Conflict, number])[]) => {
    const next = new Map(choice.chosen)
    for (const [{ key }, source] of chosen) next.set(key, source)
    onChoice({ ...choice, chosen: next })
  }
  /** Everything that a source fills; what it leaves blank stays as it is. */
  const takeAll = ({ conflicts }: MergeGroup, source: number) =>
    choose(
      conflicts.flatMap((conflict) =>
        conflict.sayings.some((saying) => saying.source === source && shown(saying.value) !== '')
          ? [[conflict, source] as const]
          : [],
      ),
    )
  const setApart = ({ id }: MergeGroup) => {
    const apart = new Set(choice.apart)
    if (!apart.delete(id)) apart.add(id)
    onChoice({ ...choice, apart })
  }
  return (
    <>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
        <Box role="status" sx={{ flex: 1 }}>
          <Typography>{t.merged(all, joined.length)}</Typography>
          <Typography variant="body2" color={open === 0 ? 'textSecondary' : 'warning'}>
            {uneven.length === 0 ? t.agreed : open === 0 ? t.decided : t.undecided(open)}
          </Typography>
        </Box>
        <Button variant="outlined" onClick={onBack}>
          {t.back}
        </Button>
        <Button variant="contained" disabled={open > 0} onClick={onNext}>
          {t.next}
        </Button>
      </Stack>
      {group === undefined ? null : (
        <Box sx={{ display: 'flex', gap: 2, flex: 1, minHeight: 0 }}>
          <ChoiceList
            label={t.groups}
            chosen={group}
            onChoose={({ id }) => show(id)}
            lines={listed(uneven, group, choice)}
          />
          <Stack sx={{ flex: 1, minWidth: 0, overflow: 'auto', gap: 1 }}>
            <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
              <Typography variant="h2" sx={{ mr: 1 }}>
                {nameOf(group)}
              </Typography>
              {choice.apart.has(group.id)
                ? null
                : group.parts.map(({ source }) => (
                    <Button key={source} size="small" variant="outlined" onClick={() => takeAll(group, source)}>
                      {t.takeAll(sources[source]?.label ?? '')}
                    </Button>
                  ))}
              <Button size="small" color="inherit" onClick={() => setApart(group)}>
                {choice.apart.has(group.id) ? t.together : t.apart}
              </Button>
            </Stack>
            {choice.apart.has(group.id) ? (
              <Typography>{t.apartWhy}</Typography>
            ) : (
              <ConflictTable
                ref={table}
                group={group}
                name={nameOf(group)}
                sources={sources}
                choice={choice}
                world={world}
                onChoose={(conflict, source) => choose([[conflict, source]])}
              />
            )}
          </Stack>
        </Box>
      )}
    </>
  )
}

interface OpenMarkProps {
  readonly group: MergeGroup
  readonly choice: MergeChoice
}

/** How much of a resource is undecided. */
function OpenMark({ group, choice }: OpenMarkProps) {
  if (choice.apart.has(group.id)) return <Mark kind="note" size="inline" label={t.apartMark} />
  const open = openConflicts(group, choice).length
  return (
    <Mark kind={open === 0 ? 'good' : 'doubt'} size="inline" label={open === 0 ? t.chosenAll : t.openCount(open)} />
  )
}
