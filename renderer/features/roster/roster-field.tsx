import { isRaw, shown, type DraftText } from '../../../shared/base/draft'
import { readTyped } from '../../../shared/field/read-typed'
import type { RosterFieldInfo } from '../../../shared/roster/roster-fields'
import { useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'
import { TypedField } from '../../ui/typed-field'

const t = text.roster

const hintOf = (info: RosterFieldInfo): string => {
  if (!('type' in info)) return ''
  if (info.type.kind === 'day') return t.dateHint
  return info.type.kind === 'month' ? t.monthHint : ''
}

export interface RosterFieldProps {
  readonly info: RosterFieldInfo
  readonly value: DraftText | undefined
  readonly hint?: string
  readonly problem?: string | undefined
  readonly rows?: number
  readonly onEdit: (value: DraftText | undefined) => void
}

/** One field of a person or an appointment: what was typed is normalised where it fits and kept as it stands where not. */
export function RosterField({ info, value, hint, problem, rows, onEdit }: RosterFieldProps) {
  const { lists } = useWorkspace()
  const edited = (typed: string) => {
    if (!('type' in info)) onEdit(typed === '' ? undefined : typed)
    else onEdit(readTyped(info.type, typed))
  }
  const wrong = isRaw(value) ? t.problems['type' in info ? info.type.kind : 'list'] : undefined
  return (
    <TypedField
      label={info.label}
      value={shown(value)}
      hint={hint ?? hintOf(info)}
      problem={problem ?? wrong}
      {...(rows === undefined ? {} : { rows })}
      {...('list' in info
        ? {
            options: lists[info.list].entries.map(({ code, label }) => ({ value: code, label })),
            none: t.none,
          }
        : {})}
      onLeave={edited}
    />
  )
}
