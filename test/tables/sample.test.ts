import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { resourceDraft } from '../../shared/catalogue/resource'
import { checkResources } from '../../shared/catalogue/check-catalogue'
import type { Analysis } from '../../shared/tables/analyse'
import { analyseFile, lists, mustAt } from '../support/analyse-file'

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/workbooks/${name}`, import.meta.url))
interface Oracle {
  readonly errors: readonly { readonly kind: string; readonly cell: string }[]
}

describe('last year’s messy workbook', () => {
  let analysis: Analysis
  beforeAll(async () => {
    analysis = await analyseFile(fixture('messy-catalogue.xlsx'))
  })

  it('has 60 resources with 325 items below a two-row heading', () => {
    expect(analysis).toMatchObject({ sheet: '目录', headerRow: 4, headerRows: [3, 4], items: 325, unmapped: [] })
    expect(analysis.resources).toHaveLength(60)
    expect(analysis.mapping).toHaveLength(32)
    expect(analysis.otherSheets.map(({ sheet }) => sheet)).toEqual(['字典'])
  })

  it('has exactly the planted errors at their cells', () => {
    const oracle = JSON.parse(readFileSync(fixture('messy-catalogue.oracle.json'), 'utf8')) as Oracle
    expect(mustAt(analysis)).toEqual(oracle.errors.map(({ kind, cell }) => `${kind}@${cell}`).sort())
  })

  it('gives drafts that journal and store accept', () => {
    for (const { draft } of analysis.resources) expect(resourceDraft.safeParse(draft).success).toBe(true)
    expect(analysis.resources[0]?.draft).toMatchObject({
      class: '3',
      name: '城市低保对象信息',
      providerCode: '11999900MB0000001K',
      totalStorage: '2.7666',
      shareType: '3',
      shareBasis: '《中华人民共和国个人信息保护法》第二十八条',
      openType: '3',
      published: '2024-07-14',
    })
    expect(analysis.resources[0]?.draft.shareCondition).toBeUndefined()
  })

  it('names each row it leaves out, and each cell it mended', () => {
    expect(analysis.leftOut.map(({ rows, reason }) => [rows[0], reason])).toEqual([
      [1, 'title'],
      [2, 'note'],
      [330, 'total'],
    ])
    expect(analysis.autofixed).toContainEqual(expect.objectContaining({ cell: 'I5', to: '11999900MB0000001K' }))
    expect(analysis.autofixed.every(({ from, to }) => from !== to || to.length > 0)).toBe(true)
  })

  it('says the same of the stored drafts', () => {
    const again = checkResources(
      analysis.resources.map(({ draft }) => draft),
      { lists, stage: 'import', missingColumns: analysis.missingColumns, today: '2026-11-21' },
    )
    expect(again.filter(({ level }) => level === '必改')).toHaveLength(11)
  })
})
