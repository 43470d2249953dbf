import { describe, expect, test } from 'vitest'
import { shown } from '../../shared/base/draft'
import { defaultChoice, type Choice } from '../../shared/catalogue/choose-changes'
import type { CatalogueComparison } from '../../shared/catalogue/compare-catalogue'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import { analyse, sheetOf } from '../support/analyse-file'
import { chosenOutcome, columns, compare, incoming, item, kinds, resource } from './compare-sample'

const everything: Choice = { ...defaultChoice, blanks: true }
const differences = (found: CatalogueComparison) =>
  found.changed.map(({ differences: each }) => each.map(({ field, before, after }) => [field, before, after]))

describe('which resource is which', () => {
  const known = columns('name', 'code', 'provider')
  const pairs = (existing: readonly ResourceDraft[], come: readonly ResourceDraft[], fields = known) => {
    const found = compare(
      existing,
      come.map((draft) => incoming(draft, fields)),
    )
    return {
      pairs: [
        ...found.changed.map((one) => `${one.existing.id}=${one.incoming.draft.id}`),
        ...found.same.map((one) => `${one.id}=${one.incoming.draft.id}`),
      ].toSorted(),
      added: found.added.map((one) => one.incoming.draft.id),
      doubtful: found.doubtful.map(
        (one) => `${one.incoming.draft.id}: ${one.candidates.map(({ id }) => id).join(' ')}`,
      ),
      missing: found.missing.map(({ id }) => id),
    }
  }

  test('the code counts before the name', () => {
    const there = [resource('a', { code: '1', name: '甲' }), resource('b', { code: '2', name: '乙' })]
    const come = [resource('x', { code: '2', name: '甲' }), resource('y', { code: '1', name: '乙' })]
    expect(pairs(there, come).pairs).toEqual(['a=y', 'b=x'])
  })

  test('punctuation, width and spaces of a name do not count, the provider does', () => {
    const there = [
      resource('a', { name: '低保（城乡）', provider: '民政局' }),
      resource('b', { name: '低保城乡', provider: '人社局' }),
    ]
    const come = [
      resource('x', { name: '低保(城乡)', provider: '民 政局' }),
      resource('y', { name: '低保城乡', provider: '卫健局' }),
    ]
    expect(pairs(there, come)).toEqual({ pairs: ['a=x'], added: ['y'], doubtful: [], missing: ['b'] })
  })

  test('a book without providers is matched by name alone, when only one can be meant', () => {
    const there = [
      resource('a', { name: '甲', provider: '民政局' }),
      resource('b', { name: '乙', provider: '民政局' }),
      resource('c', { name: '乙', provider: '人社局' }),
    ]
    const come = [resource('x', { name: '甲' }), resource('y', { name: '乙', abstract: '一' })]
    expect(pairs(there, come, columns('name', 'abstract'))).toEqual({
      pairs: ['a=x'],
      added: [],
      doubtful: ['y: b c'],
      missing: [],
    })
  })

  test('two of one key: the one that says the same is taken, what stays doubtful is handed out with its candidates', () => {
    const there = [resource('a', { name: '甲', abstract: '一' }), resource('b', { name: '甲', abstract: '二' })]
    const known2 = columns('name', 'abstract')
    const none = { pairs: [], added: [], missing: [] }
    expect(pairs(there, [resource('x', { name: '甲', abstract: '二' })], known2).pairs).toEqual(['b=x'])
    expect(pairs(there, [resource('x', { name: '甲', abstract: '三' })], known2)).toEqual({
      ...none,
      doubtful: ['x: a b'],
    })
    const both = [resource('x', { name: '甲', abstract: '二' }), resource('y', { name: '甲', abstract: '三' })]
    expect(pairs(there, both, known2).pairs).toEqual(['a=y', 'b=x'])
    expect(pairs(there.slice(0, 1), both, known2)).toEqual({ ...none, doubtful: ['x: a', 'y: a'] })
    expect(pairs(there.slice(1), both, known2)).toEqual({ ...none, pairs: ['b=x'], doubtful: ['y: '] })
  })

  test('what says the same under a looser key is not taken away by what only has a surer one', () => {
    const there = [
      resource('a', { name: '甲', provider: '民政局', abstract: '二' }),
      resource('b', { name: '甲', abstract: '一' }),
    ]
    const come = [resource('x', { name: '甲', abstract: '二' })]
    expect(pairs(there, come, columns('name', 'abstract')).pairs).toEqual(['a=x'])
  })
})

describe('what is doubtful', () => {
  const known = columns('name', 'abstract')
  const there = [resource('a', { name: '甲', abstract: '一' }), resource('b', { name: '甲', abstract: '二' })]
  const come = [resource('x', { name: '甲', abstract: '三' }), resource('y', { name: '甲', abstract: '四' })]
  const found = compare(
    there,
    come.map((draft) => incoming(draft, known)),
  )
  const outcome = (...settled: (readonly [string, 'new' | { readonly is: string }])[]) =>
    chosenOutcome(found, { ...defaultChoice, settled: new Map(settled) })

  test('writes nothing while nobody has said what it is', () => {
    expect(kinds(found)).toEqual([0, 0, 2, 0, 0])
    expect(outcome()).toEqual({ added: [], changed: [], removed: [], sources: new Set() })
  })

  test('becomes the chosen one, or a new one', () => {
    expect(outcome(['x', { is: 'b' }], ['y', 'new'])).toEqual({
      added: [come[1]],
      changed: [{ ...there[1], abstract: '三' }],
      removed: [],
      sources: new Set(['x', 'y']),
    })
  })

  test('two that name the same one: only the first is it; one that names none of its candidates stays out', () => {
    expect(outcome(['x', { is: 'b' }], ['y', { is: 'b' }]).changed).toEqual([{ ...there[1], abstract: '三' }])
    expect(outcome(['x', { is: 'elsewhere' }]).sources.size).toBe(0)
  })
})

describe('what is different', () => {
  test('texts are compared as they are shown; fields without a column are none', () => {
    const there = resource('a', { name: '甲', shareType: '1', ownerPerson: 'p1', abstract: '一', system: '旧' })
    const come = resource('x', { name: '甲', shareType: '2', ownerPerson: { raw: '张示例' } })
    const found = compare([there], [incoming(come, columns('name', 'shareType', 'ownerPerson', 'abstract'))])
    expect(differences(found)).toEqual([
      [
        ['abstract', '一', ''],
        ['shareType', '无条件共享', '有条件共享'],
      ],
    ])
    expect(chosenOutcome(found, defaultChoice).changed).toEqual([{ ...there, shareType: '2' }])
    const emptied: ResourceDraft = { ...there, shareType: '2' }
    delete emptied.abstract
    expect(chosenOutcome(found, everything).changed).toEqual([emptied])
  })

  test('a value that was answered without a column counts', () => {
    const found = compare(
      [resource('a', { name: '甲' })],
      [incoming(resource('x', { name: '甲', abstract: '新' }), columns('name'))],
    )
    expect(differences(found)).toEqual([[['abstract', '', '新']]])
  })

  test('items by name, then by field name; ids and unknown fields stay, order follows the source', () => {
    const there = resource('a', {
      name: '甲',
      items: [
        item('1', { name: '姓名', type: 'C', example: '张示例' }),
        item('2', { name: '电话', enName: 'DH' }),
        item('3', { name: '地址' }),
        item('4', { name: '备注' }),
      ],
    })
    const come = resource('x', {
      name: '甲',
      items: [
        item('7', { name: '联系电话', enName: 'dh' }),
        item('8', { name: '姓 名', type: 'N' }),
        item('9', { name: '邮编' }),
      ],
    })
    const known = columns('name', 'item.name', 'item.enName', 'item.type')
    const found = compare([there], [incoming(come, known)])
    expect(differences(found)).toEqual([
      [
        ['item-gone', '地址', ''],
        ['item-gone', '备注', ''],
        ['name', '电话', '联系电话'],
        ['enName', 'DH', 'dh'],
        ['name', '姓名', '姓 名'],
        ['type', expect.any(String), expect.any(String)],
        ['item-added', '', '邮编'],
        ['order', '姓名、电话', '电话、姓名'],
      ],
    ])
    const names = (choice: Choice) =>
      chosenOutcome(found, choice).changed[0]?.items.map(({ id, name }) => `${id}${shown(name)}`)
    expect(names(defaultChoice)).toEqual(['2联系电话', '1姓 名', '9邮编'])
    expect(chosenOutcome(found, defaultChoice).changed[0]?.items[1]?.example).toBe('张示例')
    expect(names({ ...defaultChoice, left: new Map([['a', new Set(['3\ngone', '\norder'])]]) })).toEqual([
      '1姓 名',
      '9邮编',
      '2联系电话',
      '3地址',
    ])
  })

  test('a source without items leaves them alone; one that leaves all blank empties them only on demand', () => {
    const there = resource('a', { name: '甲', items: [item('1', { name: '姓名' })] })
    const come = resource('x', { name: '甲' })
    expect(kinds(compare([there], [incoming(come, columns('name'))]))).toEqual([0, 0, 0, 1, 0])
    const found = compare([there], [incoming(come, columns('name', 'item.name'))])
    expect(chosenOutcome(found, defaultChoice).changed).toEqual([])
    expect(chosenOutcome(found, everything).changed[0]?.items).toEqual([])
  })
})

describe('sharing that stands on the rows of items', () => {
  const read = (shares: readonly string[]) =>
    analyse([
      sheetOf([
        ['资源名称', '资源代码', '提供单位', '信息项名称', '数据类型', '共享类型'],
        ...shares.map((share, at) => [
          '低保信息',
          '3/001',
          '示例县民政局',
          `信息项${'甲乙丙'.charAt(at)}`,
          '字符型C',
          share,
        ]),
      ]),
    ]).resources
  const [wide, limited] = ['无条件共享', '有条件共享']
  const said = (existing: readonly string[], come: readonly string[], choice: Choice = defaultChoice) => {
    const [there] = read(existing)
    const found = compare(
      there === undefined ? [] : [there.draft],
      read(come).map(({ draft, source }) => ({ draft, columns: source.columns, everyRow: source.everyRow })),
    )
    const [after] = chosenOutcome(found, choice).changed
    return { differences: differences(found).flat(), items: after?.items.map(({ shareType }) => shareType) }
  }

  test('of which one is like the others now: the item loses what it had of its own', () => {
    expect(said([wide, limited, limited], [limited, limited, limited])).toEqual({
      differences: [['shareType', wide, limited]],
      items: [undefined, undefined, undefined],
    })
  })

  test('no difference where an item says in another way what it said before', () => {
    expect(said([wide, limited, limited], [wide, limited, limited]).differences).toEqual([])
    // The resource changes; the item that had its own share from before says the same as ever.
    expect(said([wide, limited, limited], [wide, wide, limited]).differences).toEqual([
      ['shareType', limited, wide],
      ['shareType', '', limited],
    ])
  })

  test('a sheet that says it once for all has no word on items', () => {
    expect(said([wide, limited, limited], [limited, '', '']).differences).toEqual([])
  })
})
