import Button from '@mui/material/Button'
import { useState } from 'react'
import { localDay } from '../../../shared/base/local-day'
import { text } from '../../text/zh-cn'
import { ProblemsDialog, type ProblemsForm } from './problems-dialog'

const t = text.matters

/** Opens the list of problems to paste; what was typed there stays until it is registered. */
export function ProblemsButton({ onShowAll }: { readonly onShowAll: () => void }) {
  const [open, setOpen] = useState(false)
  const [form, setForm] = useState<ProblemsForm>()
  const emptyForm = { source: 'spot-check', date: localDay(new Date()), list: '' }
  const finish = () => {
    setForm(undefined)
    setOpen(false)
    onShowAll()
  }
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {t.paste}
      </Button>
      {open ? (
        <ProblemsDialog form={form ?? emptyForm} onForm={setForm} onClose={() => setOpen(false)} onDone={finish} />
      ) : null}
    </>
  )
}
