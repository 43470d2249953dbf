import Box from '@mui/material/Box'
import FormHelperText from '@mui/material/FormHelperText'
import { useId, type ReactNode } from 'react'
import type { FieldInfo } from '../../shared/field/field-info'
import { text } from '../text/zh-cn'
import { Basis } from '../ui/basis'
import { TextOrChoice } from '../ui/text-or-choice'

const t = text.catalogue

const hintOf = ({ type }: FieldInfo): string => {
  switch (type.kind) {
    case 'credit-code':
      return t.hints.providerCode
    case 'date':
      return t.hints.date
    case 'month':
      return text.fields.monthHint
    case 'decimal':
      return t.hints.decimal(type.unit)
    case 'code':
      return type.many === true ? t.hints.many : ''
    case 'text':
    case 'code-or-text':
    case 'format-type':
    case 'choice':
    case 'yes-no':
    case 'whole':
    case 'person':
    case 'time':
    case 'hours':
    case 'phone':
    case 'mobile':
      return ''
  }
}

export interface FieldInputProps {
  readonly info: FieldInfo
  /** The stored value as it is read. */
  readonly stored: string
  /** Values to choose from; any other text may be typed. Undefined for plain text. */
  readonly choices: readonly string[] | undefined
  readonly explain?: (choice: string) => string
  /** Said under the field instead of what its type says. */
  readonly hint?: string | undefined
  readonly error: boolean
  readonly autoFocus?: boolean
  /** Findings beside the field. */
  readonly children?: ReactNode
  readonly onText: (typed: string) => void
}

/** One field of a drawer: label above with where it comes from, hint under it, findings beside it at once. */
export function FieldInput(props: FieldInputProps) {
  const { info, stored, choices, explain, hint = hintOf(info), error, autoFocus = false, children, onText } = props
  const id = useId()
  const long = info.type.kind === 'text' && (info.type.long === true || info.type.max > 200)
  return (
    <Box sx={{ gridColumn: long ? '1 / -1' : 'auto', minWidth: 0 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', mb: 0.5 }}>
        <Box component="label" htmlFor={id}>
          {info.label}
          {info.required === 'always' ? ' *' : ''}
        </Box>
        {info.source === undefined ? null : (
          <Basis label={t.drawer.basis} about={info.label} lines={[info.source]} small />
        )}
      </Box>
      <TextOrChoice
        id={id}
        stored={stored}
        choices={choices}
        long={long}
        {...(explain === undefined ? {} : { explain })}
        error={error}
        describedBy={`${id}-notes`}
        autoFocus={autoFocus}
        onCommit={onText}
      />
      <Box id={`${id}-notes`}>
        {hint === '' ? null : <FormHelperText>{hint}</FormHelperText>}
        {children}
      </Box>
    </Box>
  )
}
