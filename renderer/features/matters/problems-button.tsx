import Button from '@mui/material/Button'
import { useState } from 'react'
import { localDay } from '../../../shared/base/local-day'
import { rectifiesFaults } from '../../../shared/matter/matter-group'
import { useProfile } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { ProblemsDialog, type ProblemsForm } from './problems-dialog'

const t = text.matters

/** Opens the list of problems to paste; what was typed there stays until it is registered. */
export function ProblemsButton({ onShowAll }: { readonly onShowAll: () => void }) {
  const profile = useProfile()
  const [open, setOpen] = useState(false)
  const [form, setForm] = useState<ProblemsForm>()
  const rules = profile?.rules ?? []
  const emptyForm = { rule: rules.find(rectifiesFaults)?.id ?? '', date: localDay(new Date()), list: '' }
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
        <ProblemsDialog
          rules={rules}
          form={form ?? emptyForm}
          onForm={setForm}
          onClose={() => setOpen(false)}
          onDone={finish}
        />
      ) : null}
    </>
  )
}
