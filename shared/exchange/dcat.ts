import { isRaw, shown, type DraftText } from '../base/draft'
import type { CodeLists } from '../field/code-lists'
import { itemFields, resourceFields } from '../catalogue/fields'
import type { ResourceDraft } from '../catalogue/resource'
import { dcatText } from '../text/dcat-text'
import type { UnitDraft } from '../unit/unit'
import { agentOf, datasetOf, FOCUS_SCHEME, focusIri, type LeftOut, type Node } from './dcat-dataset'
import { CHINESE, dcatContext } from './dcat-terms'

/** What a DCAT-AP file is made of. Resources come one after the other and are not kept. */
export interface DcatInput {
  readonly unit: Pick<UnitDraft, 'name' | 'creditCode'>
  readonly resources: Iterable<ResourceDraft> | AsyncIterable<ResourceDraft>
  /** The day of the catalogue, `YYYY-MM-DD`. */
  readonly day: string
  readonly lists: CodeLists
  readonly progress?: (resources: number) => void
  /** Hears of everything that is in a record and not in the file because it could not be said there. */
  readonly leftOut?: (one: LeftOut) => void
}

const PIECE_CHARS = 1 << 17

const focusScheme = ({ focusField }: CodeLists): Node => ({
  '@id': FOCUS_SCHEME,
  '@type': 'skos:ConceptScheme',
  title: focusField.title,
  '@reverse': {
    inScheme: focusField.entries.map(({ code, label }) => ({
      '@id': focusIri(code),
      '@type': 'skos:Concept',
      prefLabel: label,
      notation: code,
    })),
  },
})

/**
 * 重要数据 and 核心数据 are not handed on, not even their names (GB/T 43697-2024): which field says that a resource is or
 * holds some, and of what level. What was typed beside the list counts where it names such a level.
 */
const protectedBy = (
  { dataLevel, items }: ResourceDraft,
  lists: CodeLists,
): { readonly field: string; readonly level: string } | undefined => {
  const entries = lists.dataLevel.entries.filter(({ exportable }) => exportable === false)
  const levelOf = (value: DraftText | undefined): string | undefined =>
    entries.find(({ code, label, aliases = [] }) =>
      isRaw(value) ? [label, ...aliases].some((word) => value.raw.includes(word)) : code === value,
    )?.label
  const own = levelOf(dataLevel)
  if (own !== undefined) return { field: resourceFields.dataLevel.label, level: own }
  const level = items.map((item) => levelOf(item.level)).find((found) => found !== undefined)
  return level === undefined ? undefined : { field: itemFields.level.label, level }
}

/**
 * The catalogue as JSON-LD under DCAT-AP 3.0, in pieces of UTF-8: one dcat:Catalog, a dcat:Dataset each resource, its
 * items as csvw columns. The context stands in the file, ids are those of the records, persons are never named. Equal
 * input gives equal bytes.
 */
export async function* writeDcat(input: DcatInput): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { unit, resources, day, lists } = input
  const encoder = new TextEncoder()
  const self = { name: shown(unit.name), code: shown(unit.creditCode) }
  const catalogue: Node = {
    '@id': `urn:x-cdo-desk:catalogue:${/^[0-9A-Z]{18}$/.test(self.code) ? self.code : 'unit'}`,
    '@type': 'dcat:Catalog',
    title: dcatText.catalogue(self.name),
    description: dcatText.about(self.name),
    publisher: agentOf(self.name, self.code),
    language: CHINESE,
    issued: day,
    modified: day,
    themeTaxonomy: FOCUS_SCHEME,
  }
  // The last key is written by hand, so that its list can come piece by piece.
  let text =
    `{"@context":${JSON.stringify(dcatContext)},\n"@graph":[\n${JSON.stringify(focusScheme(lists))},\n` +
    `${JSON.stringify(catalogue).slice(0, -1)},"dataset":[`
  let first = true
  let done = 0
  for await (const resource of resources) {
    const found = protectedBy(resource, lists)
    if (found === undefined) {
      const { node, leftOut } = datasetOf(resource, self, lists)
      text += `${first ? '' : ','}\n${JSON.stringify(node)}`
      first = false
      for (const one of leftOut) input.leftOut?.(one)
    } else {
      input.leftOut?.({
        resource: shown(resource.name),
        field: found.field,
        reason: dcatText.protectedLevel(found.level),
        whole: true,
      })
    }
    done++
    if (text.length < PIECE_CHARS) continue
    yield encoder.encode(text)
    text = ''
    input.progress?.(done)
  }
  yield encoder.encode(`${text}\n]}\n]}\n`)
  input.progress?.(done)
}
