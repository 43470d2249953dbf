import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { formatCount } from '../../../../shared/base/format-count'
import { text } from '../../../text/zh-cn'
import { LevelMark } from '../../../ui/level-mark'
import { stepKey } from '../../../ui/step-key'
import { countLevel } from './repair'
import { RepairCards } from './repair-cards'
import { RepairTable } from './repair-table'
import type { RepairDrive } from './use-repair'

const t = text.importing.repair

export interface ImportRepairProps {
  readonly drive: RepairDrive
  /** The buttons of the step; `ready` takes the primary one, for the focus. */
  readonly actions: (ready: React.RefObject<HTMLButtonElement | null>) => ReactNode
  readonly children: ReactNode
}

/** Third step: kinds of findings at the left, the cells concerned at the right; everything by keyboard. */
export function ImportRepair({ drive, actions, children }: ImportRepairProps) {
  const { repair, said, undo, redo } = drive
  const ready = useRef<HTMLButtonElement>(null)
  const onClean = useCallback(() => ready.current?.focus(), [])
  const [asTable, setAsTable] = useState(false)
  useEffect(() => {
    // Before anything is imported these keys are about what was mended here, not about the catalogue.
    const key = (event: KeyboardEvent) => {
      const step = stepKey(event)
      if (step === undefined) return
      if (event.target instanceof Element && event.target.closest('input,textarea') !== null) return
      event.preventDefault()
      event.stopPropagation()
      // One press is one step, as everywhere: a key that is held down would take back the whole repair.
      if (event.repeat) return
      if (step === 'undo') undo()
      else redo()
    }
    window.addEventListener('keydown', key, true)
    return () => window.removeEventListener('keydown', key, true)
  }, [undo, redo])
  const clean = repair.findings.length === 0
  // The table is gone with its last finding, and the focus with it.
  useEffect(() => {
    if (clean && asTable) onClean()
  }, [clean, asTable, onClean])
  return (
    <>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
        <LevelMark level="必改">{formatCount(countLevel(repair.findings, '必改'))}</LevelMark>
        <LevelMark level="需说明">{formatCount(countLevel(repair.findings, '需说明'))}</LevelMark>
        <Box sx={{ flex: 1 }} />
        {clean ? null : (
          <Button variant="outlined" onClick={() => setAsTable(!asTable)}>
            {asTable ? t.asCards : t.asTable}
          </Button>
        )}
        <Button variant="outlined" disabled={!drive.canUndo} onClick={undo}>
          {t.undo}
        </Button>
        {actions(ready)}
      </Stack>
      <Stack direction="row" sx={{ alignItems: 'baseline', gap: 2, minHeight: 21 }}>
        <Box role="status" sx={{ flex: 1 }}>
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
        {clean ? null : (
          <Typography variant="caption" color="textSecondary" noWrap>
            {asTable ? t.tableKeys : t.keys}
          </Typography>
        )}
      </Stack>
      {children}
      {asTable && !clean ? (
        <RepairTable drive={drive} onClean={onClean} />
      ) : (
        <RepairCards drive={drive} onClean={onClean} />
      )}
    </>
  )
}
