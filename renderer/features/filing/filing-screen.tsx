import Inventory from '@mui/icons-material/Inventory2Outlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useSnackbar } from 'notistack'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { codedOf } from '../../../shared/base/coded-error'
import type { FilingRecord } from '../../../shared/filing/filing'
import type { KeyState } from '../../../shared/host/contract'
import { useFilings } from '../../data/queries/small-tables'
import { BindingLine } from '../../parts/binding-line'
import { PlacePicker } from '../../parts/place-picker'
import { useProfile, useUnit, useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { TypedField } from '../../ui/typed-field'
import { CheckSection } from './check-section'
import { ExtrasSection } from './extras-section'
import { useDraft } from './filing-draft'
import { filingGaps, placeGaps, reasonsOf } from './filing-gaps'
import { KeySection } from './key-section'
import { PastFilings } from './past-filings'
import { useExtras } from './use-extras'
import { useFilingCheck, type FilingCheck } from './use-filing-check'
import { useFilingWork } from './use-filing-work'
import { WorkNotice } from './work-notice'

const t = text.filing
const h = text.filingHistory

function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId()
  return (
    <Paper variant="outlined" component="section" aria-labelledby={heading} sx={{ p: 2 }}>
      <Typography id={heading} variant="h2" sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      {children}
    </Paper>
  )
}

function ReturnedNotice({ newest }: { readonly newest: FilingRecord | undefined }) {
  if (newest?.state !== '已退回' || newest.answer === undefined) return null
  return (
    <Notice severity="warning" title={h.returned(newest.seq, newest.answer.on)}>
      {newest.answer.note?.split('\n').map((reason, at) => (
        <Typography key={`${String(at)}${reason}`}>{reason}</Typography>
      ))}
      <Typography variant="body2">{h.returnedNext}</Typography>
    </Notice>
  )
}

/** 报送中心: period, checks, signature, place, and the package. */
export function FilingScreen() {
  const { host } = useWorkspace()
  const profile = useProfile()
  const unit = useUnit()
  const filings = useFilings()
  const navigate = useNavigate()
  const { enqueueSnackbar } = useSnackbar()
  const { check, rechecking, recheck } = useFilingCheck()
  const { draft, begun, setPeriod, setReason, setExtra, setFolder, resume, discard } = useDraft()
  const extras = useExtras()
  const [key, setKey] = useState<KeyState>()
  const [asked, setAsked] = useState<'make' | 'write'>()
  const { work, make, write, cancel } = useFilingWork(profile, draft?.folder ?? '')
  const outcome = useRef<HTMLDivElement>(null)

  useEffect(() => {
    host('key.state', {}).then(setKey, (thrown: unknown) => {
      if (codedOf(thrown) === undefined) throw thrown
    })
  }, [host])
  useEffect(() => {
    if (work.kind !== 'idle' || asked !== undefined) outcome.current?.scrollIntoView({ block: 'nearest' })
  }, [work.kind, asked])
  if (profile === undefined || draft === undefined) return null
  const { addressee } = profile.filing

  const busy = work.kind === 'working'
  const lacking = (now: FilingCheck) => filingGaps(draft, now, key?.unlocked === true)
  // Shown once asked for, and shorter with everything that is filled in.
  const missing = asked === 'make' ? lacking(check) : asked === 'write' ? placeGaps(draft) : []
  const start = async () => {
    if (busy) return
    // Records may have changed in another screen since the check was shown.
    const now = await recheck()
    const complete = lacking(now).length === 0
    setAsked(complete ? undefined : 'make')
    if (!complete) return
    const order = {
      period: draft.period.trim().slice(0, 40),
      reasons: reasonsOf(now, draft.reasons),
      extras: draft.extras ?? {},
    }
    await make(order, t.doing.check)
    setKey(await host('key.state', {}))
  }

  const again = async (filing: FilingRecord) => {
    if (!(await resume(filing))) return
    // Packages narrowed to those of a number would hide the draft.
    void navigate('/filing', { replace: true })
    enqueueSnackbar(h.resumed(filing.seq), { variant: 'info' })
    outcome.current?.scrollIntoView({ block: 'nearest' })
    outcome.current?.focus()
  }

  return (
    <Page
      title={t.title}
      lead={addressee === null ? t.leadUnasked : t.lead(addressee.name, addressee.clause)}
      actions={
        <Button variant="contained" startIcon={<Inventory />} aria-disabled={busy} onClick={() => void start()}>
          {t.make}
        </Button>
      }
    >
      <BindingLine binding={profile.binding} />
      <Stack ref={outcome} spacing={2} tabIndex={-1}>
        {unit?.sample === true ? <Notice severity="warning">{t.sampleUnit}</Notice> : null}
        {missing.length === 0 ? null : (
          <Notice severity="warning" title={t.todo.title}>
            {missing.map((line) => (
              <Typography key={line}>{line}</Typography>
            ))}
          </Notice>
        )}
        <WorkNotice work={work} onCancel={cancel} />
        <ReturnedNotice newest={filings?.[0]} />
      </Stack>
      <Step title={t.steps.period}>
        <Box sx={{ maxWidth: 480 }}>
          <TypedField label={t.period} value={draft.period} hint={t.periodHint} onLeave={setPeriod} />
        </Box>
      </Step>
      <Step title={t.steps.check}>
        <CheckSection
          check={check}
          busy={rechecking}
          reasons={draft.reasons}
          onReason={setReason}
          onRecheck={() => void recheck()}
        />
      </Step>
      {extras.length === 0 ? null : (
        <Step title={t.extras.title}>
          <ExtrasSection extras={extras} said={draft.extras} onSaid={setExtra} />
        </Step>
      )}
      <Step title={t.steps.key}>{key === undefined ? null : <KeySection state={key} onState={setKey} />}</Step>
      <Step title={t.steps.place}>
        <PlacePicker folder={draft.folder} onFolder={setFolder} />
      </Step>
      {filings === undefined || (filings.length === 0 && !begun) ? null : (
        <PastFilings
          filings={filings}
          draft={begun ? draft : undefined}
          onDiscard={() => void discard()}
          onAgain={(filing) => void again(filing)}
          busy={busy}
          onWrite={(filing) => {
            if (busy) return
            setAsked(draft.folder === '' ? 'write' : undefined)
            if (draft.folder !== '') void write(filing, t.doing.write)
          }}
        />
      )}
    </Page>
  )
}
