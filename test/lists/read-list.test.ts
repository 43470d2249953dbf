import { describe, expect, test } from 'vitest'
import type { ResourceDraft } from '../../shared/catalogue/resource'
import { listIds } from '../../shared/profile/list-id'
import { recordListOf, recordLists } from '../../shared/kinds/record-lists'
import { listTable } from '../../shared/documents/printed-table'
import { readList } from '../../shared/lists/read-list'
import { lists, sheetOf } from '../support/analyse-file'
import { bookOf, planOf, sheetsOf, YEAR } from './list-books'
import type { AllRecords } from './all-records'

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const resource = (n: number, name: string, more: Partial<ResourceDraft> = {}): ResourceDraft => ({
  id: id(n),
  status: '草稿',
  name,
  code: `3130010${String(n)}/000001`,
  items: [{ id: id(n * 100), name: '姓名', type: 'C' }],
  ...more,
})
const person = { id: id(9), name: '张示例' }
const records: AllRecords = {
  resources: [resource(1, '婚姻登记信息', { openType: '1' }), resource(2, '殡葬服务信息', { shareType: '2' })],
  persons: [person],
  systems: [{ id: id(11), name: '综合业务系统', owner: 'own', department: '社会事务股', note: '旧的备注' }],
  demands: [],
  openings: [],
}
const systems = recordListOf('systems')
const codes = (plan: ReturnType<typeof planOf>) => plan.findings.map(({ code, place }) => `${code}@${place.cell}`)

describe('a list of the office itself', () => {
  test('headings under other names and in any order, titles above, sums below; columns that are not there stay untouched', () => {
    const sheet = sheetOf([
      ['示例县信息系统台账'],
      ['填报单位：示例县民政局'],
      ['序号', '等保等级', '系统类型', '系统名称', '责任人'],
      ['1', '三级', '垂管系统', '婚姻登记系统', '张示例'],
      ['2', '二级', '自建', '综合业务系统', ''],
      ['合计', '2'],
      ['填表人：张示例'],
    ])
    const plan = planOf(systems, [sheet], records)
    expect(plan).toMatchObject({ added: 1, changed: 1, same: 0, leftOut: 0, notInFile: [], findings: [] })
    expect(plan.changes.map(({ after }) => after)).toEqual([
      { id: id(1), name: '婚姻登记系统', owner: 'line', protection: '三级', ownerPerson: person.id },
      { ...records.systems[0], protection: '二级' },
    ])
    expect(plan.lines[1]?.cells).toEqual([{ label: '等级保护级别', from: '', to: '二级' }])
  })

  test('a record is no line of sums or signatures because its name begins like one', () => {
    const sheet = sheetOf([
      ['信息系统名称', '系统归属'],
      ['注册登记系统', '自建'],
      ['说明书备案系统', '条线'],
      ['负责人考核系统'],
      ['注：以上为2026年的系统'],
      ['填表人 张示例', '2026年1月5日'],
      ['合计', '3'],
    ])
    const plan = planOf(systems, [sheet], records)
    expect(plan).toMatchObject({ added: 3, leftOut: 0, findings: [] })
    expect(plan.lines.map(({ name }) => name)).toEqual(['注册登记系统', '说明书备案系统', '负责人考核系统'])
  })

  test('a resource of the catalogue that the list leaves out is not called unknown', () => {
    const sheet = sheetOf([
      ['信息资源名称', '挂接状态'],
      ['婚姻登记信息', '已挂接'],
      ['没有的信息', '已挂接'],
    ])
    const plan = planOf(recordListOf('responsibility'), [sheet], records)
    expect(codes(plan)).toEqual(['LIST_UNLISTED@A2', 'LIST_UNKNOWN@A3'])
    expect(plan).toMatchObject({ changes: [], leftOut: 2 })
    expect(plan.findings[0]?.message).toContain('数据共享责任清单')
  })

  test('an empty cell under a heading that is there empties the field', () => {
    const sheet = sheetOf([
      ['信息系统名称', '备注', '系统归属'],
      ['综合业务系统', '', '自建'],
    ])
    const [edit] = planOf(systems, [sheet], records).changes
    expect(edit?.after).toEqual({ id: id(11), name: '综合业务系统', owner: 'own', department: '社会事务股' })
  })

  test('cells merged downwards hold for every row they cover', () => {
    const sheet = sheetOf(
      [
        ['系统名称', '主管科室'],
        ['甲系统', '办公室'],
        ['乙系统', ''],
      ],
      {
        merges: [{ top: 1, left: 1, bottom: 2, right: 1 }],
      },
    )
    const departments = planOf(systems, [sheet], records).changes.map(
      ({ after }) => 'department' in after && after.department,
    )
    expect(departments).toEqual(['办公室', '办公室'])
  })

  test('without its headings it is refused, and says which are needed', () => {
    const read = readList(
      [
        sheetOf([
          ['姓名', '电话'],
          ['张示例', '1'],
        ]),
      ],
      systems,
      recordLists,
    )
    expect(read).toMatchObject({ ok: false, error: { code: 'E_LIST_HEADINGS' } })
    expect(!read.ok && read.error.message).toContain('信息系统名称')
  })
})

describe('a list in the place of another', () => {
  const label = (list: ReturnType<typeof recordListOf>) => list.columns.map((column) => column.label)

  test.each(listIds)('%s, as it is exported, is known for what it is by every other list', (from) => {
    const sheet = sheetOf([
      [`示例县民政局${recordListOf(from).title}`],
      [],
      label(recordListOf(from)),
      ['甲', '乙', '丙'],
    ])
    for (const to of listIds) {
      const read = readList([sheet], recordListOf(to), recordLists)
      expect(read.ok, to).toBe(to === from)
      if (read.ok) continue
      expect(read.error.code).toBe('E_LIST_OTHER')
      expect(read.error.message).toContain(`《${recordListOf(from).title}》`)
      expect(read.error.message).toContain(`《${recordListOf(to).title}》`)
    }
  })

  test('few headings are enough when one of them is of the other list alone; without one the title decides', () => {
    const backflow = ['需求数据名称', '数据来源层级', '数据提供单位', '所需信息项']
    expect(readList([sheetOf([backflow, ['甲']])], recordListOf('demands'), recordLists)).toMatchObject({
      error: { code: 'E_LIST_OTHER' },
    })
    const both = ['需求数据名称', '数据提供单位', '所需信息项', '使用场景']
    expect(readList([sheetOf([both, ['甲']])], recordListOf('demands'), recordLists).ok).toBe(true)
    expect(readList([sheetOf([['数据回流需求与计划'], both, ['甲']])], recordListOf('demands'), recordLists).ok).toBe(
      false,
    )
    expect(readList([sheetOf([['数据需求清单'], both, ['甲']])], recordListOf('demands'), recordLists).ok).toBe(true)
  })

  test('a heading of its own keeps a list where it was brought, and of several sheets those of the list are read', () => {
    const own = ['需求数据名称', '对应信息资源', '数据来源层级', '数据提供单位']
    expect(readList([sheetOf([own, ['甲']])], recordListOf('demands'), recordLists).ok).toBe(true)
    const offices = ['需求名称', '提供部门', '来源系统', '更新频率', '申请日期', '进展']
    expect(readList([sheetOf([offices, ['甲']])], recordListOf('demands'), recordLists).ok).toBe(true)
    const demands = { ...sheetOf([label(recordListOf('demands')), ['甲']]), name: '需求' }
    const backflow = { ...sheetOf([label(recordListOf('backflow')), ['乙']]), name: '回流' }
    const read = readList([backflow, demands], recordListOf('demands'), recordLists)
    expect(read.ok && read.value.map(({ name }) => name)).toEqual(['需求'])
  })
})

describe('what is said of lines and cells', () => {
  test('values outside of their list are kept as typed and named with their cell', () => {
    const sheet = sheetOf([
      ['信息系统名称', '系统归属', '上线日期', '数据存储总量（G）', '责任人'],
      ['甲系统', '合建', '去年', '很多', '李示例'],
    ])
    const plan = planOf(systems, [sheet], records)
    expect(codes(plan)).toEqual(['LIST_VALUE@B2', 'LIST_DAY@C2', 'LIST_NUMBER@D2', 'LIST_PERSON@E2'])
    expect(plan.changes[0]?.after).toMatchObject({
      owner: { raw: '合建' },
      onlineSince: { raw: '去年' },
      totalStorage: { raw: '很多' },
      ownerPerson: { raw: '李示例' },
    })
    expect(plan.findings[0]?.message).toContain('“合建”')
  })

  test('words of secrets are pointed out', () => {
    const plan = planOf(
      systems,
      [
        sheetOf([
          ['系统名称', '备注'],
          ['甲系统', '内有绝密文件'],
        ]),
      ],
      records,
    )
    expect(codes(plan)).toEqual(['LIST_SECRET@B2'])
    expect(plan.changes).toHaveLength(1)
    expect(plan.withoutSecrets).toMatchObject({ changes: [], added: 0, changed: 0, leftOut: 1 })
  })

  test('lines without such words are written without waiting for those with them', () => {
    const plan = planOf(
      systems,
      [
        sheetOf([
          ['系统名称', '备注'],
          ['丙系统', '机密'],
          ['丁系统', '寻常'],
        ]),
      ],
      records,
    )
    expect(plan).toMatchObject({ added: 2, leftOut: 0 })
    expect(plan.withoutSecrets?.changes.map(({ after }) => 'name' in after && after.name)).toEqual(['丁系统'])
    expect(plan.withoutSecrets?.withoutSecrets).toBeUndefined()
  })

  test('two lines of one name, a line without a name, a resource that is not there', () => {
    const twice = planOf(
      systems,
      [
        sheetOf([
          ['系统名称', '备注'],
          ['甲系统', '1'],
          ['甲 系统', '2'],
          ['', '3'],
        ]),
      ],
      records,
    )
    expect(twice).toMatchObject({ added: 1, leftOut: 2 })
    expect(codes(twice)).toEqual(['LIST_TWICE@A3', 'LIST_NO_NAME@A4'])
    const unknown = planOf(
      recordListOf('gathering'),
      [
        sheetOf([
          ['信息资源名称', '挂接状态'],
          ['没有的信息', '已挂接'],
          ['婚姻登记信息', '已挂接'],
        ]),
      ],
      records,
    )
    expect(unknown).toMatchObject({ changed: 1, leftOut: 1 })
    expect(codes(unknown)).toEqual(['LIST_UNKNOWN@A2'])
    expect(unknown.notInFile).toEqual([{ key: id(2), name: '31300102/000001 · 殡葬服务信息' }])
  })

  test('a name that two records have is not guessed at', () => {
    const two = { ...records, resources: [resource(1, '名册'), resource(2, '名册')] }
    const sheet = sheetOf([
      ['信息资源名称', '挂接状态'],
      ['名册', '已挂接'],
    ])
    expect(codes(planOf(recordListOf('gathering'), [sheet], two))).toEqual(['LIST_AMBIGUOUS@A2'])
  })
})

describe('a list that was exported', () => {
  /** The exported sheet with some of its cells changed: heading (with its mark) → text, in the first or the named row. */
  const changed = async (list: ReturnType<typeof recordListOf>, edit: (rows: (string | undefined)[][]) => void) => {
    const [sheet] = await sheetsOf(bookOf(list, records))
    const rows = sheet!.rows.map((row) => Array.from(row))
    edit(rows)
    return [{ ...sheet!, rows }]
  }
  const columnOf = (list: ReturnType<typeof recordListOf>, label: string) =>
    list.columns.findIndex((column) => column.label === label)

  test('a record may be renamed in its line; what is only shown is not taken, and said', async () => {
    const gathering = recordListOf('gathering')
    const renamed = planOf(systems, await changed(systems, (rows) => (rows[4]![0] = '综合业务平台')), records)
    expect(renamed).toMatchObject({ added: 0, changed: 1, findings: [] })
    const shown = planOf(
      gathering,
      await changed(gathering, (rows) => {
        rows[4]![columnOf(gathering, '信息资源名称')] = '婚姻登记资料'
        rows[4]![columnOf(gathering, '更新周期')] = '每日'
        rows[4]![columnOf(gathering, '挂接状态')] = '已挂接'
      }),
      records,
    )
    expect(codes(shown)).toEqual(['LIST_IDENTITY@B5', 'LIST_SHOWN@H5'])
    expect(shown.changes.map(({ after }) => after)).toEqual([{ ...records.resources[0], hookStatus: '已挂接' }])
  })

  test('a 责任人 who left the roster is said in words, and the words never come back as a name', async () => {
    const gone = { ...records.systems[0]!, ownerPerson: id(99) }
    const named = { id: id(12), name: '门户网站', owner: 'own', ownerPerson: person.id } as const
    const left = { ...records, systems: [gone, named] }
    const [sheet] = await sheetsOf(bookOf(systems, left))
    const column = columnOf(systems, '责任人')
    const words = sheet!.rows.slice(4).map((row) => row[column])
    expect(words.toSorted()).toEqual(['张示例', '（已从队伍中移除的人员）'])
    expect(
      listTable(systems, left, YEAR, lists, { unit: '示例县民政局', day: '2026-11-21' }).rows.flat(),
    ).not.toContain(id(99))
    expect(planOf(systems, [sheet!], left)).toMatchObject({ changes: [], findings: [], same: 2 })

    // Where the record has an owner by now, and on a new line, the words are left out and it is said.
    const later = { ...left, systems: [{ ...gone, ownerPerson: person.id }, named] }
    const added: (string | undefined)[] = []
    added[0] = '新系统'
    added[column] = '（已从队伍中移除的人员）'
    const plan = planOf(systems, [{ ...sheet!, rows: [...sheet!.rows, added] }], later)
    expect(plan.findings.map(({ code }) => code)).toEqual(['LIST_PERSON_GONE', 'LIST_PERSON_GONE'])
    expect(plan).toMatchObject({ added: 1, changed: 0, same: 2 })
    expect(plan.changes[0]?.after).toMatchObject({ name: '新系统' })
    expect(plan.changes[0]?.after).not.toHaveProperty('ownerPerson')
  })

  test('a sheet that was sorted without its last column is noticed', async () => {
    const gathering = recordListOf('gathering')
    const last = gathering.columns.length
    const plan = planOf(
      gathering,
      await changed(gathering, (rows) => {
        const [one, two] = [rows[4]![last], rows[5]![last]]
        rows[4]![last] = two
        rows[5]![last] = one
      }),
      records,
    )
    expect(codes(plan)).toEqual(['LIST_MOVED@A5', 'LIST_MOVED@A6'])
    expect(plan.changes).toEqual([])
  })

  test('a plan of opening is begun for resources of the catalogue only', () => {
    const sheet = sheetOf([
      ['资源名称', '计划开放时间', '开放方式'],
      ['婚姻登记信息', '2026年6月30日', '依申请'],
      ['没有的信息', '2026-06-30', ''],
    ])
    const plan = planOf(recordListOf('opening'), [sheet], records)
    expect(codes(plan)).toEqual(['LIST_UNKNOWN@A3'])
    expect(plan.changes).toEqual([
      {
        table: 'openings',
        id: id(1),
        after: { id: id(1), year: '2026', resourceId: id(1), planned: '2026-06-30', openWay: 'apply' },
      },
    ])
  })

  test('several lines change one resource together', async () => {
    const dictionary = recordListOf('dictionary')
    const both = {
      ...records,
      resources: [
        resource(1, '婚姻登记信息', { items: ['姓名', '性别'].map((name, n) => ({ id: id(50 + n), name })) }),
      ],
    }
    const [sheet] = await sheetsOf(bookOf(dictionary, both))
    const rows = sheet!.rows.map((row) => Array.from(row))
    const [name, length] = [columnOf(dictionary, '字段名'), columnOf(dictionary, '数据长度')]
    rows[4]![name] = 'XM'
    rows[5]![name] = 'XB'
    rows[5]![length] = '10,2'
    const [edit, ...others] = planOf(dictionary, [{ ...sheet!, rows }], both).changes
    expect(others).toEqual([])
    expect(edit?.after).toMatchObject({
      items: [
        { id: id(50), name: '姓名', enName: 'XM' },
        { id: id(51), name: '性别', enName: 'XB', length: '10', precision: '2' },
      ],
    })
  })
})
