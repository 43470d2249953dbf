import { isRaw, shown, type DraftText } from '../../../shared/base/draft'
import type { FieldInfo } from '../../../shared/field/field-info'
import { normaliseText } from '../../../shared/field/normalise-text'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { TypedField } from '../../ui/typed-field'

const hintOf = ({ type }: FieldInfo): string => {
  if (type.kind === 'date') return text.fields.dateHint
  return type.kind === 'month' ? text.fields.monthHint : ''
}

export interface RosterFieldProps {
  readonly info: FieldInfo
  readonly value: DraftText | undefined
  readonly hint?: string
  readonly problem?: string | undefined
  readonly rows?: number
  readonly onEdit: (value: DraftText | undefined) => void
}

/** One field of a person or an appointment: what was typed is normalised where it fits and kept as it stands where not. */
export function RosterField({ info, value, hint, problem, rows, onEdit }: RosterFieldProps) {
  const { lists } = useWorkspace()
  const { type } = info
  return (
    <TypedField
      label={info.label}
      value={shown(value)}
      hint={hint ?? hintOf(info)}
      problem={problem ?? (isRaw(value) ? text.fields.problems[type.kind] : undefined)}
      {...(rows === undefined ? {} : { rows })}
      {...(type.kind === 'code'
        ? {
            options: lists[type.list].entries.map(({ code, label }) => ({ value: code, label })),
            none: text.roster.none,
          }
        : {})}
      onLeave={(typed) => onEdit(normaliseText(info, typed, lists).value)}
    />
  )
}
