import Box from '@mui/material/Box'
import { memo } from 'react'
import type { CodedError } from '../../../../shared/base/coded-error'
import { resourceFields } from '../../../../shared/catalogue/fields'
import type { FieldInfo } from '../../../../shared/field/field-info'
import type { Finding } from '../../../../shared/field/finding'
import type { ResourceDraft, ResourceField } from '../../../../shared/catalogue/resource'
import { basisText } from '../../../../shared/catalogue/share-basis'
import { normaliseField } from '../../../../shared/catalogue/normalise-field'
import { shareBases } from '../../../parts/assets'
import { FieldInput } from '../../../parts/field-input'
import { text } from '../../../text/zh-cn'
import { FindingNote } from '../../../ui/finding-note'
import type { FieldWorld } from '../../../../shared/field/read-field'
import { choicesOf, fieldText } from '../../../../shared/field/field-text'

const t = text.catalogue

const bases = new Map(shareBases.map((entry) => [basisText(entry), entry.when]))

export interface ResourceFieldProps {
  readonly field: ResourceField
  readonly value: ResourceDraft[ResourceField]
  readonly world: FieldWorld
  /** Names of other records that are offered; undefined where the field names none. */
  readonly offered: readonly string[] | undefined
  readonly findings: readonly Finding[]
  /** Why what was typed here was not saved; stands until the field is left with something else. */
  readonly refusal: CodedError | undefined
  readonly onText: (field: ResourceField, text: string) => Promise<void>
}

/** One field of the drawer: label above, hint under it, findings beside it at once. */
export const ResourceFieldInput = memo(function ResourceFieldInput(props: ResourceFieldProps) {
  const { field, value, world, offered, findings, refusal, onText } = props
  const info = resourceFields[field]
  const isBasis = field === 'shareBasis'
  const choices = isBasis ? [...bases.keys()] : (offered ?? choicesOf(info, world.lists, world.persons))
  return (
    <FieldInput
      info={info}
      stored={fieldText(info, value, world.lists, world.persons)}
      choices={choices}
      {...(isBasis && { explain: (choice: string) => bases.get(choice) ?? '', hint: t.hints.shareBasis })}
      error={refusal !== undefined || findings.some((finding) => finding.level === '必改')}
      onText={(typed) => void onText(field, typed)}
    >
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
          action={suggestionOf(finding, info, world, (typed) => void onText(field, typed))}
        />
      ))}
    </FieldInput>
  )
})

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
