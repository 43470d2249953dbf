import Print from '@mui/icons-material/PrintOutlined'
import Button from '@mui/material/Button'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useRef, useState } from 'react'
import { shown } from '../../../shared/base/draft'
import { formChoices, printableForms, type FormChoice } from '../../../shared/forms/form-choices'
import type { Profile } from '../../../shared/profile/profile'
import { roleTitle } from '../../../shared/profile/role-title'
import { FormPreview } from '../../parts/form-preview/form-preview'
import type { FormRequest } from '../../parts/form-preview/form-request'
import { useFormFacts } from '../../parts/form-preview/use-form-facts'
import { useFormLayouts } from '../../parts/use-form-layouts'
import { text } from '../../text/zh-cn'

const t = text.forms

const labelOf = ({ form, holder }: FormChoice, profile: Profile): string => {
  if (holder === undefined) return form.title
  return t.ofPerson(form.title, shown(holder.person.name), roleTitle(profile, holder.appointment.role))
}

export interface FormsMenuProps {
  /** Only what is printed for this person; absent for every form of the city. */
  readonly personId?: string
  /** Opens by itself, for those who come to print. */
  readonly opened?: boolean
}

/** 打印表格: each form of the city for each officer, and empty ones; opens the preview. */
export function FormsMenu({ personId, opened = false }: FormsMenuProps) {
  const facts = useFormFacts()
  const layouts = useFormLayouts(facts?.profile.id)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [request, setRequest] = useState<FormRequest>()
  const toOpen = useRef(opened)
  if (facts === undefined) return null
  const { profile } = facts
  const forms = printableForms(profile, layouts)
  const choices = formChoices(facts, layouts).filter(
    ({ holder }) => personId === undefined || holder?.person.id === personId,
  )
  if (forms.length === 0 || (personId !== undefined && choices.length === 0)) return null
  const open = (choice: FormChoice, blank: boolean) => {
    setAnchor(null)
    setRequest({ choice, blank })
  }

  return (
    <>
      <Button
        ref={(button) => {
          if (button === null || !toOpen.current) return
          toOpen.current = false
          setAnchor(button)
        }}
        startIcon={<Print />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t.print}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {choices.length === 0 ? null : <ListSubheader>{t.filled}</ListSubheader>}
        {choices.map((choice) => (
          <MenuItem
            key={`${choice.form.id} ${choice.holder?.appointment.id ?? ''}`}
            onClick={() => open(choice, false)}
          >
            {labelOf(choice, profile)}
          </MenuItem>
        ))}
        {personId === undefined ? <ListSubheader>{t.blank}</ListSubheader> : null}
        {personId === undefined
          ? forms.map((one) => (
              <MenuItem key={one.form.id} onClick={() => open({ ...one, holder: undefined }, true)}>
                {one.form.title}
              </MenuItem>
            ))
          : null}
      </Menu>
      {request === undefined ? null : (
        <FormPreview request={request} facts={facts} onClose={() => setRequest(undefined)} />
      )}
    </>
  )
}
