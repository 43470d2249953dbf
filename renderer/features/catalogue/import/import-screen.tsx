import Button from '@mui/material/Button'
import Step from '@mui/material/Step'
import StepLabel from '@mui/material/StepLabel'
import Stepper from '@mui/material/Stepper'
import { startTransition, useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { defaultChoice, type Choice } from '../../../../shared/catalogue/choose-changes'
import { useHasResources } from '../../../data/queries/resource-list'
import { text } from '../../../text/zh-cn'
import { Page } from '../../../ui/page'
import { ImportColumns } from './import-columns'
import { ImportCompare } from '../compare/import-compare'
import { ImportDone } from './import-done'
import { ImportPick } from './import-pick'
import { ImportReview } from './import-review'
import { useImportFile } from './import-session'
import type { Imported } from './imported'
import { MarkedExport } from './marked-export'
import { createRepairMemory } from '../repair/use-repair'

const t = text.importing

type StepName = keyof typeof t.steps

/** The import wizard: a file, its columns, its faults, what it changes in the catalogue, the result. */
export function ImportScreen() {
  const { state, read, again, reset, mark } = useImportFile()
  const isFilled = useHasResources()
  const [at, setAt] = useState<'columns' | 'repair' | 'compare'>('columns')
  const [imported, setImported] = useState<Imported>()
  const [memory] = useState(createRepairMemory)
  const [choice, setChoice] = useState<Choice>(defaultChoice)
  const kept = at === 'compare' ? memory.kept() : undefined
  const step: StepName = imported !== undefined ? 'done' : state.kind !== 'open' ? 'pick' : at
  // What the import itself has written does not make the finished one a comparison.
  const compares = imported === undefined ? isFilled : imported.compared !== undefined
  const steps = (Object.keys(t.steps) as StepName[]).filter((each) => compares || each !== 'compare')
  const restart = () => {
    setImported(undefined)
    setAt('columns')
    setChoice(defaultChoice)
    reset()
  }
  return (
    <Page
      title={state.kind === 'open' ? `${t.title}：${state.file.name}` : t.title}
      {...(step === 'pick' ? { lead: t.pick.lead } : {})}
      actions={
        imported === undefined ? (
          <Button component={RouterLink} to="/catalogue">
            {t.leave}
          </Button>
        ) : null
      }
      fixed={step === 'repair' || step === 'compare'}
    >
      <Stepper activeStep={steps.indexOf(step)}>
        {steps.map((each) => (
          <Step key={each}>
            <StepLabel>{t.steps[each]}</StepLabel>
          </Step>
        ))}
      </Stepper>
      {imported !== undefined ? (
        <ImportDone imported={imported} onAgain={restart}>
          {state.kind === 'open' ? (
            <MarkedExport file={state.file.name} analysis={state.file.book.analysis} make={mark} />
          ) : null}
        </ImportDone>
      ) : null}
      {imported === undefined && state.kind !== 'open' ? (
        <>
          <ImportPick state={state} onFile={(file) => void read(file)} onReset={reset} />
          {state.kind === 'reading' ? null : (
            <Button component={RouterLink} to="/catalogue/collect" sx={{ alignSelf: 'center' }}>
              {text.collect.open}
            </Button>
          )}
        </>
      ) : null}
      {step === 'columns' && state.kind === 'open' ? (
        <ImportColumns
          file={state.file}
          onAgain={(wanted) => void again(wanted)}
          // The cards are drawn while the window stays free.
          onNext={() => startTransition(() => setAt('repair'))}
          onBack={restart}
        />
      ) : null}
      {step === 'repair' && state.kind === 'open' ? (
        <ImportReview
          file={state.file}
          memory={memory}
          compares={compares}
          mark={mark}
          onBack={() => setAt('columns')}
          onCompare={() => setAt('compare')}
          onDone={setImported}
        />
      ) : null}
      {step === 'compare' && state.kind === 'open' && kept !== undefined ? (
        <ImportCompare
          file={{ name: state.file.name, readings: [state.file] }}
          repair={kept.repair}
          choice={choice}
          onChoice={setChoice}
          onBack={() => setAt('repair')}
          onDone={setImported}
        />
      ) : null}
    </Page>
  )
}
