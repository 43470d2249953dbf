import Box from '@mui/material/Box'
import FormHelperText from '@mui/material/FormHelperText'
import type { CodedError } from '../../../shared/base/coded-error'
import { resourceFields, type FieldInfo } from '../../../shared/catalogue/fields'
import type { Finding } from '../../../shared/catalogue/finding'
import type { ResourceDraft, ResourceField } from '../../../shared/catalogue/resource'
import { basisText } from '../../../shared/catalogue/share-basis'
import { normaliseField } from '../../../shared/tables/normalise-field'
import { shareBases } from '../../app/assets'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { FindingNote } from '../../ui/finding-note'
import { TextOrChoice } from '../../ui/text-or-choice'
import type { FieldWorld } from '../../../shared/tables/apply-text'
import { choicesOf, fieldText } from '../../../shared/catalogue/field-text'

const t = text.catalogue

const bases = new Map(shareBases.map((entry) => [basisText(entry), entry.when]))

const hintOf = ({ type }: FieldInfo): string => {
  switch (type.kind) {
    case 'credit-code':
      return t.hints.providerCode
    case 'date':
      return t.hints.date
    case 'decimal':
      return t.hints.decimal(type.unit)
    case 'code':
      return type.many === true ? t.hints.many : ''
    case 'text':
    case 'code-or-text':
    case 'format-type':
    case 'yes-no':
    case 'whole':
    case 'person':
      return ''
  }
}

export interface ResourceFieldProps {
  readonly field: ResourceField
  readonly resource: ResourceDraft
  readonly world: FieldWorld
  readonly findings: readonly Finding[]
  /** Why what was typed here was not saved; stands until the field is left with something else. */
  readonly refusal: CodedError | undefined
  readonly onText: (field: ResourceField, text: string) => void
}

/** One field of the drawer: label above, hint under it, findings beside it at once. */
export function ResourceFieldInput({ field, resource, world, findings, refusal, onText }: ResourceFieldProps) {
  const info = resourceFields[field]
  const id = `resource-${field}`
  const long = info.type.kind === 'text' && (info.type.long === true || info.type.max > 200)
  const hint = field === 'shareBasis' ? t.hints.shareBasis : hintOf(info)
  return (
    <Box sx={{ gridColumn: long ? '1 / -1' : 'auto', minWidth: 0 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', mb: 0.5 }}>
        <Box component="label" htmlFor={id}>
          {info.label}
          {info.required === 'always' ? ' *' : ''}
        </Box>
        <Basis label={t.drawer.basis} about={info.label} lines={[info.source]} small />
      </Box>
      <TextOrChoice
        id={id}
        stored={fieldText(info, resource[field], world.lists, world.persons)}
        choices={field === 'shareBasis' ? [...bases.keys()] : choicesOf(info, world.lists, world.persons)}
        long={long}
        {...(field === 'shareBasis' ? { explain: (choice: string) => bases.get(choice) ?? '' } : {})}
        error={refusal !== undefined || findings.some((finding) => finding.level === '必改')}
        describedBy={`${id}-notes`}
        onCommit={(typed) => onText(field, typed)}
      />
      <Box id={`${id}-notes`}>
        {hint === '' ? null : <FormHelperText>{hint}</FormHelperText>}
        {refusal === undefined ? null : (
          <Box role="alert">
            <FindingNote level="必改" message={refusal.message} />
          </Box>
        )}
        {findings.map((finding) => (
          <FindingNote
            key={finding.rule}
            level={finding.level}
            message={finding.rule === 'required-missing' ? t.drawer.missing : finding.message}
            action={suggestionOf(finding, info, world, (typed) => onText(field, typed))}
          />
        ))}
      </Box>
    </Box>
  )
}

const suggestionOf = (
  { suggestion, field }: Finding,
  info: FieldInfo,
  { lists }: FieldWorld,
  apply: (typed: string) => void,
) => {
  if (suggestion === undefined) return undefined
  const { value } = normaliseField(field as ResourceField, suggestion, lists)
  return {
    label: t.drawer.suggestion(fieldText(info, value, lists)),
    onClick: () => apply(suggestion),
  }
}
