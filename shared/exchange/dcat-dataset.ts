import { isRaw, shown, type DraftText } from '../base/draft'
import type { CodeListId, CodeLists } from '../field/code-lists'
import { fieldText } from '../field/field-text'
import { resourceFields } from '../catalogue/fields'
import type { ItemDraft, ResourceDraft, ResourceField } from '../catalogue/resource'
import { dcatText } from '../text/dcat-text'
import { accessRights, CHINESE, datatypes, frequencies, mediaTypes } from './dcat-terms'

/** What was not taken over, and why: the record stays as it is. */
export interface LeftOut {
  readonly resource: string
  readonly field: string
  readonly reason: string
  /** The resource is not in the file at all. */
  readonly whole?: true
}

/** A node of JSON-LD; keys in the order in which they are written. */
export type Node = Readonly<Record<string, unknown>>

/** IRI of a record: its own id, so it stays the same whatever is renamed. */
const recordIri = (id: string): string => `urn:uuid:${id}`

/** IRI of one of the focus fields; the file brings them along as concepts. */
export const focusIri = (code: string): string => `urn:x-cdo-desk:focus-field:${code}`
export const FOCUS_SCHEME = 'urn:x-cdo-desk:focus-fields'

const CREDIT_CODE = /^[0-9A-Z]{18}$/

/** A unit as the publisher; one with a credit code has an IRI of its own, so that its records meet. */
export const agentOf = (name: string, code: string): Node => ({
  ...(CREDIT_CODE.test(code) && { '@id': `urn:x-cdo-desk:unit:${code}` }),
  '@type': 'foaf:Agent',
  agentName: name,
  ...(CREDIT_CODE.test(code) && { identifier: code }),
})

const given = (key: string, value: unknown): Node => (value === undefined || value === '' ? {} : { [key]: value })

const labelled = (type: string, label: string): Node | undefined =>
  label === '' ? undefined : { '@type': type, label }

const columnOf = (item: ItemDraft): Node => ({
  '@type': 'csvw:Column',
  ...given('columnName', shown(item.enName)),
  ...given('columnTitle', shown(item.name)),
  ...given('datatype', isRaw(item.type) ? undefined : datatypes[item.type ?? '']),
  ...given('required', item.nullable === '0' ? true : item.nullable === '1' ? false : undefined),
  ...given('description', shown(item.description)),
})

/**
 * The one form in which a resource is handed on. DCAT-AP 3.0 asks for an accessURL; an intranet catalogue has no address
 * to give, and one made up would send readers astray, so the resource's own IRI stands there: it says what to ask for.
 */
const distributionsOf = (
  resource: ResourceDraft,
  iri: string,
  words: (field: ResourceField) => string,
): readonly Node[] | undefined => {
  const type = shown(resource.formatType) || shown(resource.formatOther)
  const way = words('shareWay')
  const rights = [
    ['shareType', resource.shareCondition ?? resource.shareBasis],
    ['openType', resource.openCondition],
  ] as const
  const terms = rights.flatMap(([field, more]) => {
    const label = words(field)
    return label === '' ? [] : [shown(more) === '' ? label : dcatText.term(label, shown(more))]
  })
  if (type === '' && way === '') return undefined
  return [
    {
      '@id': `${iri}#distribution`,
      '@type': 'dcat:Distribution',
      title: [words('formatClass'), type, way].filter(Boolean).join(dcatText.between),
      accessURL: iri,
      ...given('format', labelled('dct:MediaTypeOrExtent', type)),
      ...given('mediaType', mediaTypes[type.toLowerCase()]),
      ...given('rights', labelled('dct:RightsStatement', terms.join(dcatText.between))),
    },
  ]
}

/** A resource as a dcat:Dataset, and what of it could not be said. */
export const datasetOf = (
  resource: ResourceDraft,
  unit: { readonly name: string; readonly code: string },
  lists: CodeLists,
): { readonly node: Node; readonly leftOut: readonly LeftOut[] } => {
  const leftOut: LeftOut[] = []
  const iri = recordIri(resource.id)
  const name = shown(resource.name)
  const note = (field: ResourceField, reason: string): void => {
    leftOut.push({ resource: name === '' ? iri : name, field: resourceFields[field].label, reason })
  }
  const words = (field: ResourceField): string => fieldText(resourceFields[field], resource[field], lists)
  const mapped = (field: ResourceField, table: Readonly<Record<string, string>>): string | undefined => {
    const value: DraftText | undefined = resource[field]
    if (value === undefined) return undefined
    const found = isRaw(value) ? undefined : table[value]
    if (found === undefined) note(field, dcatText.noCode(shown(value)))
    return found
  }
  const day = (field: 'published' | 'lastUpdated'): string | undefined => {
    const value = resource[field]
    if (value === undefined) return undefined
    if (!isRaw(value) && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value
    note(field, dcatText.noDay(shown(value)))
    return undefined
  }
  const listed = (field: ResourceField, list: CodeListId): string[] => {
    const codes = shown(resource[field]).split(',').filter(Boolean)
    const known = codes.filter((code) => lists[list].entries.some((entry) => entry.code === code))
    codes.filter((code) => !known.includes(code)).forEach((code) => note(field, dcatText.noCode(code)))
    return known
  }
  if (name === '') note('name', dcatText.noName)
  if (resource.abstract === undefined) note('abstract', dcatText.noAbstract)
  const code = shown(resource.code)
  const provider = shown(resource.provider) || unit.name
  const providerCode = shown(resource.providerCode) || (provider === unit.name ? unit.code : '')
  const title = name || code || iri
  const keywords = (['class', 'classItem', 'classSub', 'classLeaf'] as const).map(words).filter(Boolean)
  const themes = listed('focusFields', 'focusField').map(focusIri)
  const related = shown(resource.related)
    .split(/[,，;；、\s]+/)
    .filter(Boolean)
  return {
    leftOut,
    node: {
      '@id': iri,
      '@type': 'dcat:Dataset',
      identifier: code || iri,
      title,
      description: shown(resource.abstract) || title,
      ...given('keyword', keywords.length === 0 ? undefined : [...new Set(keywords)]),
      ...given('theme', themes.length === 0 ? undefined : themes),
      publisher: agentOf(provider, providerCode),
      contactPoint: { '@type': 'vcard:Organization', contactName: shown(resource.department) || provider },
      language: CHINESE,
      ...given('issued', day('published')),
      ...given('modified', day('lastUpdated')),
      ...given('accrualPeriodicity', mapped('cycle', frequencies)),
      ...given('accessRights', mapped('openType', accessRights)),
      ...given('spatial', labelled('dct:Location', shown(resource.scope))),
      ...given('temporal', labelled('dct:PeriodOfTime', shown(resource.timeRange))),
      ...given('provenance', labelled('dct:ProvenanceStatement', shown(resource.dutyBasis))),
      ...given(
        'relation',
        related.length === 0 ? undefined : related.map((one) => ({ '@type': 'rdfs:Resource', identifier: one })),
      ),
      ...given('distribution', distributionsOf(resource, iri, words)),
      ...given(
        'tableSchema',
        resource.items.length === 0 ? undefined : { '@type': 'csvw:Schema', column: resource.items.map(columnOf) },
      ),
    },
  }
}
