import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import type { Finding } from '../../../../shared/field/finding'
import { text } from '../../../text/zh-cn'
import { LevelMark } from '../../../ui/level-mark'
import { findingKey } from './repair'
import { RepairCard } from './repair-card'
import { RepairGroups } from './repair-groups'
import type { RepairDrive } from './use-repair'
import { useRepairCursor } from './use-repair-cursor'

const t = text.importing.repair
const SHOWN = 30
const BEFORE = 12
/** Cards drawn when the step opens: as many as are seen. The others follow when the window is free. */
const FIRST = 10

export interface RepairCardsProps {
  readonly drive: RepairDrive
  /** Told when the last 必改 is mended. */
  readonly onClean: () => void
}

/** The repair one finding after the other: kinds at the left, at the right a card for each place. */
export function RepairCards({ drive, onClean }: RepairCardsProps) {
  const { repair, world, refusal } = drive
  const cards = useRef<HTMLUListElement>(null)
  const cursor = useRepairCursor({ findings: repair.findings, cards, onClean, onTake: drive.take })
  const { group, order, standing } = cursor
  const byId = useMemo(() => new Map(drive.kept.map(({ draft }) => [draft.id, draft])), [drive.kept])
  // A window around the cursor: thousands of findings are walked through, never drawn at once.
  const from = standing < SHOWN ? 0 : standing - BEFORE
  const [drawn, draw] = useState(FIRST)
  useEffect(() => startTransition(() => draw(SHOWN)), [])
  const to = Math.min(order.length, Math.max(standing, 0) + drawn)
  if (group === undefined) return <AllMended />
  return (
    <Box sx={{ display: 'flex', gap: 2, flex: 1, minHeight: 0 }}>
      <RepairGroups
        groups={cursor.groups}
        chosen={group}
        onChoose={(chosen) => {
          const [first] = chosen.findings
          if (first !== undefined) cursor.go(order.indexOf(first))
        }}
      />
      <Box
        component="ul"
        ref={cards}
        aria-label={t.list}
        sx={{
          flex: 1,
          m: 0,
          p: 0,
          overflow: 'auto',
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
        }}
      >
        {from === 0 ? null : <Further label={t.earlier(from)} onClick={() => cursor.go(from - 1)} />}
        {order.slice(from, to).map((finding) => {
          const resource = byId.get(finding.resourceId ?? '')
          const key = findingKey(finding)
          return resource === undefined ? (
            <FileFinding key={key} finding={finding} />
          ) : (
            <RepairCard
              key={key}
              finding={finding}
              resource={resource}
              world={world}
              suggestion={drive.suggestionOf(finding)}
              alike={drive.alike(finding).length}
              refusal={refusal?.key === key ? refusal.why : ''}
              onText={(field, typed) => drive.mend(finding, field, typed)}
              onTake={() => drive.take(finding)}
              onTakeAll={() => drive.takeAll(finding)}
              onExclude={() => drive.exclude(finding)}
            />
          )
        })}
        {to === order.length ? null : <Further label={t.more(order.length - to)} onClick={() => cursor.go(to)} />}
      </Box>
    </Box>
  )
}

function AllMended() {
  return (
    <Box sx={{ py: 4 }}>
      <Typography variant="h2" component="p">
        {t.allMended}
      </Typography>
      <Typography color="textSecondary">{t.allMendedWhy}</Typography>
    </Box>
  )
}

/** A finding about the whole file: nothing to type here. */
function FileFinding({ finding }: { readonly finding: Finding }) {
  return (
    <Box
      component="li"
      tabIndex={-1}
      data-finding={findingKey(finding)}
      data-rule={finding.rule}
      sx={{ listStyle: 'none', p: 1.5, borderBottom: 1, borderColor: 'divider' }}
    >
      <LevelMark level={finding.level} /> {finding.message}
    </Box>
  )
}

function Further({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Box component="li" sx={{ listStyle: 'none', p: 1 }}>
      <Button onClick={onClick}>{label}</Button>
    </Box>
  )
}
