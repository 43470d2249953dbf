import Print from '@mui/icons-material/PrintOutlined'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useMemo, useState } from 'react'
import type { Identified } from '../../../shared/field/kind'
import { recordForms } from '../../../shared/forms/form-choices'
import { text } from '../../text/zh-cn'
import { FormPreview } from '../form-preview/form-preview'
import type { FormRequest } from '../form-preview/form-request'
import { useFormFacts } from '../form-preview/use-form-facts'
import { useFormLayouts } from '../use-form-layouts'

type RecordForm = ReturnType<typeof recordForms>[number]

export interface PrintRecordProps {
  readonly table: string
  readonly record: Identified
  /** What the record is called. */
  readonly name: string
}

/** 打印: the open record on the form that the city has for one of its kind, or on one of several; nothing where it has none. */
export function PrintRecord({ table, record, name }: PrintRecordProps) {
  const facts = useFormFacts()
  const layouts = useFormLayouts(facts?.profile.id)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [chosen, setChosen] = useState<RecordForm>()
  // Made of the record as it stands: what was typed last is saved while the button is being pressed.
  const request = useMemo(
    (): FormRequest | undefined =>
      chosen && { choice: { ...chosen, holder: undefined, record }, blank: false, called: name },
    [chosen, record, name],
  )
  const forms = facts === undefined ? [] : recordForms(facts.profile, layouts, table)
  const [only, second] = forms
  if (facts === undefined || only === undefined) return null
  const open = (form: RecordForm) => {
    setAnchor(null)
    setChosen(form)
  }
  return (
    <>
      <Button
        startIcon={<Print />}
        {...(second !== undefined && { 'aria-haspopup': 'menu' as const })}
        onClick={(event) => (second === undefined ? open(only) : setAnchor(event.currentTarget))}
      >
        {text.forms.doPrint}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {forms.map((one) => (
          <MenuItem key={one.form.id} onClick={() => open(one)}>
            {one.form.title}
          </MenuItem>
        ))}
      </Menu>
      {request === undefined ? null : (
        <FormPreview request={request} facts={facts} onClose={() => setChosen(undefined)} />
      )}
    </>
  )
}
