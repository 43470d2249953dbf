import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'
import { beforeAll, describe, expect, test } from 'vitest'
import { readCodeLists, readProfile } from '../../electron/assets'
import { shown } from '../../shared/base/draft'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import { writeDcat } from '../../shared/exchange/dcat'
import type { LeftOut } from '../../shared/exchange/dcat-dataset'
import { accessRights, frequencies } from '../../shared/exchange/dcat-terms'
import { createSampleUnit } from '../../shared/sample/sample-unit'
import { sampleVocabulary } from '../../shared/sample/sample-vocabulary'

const words = sampleVocabulary.parse(JSON.parse(readFileSync('assets/sample/vocabulary.json', 'utf8')))
const profile = readProfile('dazhou')
if (profile === undefined) throw new Error('no profile')
const sample = createSampleUnit(words, profile, { seed: 1, resources: 12, items: 4 })
const lists = readCodeLists()
const DCAT = 'http://www.w3.org/ns/dcat#'
const DCT = 'http://purl.org/dc/terms/'

const write = async (resources: readonly ResourceDraft[]): Promise<{ text: string; leftOut: LeftOut[] }> => {
  const leftOut: LeftOut[] = []
  const decoder = new TextDecoder()
  let text = ''
  const input = { unit: sample.unit, resources, day: '2026-11-21', lists }
  for await (const piece of writeDcat({ ...input, leftOut: (one) => leftOut.push(one) }))
    text += decoder.decode(piece, { stream: true })
  return { text, leftOut }
}

/** A node of the flattened graph: every property a list of values. */
type Flat = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> & { readonly '@id': string }

/** The processor may fetch nothing: the context stands in the file. */
const offline = (url: string): never => {
  throw new Error(`fetched ${url}`)
}
const flatten = async (text: string): Promise<Flat[]> =>
  (await jsonld.flatten(JSON.parse(text) as jsonld.JsonLdDocument, undefined, {
    documentLoader: offline,
    safe: true,
  } as object)) as unknown as Flat[]

const typed = (graph: readonly Flat[], type: string): Flat[] =>
  graph.filter((node) => (node['@type'] as unknown as string[] | undefined)?.includes(type))
const only = (node: Flat | undefined, property: string): unknown => {
  const [value] = node?.[property] ?? []
  return value?.['@value'] ?? value?.['@id']
}

describe('the sample unit as DCAT-AP', () => {
  let graph: Flat[]
  let text: string
  beforeAll(async () => {
    text = (await write(sample.resources)).text
    graph = await flatten(text)
  })

  test('a processor reads it without fetching anything and drops no term', () => {
    expect(typed(graph, `${DCAT}Dataset`).length).toBe(12)
    expect(typed(graph, `${DCAT}Distribution`).length).toBe(12)
    expect(typed(graph, 'http://www.w3.org/ns/csvw#Column').length).toBe(48)
    expect(typed(graph, 'http://www.w3.org/2004/02/skos/core#Concept').length).toBe(12)
  })

  test('what DCAT-AP 3.0 requires is there', () => {
    const [catalogue] = typed(graph, `${DCAT}Catalog`)
    expect(catalogue?.[`${DCAT}dataset`]?.length).toBe(12)
    const agents = new Map(graph.map((node) => [node['@id'], node]))
    const nodes = [...typed(graph, `${DCAT}Catalog`), ...typed(graph, `${DCAT}Dataset`)]
    for (const node of nodes) {
      for (const property of [`${DCT}title`, `${DCT}description`])
        expect(node[property]?.[0]).toMatchObject({ '@language': 'zh', '@value': expect.stringMatching(/./) as string })
      const publisher = agents.get(String(only(node, `${DCT}publisher`)))
      expect(publisher?.['@type']).toContain('http://xmlns.com/foaf/0.1/Agent')
      expect(only(publisher, 'http://xmlns.com/foaf/0.1/name')).toBe(words.unit.name)
    }
    for (const one of typed(graph, `${DCAT}Distribution`))
      expect(one[`${DCAT}accessURL`]?.[0]?.['@id']).toMatch(/^urn:uuid:/)
  })

  test('a resource says what its record says, under its own id', () => {
    const [resource] = sample.resources as [ResourceDraft]
    const node = graph.find((one) => one['@id'] === `urn:uuid:${resource.id}`)
    expect(only(node, `${DCT}identifier`)).toBe(resource.code)
    expect(only(node, `${DCT}title`)).toBe(resource.name)
    expect(only(node, `${DCT}description`)).toBe(resource.abstract)
    expect(node?.[`${DCT}modified`]?.[0]).toEqual({
      '@type': 'http://www.w3.org/2001/XMLSchema#date',
      '@value': resource.lastUpdated,
    })
    expect(only(node, `${DCT}accrualPeriodicity`)).toBe(frequencies[shown(resource.cycle)])
    expect(only(node, `${DCT}accessRights`)).toBe(accessRights[shown(resource.openType)])
    expect(only(node, `${DCAT}theme`)).toBe('urn:x-cdo-desk:focus-field:11')
  })

  test('no person is in it, by id, name or telephone', () => {
    for (const { id, name } of sample.persons) {
      expect(text).not.toContain(id)
      expect(text).not.toContain(shown(name))
    }
    expect(text).not.toMatch(/hasTelephone|ownerPerson|责任人/)
  })
})

test('every cycle and opening type of the code lists has its counterpart', () => {
  expect(Object.keys(frequencies).sort()).toEqual(lists.cycle.entries.map(({ code }) => code).sort())
  expect(Object.keys(accessRights).sort()).toEqual(lists.openType.entries.map(({ code }) => code).sort())
})

test('unfinished records are written as far as they go, and what is missing is told', async () => {
  const id = '018f0000-0000-7000-8000-000000000001'
  const { text, leftOut } = await write([
    { id, status: '草稿', cycle: { raw: '看情况' }, published: { raw: '去年' }, focusFields: '11,99', items: [] },
  ])
  const graph = await flatten(text)
  const [node] = typed(graph, `${DCAT}Dataset`)
  expect(only(node, `${DCT}title`)).toBe(`urn:uuid:${id}`)
  expect(node?.[`${DCT}accrualPeriodicity`]).toBeUndefined()
  expect(node?.[`${DCT}issued`]).toBeUndefined()
  expect(typed(graph, `${DCAT}Distribution`)).toEqual([])
  expect(leftOut.map(({ field }) => field).sort()).toEqual(
    ['信息资源名称', '信息资源摘要', '发布日期', '更新周期', '重点领域'].sort(),
  )
})

test('important and core data stay out altogether, and that is told', async () => {
  const [first, second] = sample.resources as [ResourceDraft, ResourceDraft]
  const { text, leftOut } = await write([{ ...first, dataLevel: 'important' }, second])
  expect(text).not.toContain(first.id)
  expect(text).toContain(second.id)
  expect(leftOut).toEqual([
    { resource: first.name, field: '数据级别', reason: '属于重要数据，整条没有写出。', whole: true },
  ])
})

test('so does a resource with an item of such a level, and one whose level says so in other words', async () => {
  const [first, second, third] = sample.resources as [ResourceDraft, ResourceDraft, ResourceDraft]
  const [item, ...others] = first.items
  const { text, leftOut } = await write([
    { ...first, dataLevel: 'g2', items: [{ ...item!, level: 'core' }, ...others] },
    { ...second, dataLevel: { raw: '拟定为重要数据' } },
    third,
  ])
  expect(text).not.toContain(first.id)
  expect(text).not.toContain(second.id)
  expect(text).toContain(third.id)
  expect(leftOut).toEqual([
    { resource: first.name, field: '数据项级别', reason: '属于核心数据，整条没有写出。', whole: true },
    { resource: second.name, field: '数据级别', reason: '属于重要数据，整条没有写出。', whole: true },
  ])
})

test('equal input gives equal bytes; an empty catalogue is one too; many resources come in pieces', async () => {
  expect((await write(sample.resources)).text).toBe((await write(sample.resources)).text)
  expect(typed(await flatten((await write([])).text), `${DCAT}Catalog`).length).toBe(1)
  const [first] = sample.resources as [ResourceDraft]
  let largest = 0
  let pieces = 0
  const many = Array.from({ length: 500 }, () => first)
  for await (const piece of writeDcat({ unit: sample.unit, resources: many, day: '2026-11-21', lists })) {
    pieces++
    largest = Math.max(largest, piece.length)
  }
  expect(pieces).toBeGreaterThan(5)
  expect(largest).toBeLessThan(1 << 19)
})
