import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useCallback, useRef, type ReactNode } from 'react'
import type { Finding } from '../../../shared/catalogue/finding'
import { text } from '../../text/zh-cn'
import { LevelMark } from '../../ui/level-mark'
import { countLevel, findingKey } from './repair'
import { RepairCard } from './repair-card'
import { RepairGroups } from './repair-groups'
import type { RepairDrive } from './use-repair'
import { useRepairCursor } from './use-repair-cursor'

const t = text.importing.repair
const SHOWN = 50
const BEFORE = 20

export interface ImportRepairProps {
  readonly drive: RepairDrive
  /** The buttons of the step; `ready` takes the primary one, for the focus. */
  readonly actions: (ready: React.RefObject<HTMLButtonElement | null>) => ReactNode
  readonly children: ReactNode
}

/** Third step: kinds of findings at the left, the cells concerned at the right; everything by keyboard. */
export function ImportRepair({ drive, actions, children }: ImportRepairProps) {
  const { repair, world, said, refusal } = drive
  const cards = useRef<HTMLUListElement>(null)
  const ready = useRef<HTMLButtonElement>(null)
  const onClean = useCallback(() => ready.current?.focus(), [])
  const cursor = useRepairCursor({ findings: repair.findings, cards, onClean, onTake: drive.take })
  const { group, order, standing } = cursor
  // A window around the cursor: thousands of findings are walked through, never drawn at once.
  const from = standing < SHOWN ? 0 : standing - BEFORE
  const to = Math.min(order.length, Math.max(standing, 0) + SHOWN)
  const byId = new Map(drive.kept.map(({ draft }) => [draft.id, draft]))
  return (
    <>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
        <LevelMark level="必改">{countLevel(repair.findings, '必改').toLocaleString('en-US')}</LevelMark>
        <LevelMark level="需说明">{countLevel(repair.findings, '需说明').toLocaleString('en-US')}</LevelMark>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          {t.keys}
        </Typography>
        {actions(ready)}
      </Stack>
      <Box role="status" sx={{ minHeight: 21 }}>
        {said}
        {repair.excluded.size === 0 ? null : (
          <>
            {' '}
            {t.excluded(repair.excluded.size)}
            <Button size="small" onClick={drive.restore}>
              {t.restore}
            </Button>
          </>
        )}
      </Box>
      {children}
      {group === undefined ? (
        <Box sx={{ py: 4 }}>
          <Typography variant="h2" component="p">
            {t.allMended}
          </Typography>
          <Typography color="textSecondary">{t.allMendedWhy}</Typography>
        </Box>
      ) : (
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
      )}
    </>
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
