import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useSnackbar } from 'notistack'
import { useState } from 'react'
import { codedOf, type CodedError } from '../../../shared/base/coded-error'
import { localMoment } from '../../../shared/base/local-day'
import { failures } from '../../../shared/text/failures'
import { SECOND_PLACE_DAYS, useBackupState } from '../../data/queries/use-backup-state'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Facts } from '../../ui/facts'
import { Mark } from '../../ui/mark'
import { Notice } from '../../ui/notice'
import { BackupDialog } from './backup-dialog'
import { SnapshotTable } from './snapshot-table'

const t = text.backup

const age = (days: number): string => (days === 0 ? t.today : days === 1 ? t.yesterday : t.days(days))

/** How old snapshots and copies are, the buttons that make new ones, and the way back. */
export function BackupSection() {
  const { host } = useWorkspace()
  const { ages, refresh } = useBackupState()
  const { enqueueSnackbar } = useSnackbar()
  const [making, setMaking] = useState(false)
  const [copying, setCopying] = useState(false)
  const [refusal, setRefusal] = useState<CodedError>()
  if (ages === undefined) return null
  const {
    newestAt,
    newestDays = 0,
    secondAt,
    secondDays = 0,
    secondPlace,
    secondName,
    secondSame,
    secondLate,
    trouble,
  } = ages

  const make = async () => {
    setMaking(true)
    setRefusal(undefined)
    try {
      await host('snapshot.make', { why: 'manual' })
      enqueueSnackbar(t.made, { variant: 'success' })
    } catch (thrown) {
      setRefusal(codedOf(thrown) ?? failures.E_INTERNAL())
    } finally {
      setMaking(false)
      refresh()
    }
  }
  const second =
    secondAt === undefined
      ? t.never
      : secondSame
        ? t.same(localMoment(secondAt), age(secondDays))
        : secondLate
          ? t.late(localMoment(secondAt), age(secondDays), SECOND_PLACE_DAYS)
          : t.aged(localMoment(secondAt), age(secondDays))
  return (
    <Stack spacing={1.5}>
      <Facts
        lines={[
          [t.newest, newestAt === undefined ? t.noSnapshot : t.aged(localMoment(newestAt), age(newestDays))],
          [t.second, <Mark key="second" kind={secondLate ? 'bad' : 'good'} label={second} />],
          [t.place, secondPlace === undefined ? undefined : t.placed(secondPlace, secondName ?? '')],
        ]}
      />
      {trouble === undefined ? null : (
        <Notice severity="warning" title={t.trouble} code={text.app.code(trouble.code)}>
          {trouble.message}
        </Notice>
      )}
      {refusal === undefined ? null : (
        <Notice severity="error" code={text.app.code(refusal.code)}>
          {refusal.message}
        </Notice>
      )}
      <Stack direction="row" spacing={1}>
        <Button variant={secondLate ? 'contained' : 'outlined'} onClick={() => setCopying(true)}>
          {t.copy}
        </Button>
        <Button variant="outlined" disabled={making} onClick={() => void make()}>
          {making ? t.making : t.make}
        </Button>
      </Stack>
      <SnapshotTable newestAt={newestAt} />
      <div>
        <Typography sx={{ fontWeight: 600 }}>{t.restore}</Typography>
        <Typography>{t.restoreHow}</Typography>
        <Typography component="code" sx={{ display: 'block', my: 0.5, wordBreak: 'break-all' }}>
          {t.restoreCommand}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {t.restoreWhere}
        </Typography>
      </div>
      {copying ? (
        <BackupDialog
          place={secondPlace}
          onClose={() => {
            setCopying(false)
            refresh()
          }}
        />
      ) : null}
    </Stack>
  )
}
