import UploadFile from '@mui/icons-material/UploadFileOutlined'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Step from '@mui/material/Step'
import StepLabel from '@mui/material/StepLabel'
import Stepper from '@mui/material/Stepper'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { defaultChoice, type Choice } from '../../../../shared/catalogue/choose-changes'
import { namedPersons } from '../../../../shared/field/field-text'
import { noChoice, planMergeSteps, type MergeChoice } from '../../../../shared/catalogue/merge-sources'
import { LeaveGuard } from '../../../parts/leave-guard'
import { useSteps } from '../../../data/undo/use-steps'
import { useRecords } from '../../../data/queries/use-records'
import { useProfile, useWorkspace } from '../../../data/store/workspace'
import { text } from '../../../text/zh-cn'
import { DropZone } from '../../../ui/drop-zone'
import { FileButton } from '../../../ui/file-button'
import { Page } from '../../../ui/page'
import { ImportCompare } from '../compare/import-compare'
import { ImportDone } from '../import/import-done'
import { KINDS } from '../import/import-pick'
import { todayHere } from '../import/import-session'
import type { Imported } from '../import/imported'
import { CollectedTable } from './collected-table'
import { ColumnDialog } from './column-dialog'
import { MergeStep } from './merge-step'
import { mergedRepairSteps, readingsOf, sourcesOf, type Source } from './sources'
import { useCollectedFiles, type CollectedFiles } from './use-collected-files'

const t = text.collect

type StepName = keyof typeof t.steps
const STEPS = Object.keys(t.steps) as StepName[]

/** Several departments' sheets: read one by one, merged with conflicts side by side, compared with the catalogue, imported. */
export function CollectScreen() {
  const drive = useCollectedFiles()
  const [step, setStep] = useState<StepName>('files')
  const [sources, setSources] = useState<readonly Source[]>([])
  const [merging, setMerging] = useState<MergeChoice>(noChoice)
  const [choice, setChoice] = useState<Choice>(defaultChoice)
  const [imported, setImported] = useState<Imported>()
  const { lists } = useWorkspace()
  const profile = useProfile()
  const persons = useRecords('persons')
  const world = useMemo(() => ({ lists, persons: persons && namedPersons(persons) }), [lists, persons])
  const groups = useSteps(
    useMemo(
      () =>
        sources.length === 0
          ? undefined
          : () => planMergeSteps(sources.map(({ resources }) => resources.map(({ draft }) => draft))),
      [sources],
    ),
  )
  const repair = useSteps(
    useMemo(
      () =>
        step !== 'compare' || groups === undefined
          ? undefined
          : () => mergedRepairSteps(sources, groups, merging, { lists, profile, today: todayHere() }),
      [step, sources, groups, merging, lists, profile],
    ),
  )
  const restart = () => {
    setImported(undefined)
    for (const { id } of drive.files) drive.remove(id)
    setStep('files')
  }
  const merge = () => {
    setSources(sourcesOf(drive.files))
    setChoice(defaultChoice)
    setStep('merge')
  }
  const file = { name: sources.map((source) => source.file).join('、'), readings: readingsOf(sources) }
  return (
    <Page
      title={t.title}
      {...(step === 'files' ? { lead: t.lead } : {})}
      actions={
        step === 'done' ? null : (
          <Button component={RouterLink} to="/catalogue">
            {t.leave}
          </Button>
        )
      }
      fixed={step === 'merge' || step === 'compare'}
    >
      <Stepper activeStep={STEPS.indexOf(step)}>
        {STEPS.map((each) => (
          <Step key={each}>
            <StepLabel>{t.steps[each]}</StepLabel>
          </Step>
        ))}
      </Stepper>
      {step === 'files' ? <FilesStep drive={drive} onMerge={merge} /> : null}
      {step === 'merge' && groups === undefined ? <Working said={t.merging} /> : null}
      {step === 'merge' && groups !== undefined ? (
        <>
          <LeaveGuard active={merging.chosen.size > 0} words={text.importing.repair.leave} />
          <MergeStep
            sources={sources}
            groups={groups}
            choice={merging}
            world={world}
            onChoice={setMerging}
            onBack={() => setStep('files')}
            onNext={() => setStep('compare')}
          />
        </>
      ) : null}
      {step === 'compare' && repair === undefined ? <Working said={t.checking} /> : null}
      {step === 'compare' && repair !== undefined ? (
        <ImportCompare
          file={file}
          repair={repair}
          choice={choice}
          onChoice={setChoice}
          onBack={() => setStep('merge')}
          onDone={(result) => {
            setImported(result)
            setStep('done')
          }}
        />
      ) : null}
      {imported !== undefined ? <ImportDone imported={imported} again={t.again} onAgain={restart} /> : null}
    </Page>
  )
}

/** Work that takes a moment. */
function Working({ said }: { readonly said: string }) {
  return (
    <>
      <Typography role="status">{said}</Typography>
      <LinearProgress aria-label={said} />
    </>
  )
}

function FilesStep({ drive, onMerge }: { readonly drive: CollectedFiles; readonly onMerge: () => void }) {
  const [columns, setColumns] = useState<number>()
  const { files } = drive
  const looked = files.find(({ id }) => id === columns)
  const read = files.flatMap(({ state }) => (state.kind === 'read' ? [state.open.book.analysis] : []))
  const busy = files.some(({ state }) => state.kind === 'waiting' || state.kind === 'reading')
  const resources = read.reduce((sum, analysis) => sum + analysis.resources.length, 0)
  const items = read.reduce((sum, analysis) => sum + analysis.items, 0)
  const filled = read.filter((analysis) => analysis.resources.length > 0).length
  if (files.length === 0)
    return (
      <DropZone onFiles={drive.add} centred>
        <UploadFile color="primary" sx={{ fontSize: 40 }} aria-hidden />
        <Typography>{t.drop}</Typography>
        <FileButton label={t.pick} accept={KINDS} onFiles={drive.add} />
        <Typography variant="body2" color="textSecondary">
          {text.importing.pick.kinds}
        </Typography>
      </DropZone>
    )
  return (
    <>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
        <Typography role="status" sx={{ flex: 1 }}>
          {busy ? t.busy : filled === 0 ? t.nothing : t.total(files.length, resources, items)}
        </Typography>
        <FileButton label={t.more} accept={KINDS} variant="outlined" onFiles={drive.add} />
        <Button variant="contained" disabled={busy || filled === 0} onClick={onMerge}>
          {t.merge(filled)}
        </Button>
      </Stack>
      <DropZone onFiles={drive.add}>
        <CollectedTable drive={drive} onColumns={setColumns} />
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t.mergeWhy}
        </Typography>
      </DropZone>
      {looked === undefined ? null : (
        <ColumnDialog
          file={looked}
          onAgain={(wanted) => drive.again(looked.id, wanted)}
          onClose={() => setColumns(undefined)}
        />
      )}
    </>
  )
}
