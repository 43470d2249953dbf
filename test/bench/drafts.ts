import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { readCodeLists } from '../../electron/assets'
import type { CodeListId } from '../../shared/field/code-lists'
import type { ItemDraft, ResourceDraft } from '../../shared/catalogue/resource'

/** A line of the generator's `catalogue.ndjson`, as far as it is used here. */
interface Generated {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly summary: string
  readonly share: string
  readonly cond: string
  readonly open: string
  readonly cycle: string
  readonly system: string
  readonly published: string
  readonly items: readonly {
    readonly name: string
    readonly field: string
    readonly type: string
    readonly len: number
    readonly desc: string
  }[]
}

const lists = readCodeLists()
const codeOf = (list: CodeListId, label: string): string =>
  lists[list].entries.find((entry) => entry.label === label || entry.aliases?.includes(label) === true)?.code ?? label

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** The generated catalogue as records of the program; ids are numbers in their order. */
export const readDrafts = async (path: string): Promise<ResourceDraft[]> => {
  const drafts: ResourceDraft[] = []
  let items = 1_000_000
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const made = JSON.parse(line) as Generated
    drafts.push({
      id: id(drafts.length),
      status: '草稿',
      name: made.name,
      code: made.code,
      provider: made.unit,
      abstract: made.summary,
      system: made.system,
      shareType: codeOf('shareType', made.share),
      ...(made.cond === '' ? {} : { shareCondition: made.cond }),
      openType: codeOf('openType', made.open),
      cycle: codeOf('cycle', made.cycle),
      published: made.published,
      items: made.items.map((item): ItemDraft => ({
        id: id(items++),
        name: item.name,
        enName: item.field,
        type: codeOf('itemType', item.type),
        length: String(item.len),
        description: item.desc,
      })),
    })
  }
  return drafts
}
