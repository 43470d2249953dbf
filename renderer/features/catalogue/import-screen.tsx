import Button from '@mui/material/Button'
import Step from '@mui/material/Step'
import StepLabel from '@mui/material/StepLabel'
import Stepper from '@mui/material/Stepper'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { text } from '../../text/zh-cn'
import { Page } from '../../ui/page'
import { ImportColumns } from './import-columns'
import { ImportDone } from './import-done'
import { ImportPick } from './import-pick'
import { ImportReview, type Imported } from './import-review'
import { useImportFile } from './import-session'
import type { RepairMemory } from './use-repair'

const t = text.importing

/** The import wizard: a file, its columns, its faults, the result. */
export function ImportScreen() {
  const { state, read, again, reset } = useImportFile()
  const [repairing, setRepairing] = useState(false)
  const [imported, setImported] = useState<Imported>()
  const [kept, keep] = useState<RepairMemory>()
  const step = imported !== undefined ? 3 : state.kind !== 'open' ? 0 : repairing ? 2 : 1
  const restart = () => {
    setImported(undefined)
    setRepairing(false)
    reset()
  }
  return (
    <Page
      title={state.kind === 'open' ? `${t.title}：${state.file.name}` : t.title}
      {...(step === 0 ? { lead: t.pick.lead } : {})}
      actions={
        imported === undefined ? (
          <Button component={RouterLink} to="/catalogue">
            {t.leave}
          </Button>
        ) : null
      }
      fixed={step === 2}
    >
      <Stepper activeStep={step}>
        {t.steps.map((label) => (
          <Step key={label}>
            <StepLabel>{label}</StepLabel>
          </Step>
        ))}
      </Stepper>
      {imported !== undefined ? <ImportDone imported={imported} onAgain={restart} /> : null}
      {imported === undefined && state.kind !== 'open' ? (
        <ImportPick state={state} onFile={(file) => void read(file)} onReset={reset} />
      ) : null}
      {imported === undefined && state.kind === 'open' && !repairing ? (
        <ImportColumns
          file={state.file}
          onAgain={(wanted) => void again(wanted)}
          onNext={() => setRepairing(true)}
          onBack={restart}
        />
      ) : null}
      {imported === undefined && state.kind === 'open' && repairing ? (
        <ImportReview
          file={state.file}
          memory={{ kept, keep }}
          onBack={() => setRepairing(false)}
          onDone={setImported}
        />
      ) : null}
    </Page>
  )
}
