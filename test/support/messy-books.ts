import { creditCodeCheck } from '../../shared/unit/credit-code'
import type { FieldRef } from '../../shared/catalogue/field-ref'
import { seeded, type Chance } from './chance'
import * as words from './messy-words'

export type Layout = 'single' | 'notes-below' | 'bands' | 'xls' | 'ghost'
export const layouts: readonly Layout[] = ['single', 'notes-below', 'bands', 'xls', 'ghost']

export const plantable = [
  'name-is-system',
  'fill-down-counted',
  'duplicate-by-punctuation',
  'provider-code-wrong',
  'provider-code-uneven',
  'code-drift',
  'format-type-mismatch',
  'share-way-mismatch',
  'number-with-unit',
  'missing-abstract',
  'abstract-equals-name',
  'condition-missing',
  'refused-without-basis',
  'bad-date',
  'value-not-in-list',
] as const
export type Kind = (typeof plantable)[number]

type Cells = Partial<Record<FieldRef, string>>
interface Made {
  cells: Cells
  items: Cells[]
  /** Cells of single rows that differ from the resource's: [row within the resource, field, text]. */
  rowCells: [number, FieldRef, string][]
  planted: { kind: Kind; field: FieldRef; row: number } | undefined
  /** The earlier one of two of a name: it must stay as it is. */
  locked?: boolean
}

/** A book as rows of text (or numbers), merged ranges, and the oracle. */
export interface MessyBook {
  readonly layout: Layout
  readonly fill: Fill
  readonly rows: readonly (readonly (string | number | undefined)[])[]
  readonly merges: readonly { readonly s: { r: number; c: number }; readonly e: { r: number; c: number } }[]
  readonly resources: number
  readonly items: number
  readonly expected: readonly string[]
}
type Fill = 'merged' | 'blank' | 'repeated'

const CODE = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A right 统一社会信用代码 made of chance. */
const creditCode = (chance: Chance): string => {
  const first = `1${chance.pick(['1', '2'])}999900MB${Array.from({ length: 6 }, () => CODE.charAt(chance.below(10))).join('')}${chance.pick(['K', 'X', '3', '7'])}`
  const seventeen = first.slice(0, 17)
  return seventeen + (creditCodeCheck(seventeen) ?? '')
}

const SHARE = ['无条件共享', '有条件共享', '不予共享'] as const
const VOLUMES: readonly (readonly [FieldRef, 'G' | '万'])[] = [
  ['totalStorage', 'G'],
  ['totalRecords', '万'],
  ['sharedStorage', 'G'],
  ['sharedRecords', '万'],
  ['openStorage', 'G'],
  ['openRecords', '万'],
]

const makeResource = (chance: Chance, at: number, names: Set<string>, provider: readonly [string, string]): Made => {
  let name = ''
  do
    name =
      chance.pick(words.subjects) + chance.pick(words.actions) + chance.pick(words.kinds) + chance.pick(words.tails)
  while (names.has(name))
  names.add(name)
  const [formatClass, types] = chance.pick(words.formats)
  const share = chance.pick(SHARE)
  const open = chance.pick(['是', '否', '否'])
  const openWithCondition = open === '是' && chance.yes(0.4)
  const total = 1 + chance.below(90000) / 10000
  const records = 1 + chance.below(500000) / 10000
  const ways =
    formatClass === '数据库'
      ? ['数据库', '接口', '库表']
      : formatClass === '服务接口'
        ? ['接口']
        : formatClass === '图形图像'
          ? ['文件', '接口']
          : ['文件', '文件下载']
  const date = [2019 + chance.below(7), 1 + chance.below(12), 1 + chance.below(28)] as const
  const two = (n: number): string => String(n).padStart(2, '0')
  const dates = [
    `${date[0]}-${two(date[1])}-${two(date[2])}`,
    `${date[0]}/${date[1]}/${date[2]}`,
    `${date[0]}.${date[1]}.${date[2]}`,
    `${date[0]}年${date[1]}月${date[2]}日`,
    `${date[0]}${two(date[1])}${two(date[2])}`,
  ]
  return {
    cells: {
      class: chance.pick(['部门信息资源', '部门信息资源类', '部门', '主题信息资源类']),
      classItem: provider[0].slice(-4),
      classSub: chance.pick(words.departments),
      name,
      code: `3${chance.pick(['A4', '01001', '02003'])}/${String(at + 1).padStart(6, '0')}`,
      provider: provider[0],
      department: chance.pick(words.departments),
      providerCode: provider[1],
      abstract: `记录${name}的内容，${chance.pick(words.abstracts)}`,
      system: chance.pick(['', '', '无', ...words.systemNames]),
      formatClass: formatClass,
      formatType: chance.pick(types),
      totalStorage: String(total),
      totalRecords: chance.pick([
        String(records),
        records > 1 ? String(Math.floor(records) + 1000).replace(/(\d)(\d{3})$/, '$1,$2') : String(records),
      ]),
      sharedStorage: chance.pick(['0', String(Math.floor(total * 5000) / 10000)]),
      sharedRecords: '0',
      openStorage: '0',
      openRecords: chance.pick(['0', '']),
      shareType: chance.pick([share, `${share}类`, share.replace('共享', '')]),
      shareCondition:
        share === '有条件共享'
          ? chance.pick(words.conditions)
          : share === '不予共享'
            ? chance.pick(words.bases)
            : chance.pick(['', '', '无', '—']),
      shareWayClass: '共享平台方式',
      shareWay: chance.pick(ways),
      openType: open,
      openCondition: openWithCondition ? '在政府网站公布后提供' : chance.pick(['', '无', '/']),
      cycle: chance.pick(words.cycles),
      published: chance.pick(dates),
      related: '',
    },
    items: Array.from(
      { length: formatClass === '电子文件' && chance.yes(0.3) ? 0 : 1 + chance.below(6) },
      (): Cells => ({}),
    ).map((item, index, all) => {
      const used = new Set(all.slice(0, index).map((other) => other['item.name']))
      do item['item.name'] = chance.pick(words.itemNames)
      while (used.has(item['item.name']))
      item['item.type'] = chance.pick(words.itemTypes)
      item['item.length'] = chance.pick(['', '18', '50', '200', '10,2', '100位'])
      return item
    }),
    rowCells: [],
    planted: undefined,
  }
}

interface Book {
  readonly chance: Chance
  readonly fill: Fill
  readonly columns: readonly FieldRef[]
  readonly made: Made[]
}

/** Plants one error in a resource; false where this resource or book cannot carry it. */
const plant = (kind: Kind, at: number, { chance, fill, columns, made }: Book): boolean => {
  const resource = made[at]
  if (resource === undefined || resource.planted !== undefined || resource.locked === true) return false
  const { cells } = resource
  const set = (field: FieldRef, text: string): boolean => {
    if (!columns.includes(field)) return false
    cells[field] = text
    resource.planted = { kind, field, row: 0 }
    return true
  }
  const clean = made.filter((other) => other.planted === undefined)
  switch (kind) {
    case 'name-is-system': {
      const own = cells.system ?? ''
      return set('name', own.length > 2 ? own : `${(cells.provider ?? '').slice(0, 5)}业务管理系统${String(at)}`)
    }
    case 'fill-down-counted': {
      const base = cells.provider ?? ''
      if (fill === 'repeated' && resource.items.length >= 2 && chance.yes(0.5) && columns.includes('provider')) {
        for (let row = 1; row < resource.items.length; row += 1)
          resource.rowCells.push([row, 'provider', `${base}${String(row)}`])
        resource.planted = { kind, field: 'provider', row: 1 }
        return true
      }
      return (
        clean.filter((other) => other.cells.provider === base).length >= 2 &&
        set('provider', `${base}${String(1 + chance.below(3))}`)
      )
    }
    case 'duplicate-by-punctuation': {
      const earlier = made
        .slice(0, at)
        .filter((other) => other.planted === undefined && other.cells.provider === cells.provider)
      const twin = earlier.length === 0 ? undefined : chance.yes(0.4) ? earlier.at(-1) : chance.pick(earlier)
      const name = twin?.cells.name
      if (twin === undefined || name === undefined) return false
      const middle = 2 + chance.below(2)
      twin.locked = true
      return set(
        'name',
        chance.pick([
          `${name} `,
          `\u3000${name}`,
          `${name.slice(0, middle)}·${name.slice(middle)}`,
          name.replace('（', '(').replace('）', ')') + '。',
          `${name.slice(0, middle)} ${name.slice(middle)}`,
          `“${name.slice(0, middle)}”${name.slice(middle)}`,
        ]),
      )
    }
    case 'provider-code-wrong': {
      const code = cells.providerCode ?? ''
      const last = code.charAt(17)
      return set(
        'providerCode',
        chance.pick([
          code.slice(0, 17) + (last === 'A' ? 'B' : 'A'),
          code.slice(0, 15),
          code.slice(0, 8) + 'I' + code.slice(9),
          `${code}0`,
        ]),
      )
    }
    case 'provider-code-uneven': {
      const same = clean.filter(
        (other) => other.cells.provider === cells.provider && other.cells.providerCode === cells.providerCode,
      )
      return same.length >= 4 && set('providerCode', creditCode(chance))
    }
    case 'code-drift': {
      const code = cells.code ?? ''
      if (!columns.includes('code') || resource.items.length < 2) return false
      const number = Number(/\d+$/.exec(code)?.[0])
      const single = fill === 'repeated' && resource.items.length >= 3 && chance.yes(0.4)
      const from = single ? 1 + chance.below(resource.items.length - 1) : 1
      for (let row = from; row < (single ? from + 1 : resource.items.length); row += 1)
        resource.rowCells.push([row, 'code', code.replace(/\d+$/, String(number + row).padStart(6, '0'))])
      resource.planted = { kind, field: 'code', row: from }
      return true
    }
    case 'format-type-mismatch': {
      if (!columns.includes('formatClass')) return false
      const others = words.formats.filter(([formatClass]) => formatClass !== cells.formatClass)
      return set('formatType', chance.pick(chance.pick(others)[1]))
    }
    case 'share-way-mismatch': {
      if (!columns.includes('formatClass')) return false
      if (cells.formatClass === '数据库') return set('shareWay', '文件')
      return (
        (cells.formatClass === '电子表格' || cells.formatClass === '电子文件') &&
        set('shareWay', chance.pick(['数据库', '接口']))
      )
    }
    case 'number-with-unit': {
      const [field, unit] = chance.pick(VOLUMES)
      return set(field, chance.pick(words.unitNumbers[unit]))
    }
    case 'missing-abstract':
      return set('abstract', chance.pick(['', '无', '—', ' ']))
    case 'abstract-equals-name':
      return set('abstract', chance.pick([cells.name ?? '', `${cells.name ?? ''}。`]))
    case 'condition-missing':
      if (!columns.includes('shareCondition')) return false
      cells.shareType = '有条件共享'
      return set('shareCondition', chance.pick(['', '无', '-', '\u3000']))
    case 'refused-without-basis':
      if (!columns.includes('shareCondition')) return false
      cells.shareType = '不予共享'
      return set('shareCondition', chance.pick(words.badBases))
    case 'bad-date':
      return set('published', chance.pick(words.badDates))
    case 'value-not-in-list': {
      const field = chance.pick(['cycle', 'shareType', 'formatClass', 'shareWay', 'class', 'item.type'] as const)
      if (field !== 'item.type') return set(field, chance.pick(words.badValues[field] ?? ['']))
      const row = resource.items.length === 0 ? -1 : chance.below(resource.items.length)
      const item = resource.items[row]
      if (item === undefined || !columns.includes(field)) return false
      item['item.type'] = chance.pick(words.badValues['item.type'] ?? [''])
      resource.planted = { kind, field, row }
      return true
    }
  }
}

const REQUIRED: readonly FieldRef[] = ['name', 'provider', 'abstract', 'shareType', 'cycle', 'item.name', 'item.type']
const ITEM_BLOCK: readonly FieldRef[] = ['item.name', 'item.type', 'item.length']
const BLOCKS: readonly (readonly FieldRef[])[] = [
  ['class', 'classItem', 'classSub'],
  ['name', 'code'],
  ['provider', 'department', 'providerCode'],
  ['abstract'],
  ['system'],
  ['formatClass', 'formatType'],
  ['totalStorage', 'totalRecords', 'sharedStorage', 'sharedRecords', 'openStorage', 'openRecords'],
  ITEM_BLOCK,
  ['shareType', 'shareCondition', 'shareWayClass', 'shareWay'],
  ['openType', 'openCondition'],
  ['cycle', 'published'],
  ['related'],
]

const chooseColumns = (chance: Chance): FieldRef[] => {
  const full = chance.yes(0.5)
  const blocks = chance.yes(0.4) ? chance.shuffle(BLOCKS) : BLOCKS
  const kept = blocks.flat().filter((field) => full || REQUIRED.includes(field) || chance.yes(0.8))
  return kept.includes('shareCondition') || !kept.includes('shareType') ? kept : [...kept, 'shareCondition']
}

/** White space that people leave behind; never where the cell itself is the error or a number. */
const dirty = (chance: Chance, text: string): string =>
  text === ''
    ? chance.pick(['', '', '', '', ' ', '\u3000'])
    : chance.yes(0.06)
      ? chance.pick([`\u3000${text}`, `${text} \n`, ` ${text}`, `${text}\u00a0`])
      : text

/** Makes a book of one layout from a seed: the same seed, the same book. */
export const messyBook = (layout: Layout, seed: number): MessyBook => {
  const chance = seeded(seed * 31 + layouts.indexOf(layout) * 7919 + 17)
  const fill = chance.pick<Fill>(['merged', 'blank', 'repeated'])
  const columns = chooseColumns(chance)
  const providers = (
    chance.yes(0.5)
      ? [chance.pick(words.bureaus)]
      : chance.shuffle([...words.towns, chance.pick(words.bureaus)]).slice(0, 3)
  ).map((name) => [name, creditCode(chance)] as const)
  const names = new Set<string>()
  const count = 14 + chance.below(30)
  const made = Array.from({ length: count }, (_, at) =>
    makeResource(chance, at, names, chance.yes(0.7) ? (providers[0] ?? ['', '']) : chance.pick(providers)),
  )
  const book: Book = { chance, fill, columns, made }
  for (const kind of chance.shuffle(plantable).slice(0, 5 + chance.below(7)))
    for (let attempt = 0; attempt < 12; attempt += 1) if (plant(kind, 1 + chance.below(count - 1), book)) break
  return lay(layout, book, chance)
}

const lay = (layout: Layout, book: Book, chance: Chance): MessyBook => {
  const { columns, fill, made } = book
  const serial = chance.yes(0.5)
  const remark = chance.yes(0.3)
  const left = serial ? 1 : 0
  const width = left + columns.length + (remark ? 1 : 0)
  const rows: (string | number | undefined)[][] = []
  const merges: { s: { r: number; c: number }; e: { r: number; c: number } }[] = []
  const wide = (text: string): void => {
    rows.push([text])
    if (chance.yes(0.7)) merges.push({ s: { r: rows.length - 1, c: 0 }, e: { r: rows.length - 1, c: width - 1 } })
  }
  const titles =
    layout === 'single'
      ? chance.below(3)
      : layout === 'ghost' || layout === 'xls'
        ? chance.below(2)
        : 1 + chance.below(2)
  const title = (): void => {
    if (titles > 0) wide(`${chance.pick(words.bureaus)}政务信息资源目录（2025年）`)
    if (titles > 1)
      rows.push([
        `填报单位（盖章）：${book.made[0]?.cells.provider ?? ''}`,
        undefined,
        undefined,
        undefined,
        '填报人：张示例',
        undefined,
        '填报日期：2025年3月',
      ])
  }
  const heading = [
    ...(serial ? ['序号'] : []),
    ...columns.map((field) => chance.pick(words.headings[field] ?? [''])),
    ...(remark ? ['备注'] : []),
  ]
  title()
  rows.push(heading)
  if (layout === 'notes-below') {
    const notes = chance.below(3)
    if (notes === 0) wide('注：1.一行填写一个信息项；2.标*为必填；3.更新周期按下拉列表选择。')
    if (notes === 1)
      rows.push(
        heading.map((text) =>
          text === '序号'
            ? undefined
            : chance.pick(['必填', '选填', '从下拉列表选择', '文本，不超过100字', '按实际填写', '如：示例县民政局']),
        ),
      )
    if (notes === 2) rows.push(heading.map((_, at) => at + 1))
    if (chance.yes(0.3)) wide('填报说明：请各单位按照编制指南填写，不得涉密。')
  }
  const expected: string[] = []
  const band = 5 + chance.below(8)
  for (const [at, resource] of made.entries()) {
    if (layout === 'bands' && at > 0 && at % band === 0) {
      if (chance.yes(0.5)) title()
      rows.push([...heading])
    }
    layResource(resource, at, { ...book, rows, merges, left, serial, expected })
    if (chance.yes(0.03)) rows.push([])
  }
  if (chance.yes(0.5)) rows.push(['合计', undefined, undefined, `${String(made.length)}条`])
  if (chance.yes(0.4))
    rows.push(['填报人：张示例', undefined, undefined, '审核人：李示例', undefined, '联系电话：0000-0000000'])
  if (chance.yes(0.3)) wide('注：本表一式两份。')
  const lines = rows.map((row) => [...row])
  return {
    layout,
    fill,
    merges,
    expected: expected.sort(),
    resources: made.length,
    items: made.reduce((sum, { items }) => sum + items.length, 0),
    rows: lines,
  }
}

const letter = (column: number): string =>
  (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26))

const layResource = (
  resource: Made,
  at: number,
  page: Book & {
    rows: (string | number | undefined)[][]
    merges: { s: { r: number; c: number }; e: { r: number; c: number } }[]
    left: number
    serial: boolean
    expected: string[]
  },
): void => {
  const { chance, fill, columns, rows, merges, left, serial, expected } = page
  const first = rows.length
  const height = Math.max(1, resource.items.length)
  const { planted } = resource
  for (let row = 0; row < height; row += 1) {
    const line: (string | number | undefined)[] = serial
      ? [fill === 'repeated' ? first + row : row === 0 ? at + 1 : undefined]
      : []
    for (const field of columns) {
      if (field.startsWith('item.')) {
        const text = resource.items[row]?.[field] ?? ''
        line.push(planted?.field === field && planted.row === row ? text : dirty(chance, text))
        continue
      }
      const special = resource.rowCells.find(([own, name]) => own === row && name === field)
      const text = resource.cells[field] ?? ''
      if (special !== undefined) line.push(special[2])
      else if (row > 0 && fill !== 'repeated') line.push(undefined)
      else if (/^\d+(\.\d+)?$/.test(text) && chance.yes(0.7)) line.push(Number(text))
      else if (row > 0 && chance.yes(0.05) && field === 'provider' && text !== '' && planted?.field !== 'provider')
        line.push('同上')
      else line.push(planted?.field === field ? text : dirty(chance, text))
    }
    rows.push(line)
  }
  if (fill === 'merged' && height > 1)
    for (const [index, field] of columns.entries())
      if (!field.startsWith('item.') && !resource.rowCells.some(([, name]) => name === field))
        merges.push({ s: { r: first, c: left + index }, e: { r: first + height - 1, c: left + index } })
  if (planted !== undefined)
    expected.push(`${planted.kind}@${letter(left + columns.indexOf(planted.field))}${String(first + planted.row + 1)}`)
}
