import type { Finding } from '../../../../shared/field/finding'
import type { ResourceField } from '../../../../shared/catalogue/resource'
import { isFieldRef, type FieldRef } from '../../../../shared/catalogue/field-ref'

/** Fields that belong together: a fault between two of them may be mended in either. */
const TOGETHER: Readonly<Record<string, readonly ResourceField[]>> = {
  'name-is-system': ['name', 'system'],
  'duplicate-by-punctuation': ['name', 'provider'],
  'provider-code-wrong': ['provider', 'providerCode'],
  'provider-code-uneven': ['provider', 'providerCode'],
  'format-type-mismatch': ['formatClass', 'formatType'],
  'share-way-mismatch': ['formatClass', 'shareWayClass', 'shareWay'],
  'share-way-class-mismatch': ['shareWayClass', 'shareWay'],
  'missing-abstract': ['abstract'],
  'condition-missing': ['shareType', 'shareCondition'],
  'refused-without-basis': ['shareType', 'shareBasis'],
}

/** The fields that are offered beside a finding, in the order of the table; the one it is about is among them. */
export const fieldsFor = ({ rule, field }: Finding): readonly FieldRef[] => {
  const about = isFieldRef(field) ? [field] : []
  const together: readonly FieldRef[] = field.startsWith('open')
    ? ['openType', 'openCondition']
    : (TOGETHER[rule] ?? [])
  return about.every((ref) => together.includes(ref)) && together.length > 0 ? together : about
}
