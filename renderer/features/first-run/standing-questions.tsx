import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { localDay } from '../../../shared/base/local-day'
import { bindingOf, unitList } from '../../../shared/profile/binding'
import { asksFollows } from '../../../shared/unit/open-questions'
import type { ProfileFile } from '../../../shared/profile/profile-file'
import { boundUnit } from '../../../shared/unit/bound-unit'
import { ListedField } from '../../parts/listed-field'
import { text } from '../../text/zh-cn'
import { TypedField } from '../../ui/typed-field'
import { unitOf, type UnitForm } from './unit-form'

const t = text.firstRun
const s = text.standing

export interface StandingQuestionsProps {
  readonly form: UnitForm
  readonly file: ProfileFile
  readonly onForm: (change: Partial<UnitForm>) => void
}

/** Whether the chosen document binds such a unit, and the one question that this depends on where there is one. */
export function StandingQuestions({ form, file, onForm }: StandingQuestionsProps) {
  const [day] = useState(() => localDay(new Date()))
  const bindingWith = (answers: Partial<UnitForm>) =>
    bindingOf(file, boundUnit(unitOf({ ...form, ...answers }, file), file.id, false), day)
  const binding = bindingWith({})
  const list = bindingWith({ listed: '' }).state === 'unconfirmed' ? unitList(file, day) : undefined
  return (
    <Stack spacing={1.5}>
      <Typography role="status">{s.binding(file.source.title, binding.text)}</Typography>
      {list === undefined ? null : (
        <ListedField
          clause={list.clause}
          names={list.names}
          unit={form.name}
          value={form.listed}
          onListed={(listed) => onForm({ listed })}
        />
      )}
      {asksFollows({ binding }) ? (
        <TypedField
          label={t.follows}
          value={form.follows}
          hint={t.followsHint}
          none={s.follows.none}
          showNone
          options={[
            { value: 'no', label: s.follows.no },
            { value: 'yes', label: s.follows.yes },
          ]}
          onLeave={(follows) => onForm({ follows })}
        />
      ) : null}
    </Stack>
  )
}
