import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { localDay } from '../../../shared/base/local-day'
import type { FilingRecord } from '../../../shared/filing/filing'
import { movesFrom } from '../../../shared/filing/filing-state'
import { roleTitle } from '../../../shared/profile/role-title'
import { filingChanges } from '../../../shared/duties/told-changes'
import { boundUnit } from '../../../shared/unit/bound-unit'
import { AttachmentList } from '../../parts/attachment-list'
import { useSave } from '../../parts/use-save'
import { useKeptRecords, useProfile, useProfileFile, useProfiles, useUnit } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { SideDrawer } from '../../ui/side-drawer'
import { filingCounts } from './filing-counts'

const t = text.filingHistory
const f = t.facts

/** The name of the rules that a filing was made under; undefined for filings of earlier versions of the program. */
export const useMadeUnder = (): ((filing: FilingRecord) => string | undefined) => {
  const profiles = useProfiles()
  return ({ profile }) => {
    if (profile === undefined) return undefined
    return t.madeUnder(profiles?.find(({ id }) => id === profile.id)?.name ?? profile.id, profile.version)
  }
}

export interface FilingDrawerProps {
  readonly filing: FilingRecord
  readonly onAnswer: () => void
  readonly onClose: () => void
}

/** A package that was made: what it is, where it went, what was answered, and the scans of its stamped pages. */
export function FilingDrawer({ filing, onAnswer, onClose }: FilingDrawerProps) {
  const save = useSave()
  const profile = useProfile()
  const madeUnder = useMadeUnder()
  const file = useProfileFile()
  const unit = useUnit()
  const kept = useKeptRecords()
  const { answer, state, seq, counts } = filing
  const different =
    file && unit && kept !== undefined ? filingChanges(file, boundUnit(unit, file.id, kept), filing) : []
  const titleOf = (role: string) => (profile === undefined ? role : roleTitle(profile, role))
  const list = (lines: readonly string[] | undefined, between: string) =>
    lines === undefined || lines.length === 0 ? undefined : lines.join(between)
  return (
    <SideDrawer
      title={t.details(seq)}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        movesFrom(state).includes('已退回') ? (
          <Button variant="outlined" onClick={onAnswer}>
            {answer === undefined ? t.answer : t.correct}
          </Button>
        ) : undefined
      }
    >
      <Stack spacing={3}>
        {different.length === 0 ? null : (
          <Notice severity="info" title={t.different}>
            {different.map((change) => (
              <Typography key={change.text} variant="body2">
                {t.differently(change.text, change.clause)}
              </Typography>
            ))}
            <Typography variant="body2" color="textSecondary">
              {t.differentNext}
            </Typography>
          </Notice>
        )}
        <Facts
          lines={[
            [f.period, filing.period],
            [f.state, state],
            [f.created, localDay(new Date(filing.created))],
            [f.to, filing.to],
            [f.profile, madeUnder(filing) ?? t.unknownProfile],
            [f.counts, filingCounts(counts)],
            [
              f.roster,
              list(
                filing.roster?.map(({ name, role }) => t.holder(name, titleOf(role))),
                '、',
              ),
            ],
            [
              f.explained,
              list(
                filing.reasons.map(({ reason }) => reason),
                '；',
              ),
            ],
            [f.file, filing.file],
            [f.id, filing.id.slice(0, 20)],
            [
              f.copies,
              list(
                filing.copies.map(({ place, at }) => t.copy(place, localDay(new Date(at)))),
                '、',
              ),
            ],
            [f.handedOver, filing.handedOver],
            [f.answered, answer?.on],
            [f.number, answer?.number],
            [f.reasons, list(answer?.note?.split('\n'), '；')],
          ]}
        />
        <AttachmentList
          title={t.stamped}
          hint={t.stampedHint}
          attachments={filing.stamped ?? []}
          onChange={(stamped) => {
            const after: FilingRecord = { ...filing, stamped }
            if (stamped.length === 0) delete after.stamped
            void save(t.labels.stamped(seq), [{ table: 'filings', id: filing.id, after }])
          }}
        />
      </Stack>
    </SideDrawer>
  )
}
