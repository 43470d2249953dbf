import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utils, write } from 'xlsx'
import { codeLists } from '../../shared/field/code-lists'
import { readStructure } from '../../shared/documents/read-structure'
import { readFieldRows } from '../../shared/structure/read-field-rows'
import { readJsonFields } from '../../shared/structure/read-json-fields'
import type { Structure } from '../../shared/structure/structure'

const lists = codeLists.parse(
  JSON.parse(readFileSync(new URL('../../assets/lists/codelists.json', import.meta.url), 'utf8')),
)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = async (source: string | Uint8Array, name = '人员.csv'): Promise<Structure> => {
  const result = await readStructure(typeof source === 'string' ? bytesOf(source) : source, name, lists)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const brief = ({ tables }: Structure) =>
  tables[0]?.columns.map(({ name, comment, type, length }) => [name, comment, type, length])

describe('headings of delimited text', () => {
  test('with rows below: types and longest values', async () => {
    const csv = `姓名,证件号码,出生日期,登记时间,金额,户数,是否在册,区划代码,联系电话,空列
张示例,11010119900307000X,1990-03-07,2024-01-02 08:30:00,12.50,3,true,023100,13800000000,
李示例,110101199003070011,1990年3月8日,2024/1/3 9:05,1200.5,12,false,150100,13900000000,`
    const found = await read(csv)
    expect(found.notes).toEqual([])
    expect(found.tables[0]?.name).toBe('人员')
    expect(brief(found)).toEqual([
      ['', '姓名', '字符型', '3'],
      ['', '证件号码', '字符型', '18'],
      ['', '出生日期', '日期型', undefined],
      ['', '登记时间', '日期时间型', undefined],
      ['', '金额', '数值型', '6'],
      ['', '户数', '整型', '2'],
      ['', '是否在册', '逻辑型', undefined],
      ['', '区划代码', '字符型', '6'],
      ['', '联系电话', '字符型', '11'],
      ['', '空列', '', undefined],
    ])
    expect(found.tables[0]?.columns[4]?.precision).toBe('2')
  })

  test('headings alone, titles above, semicolons, two rows of names', async () => {
    expect(brief(await read('户主姓名;家庭住址;保障人数'))).toEqual([
      ['', '户主姓名', '', undefined],
      ['', '家庭住址', '', undefined],
      ['', '保障人数', '', undefined],
    ])
    expect(brief(await read('低保对象表\n姓名\t年龄\nxm\tnl\n张示例\t35'))).toEqual([
      ['xm', '姓名', '字符型', '3'],
      ['nl', '年龄', '整型', '2'],
    ])
    expect(brief(await read('id,name\n编号,姓名\n1,张示例'))).toEqual([
      ['id', '编号', '字符型', '1'],
      ['name', '姓名', '字符型', '3'],
    ])
    const twice = await read('姓名,姓名,,x\n甲,乙,丙,丁')
    expect(brief(twice)?.map(([name, heading]) => `${name}|${heading}`)).toEqual([
      '|姓名',
      '|姓名2',
      '|列3',
      'x|undefined',
    ])
    expect(twice.notes.map(({ code }) => code)).toEqual(['N_FIELDS_SAME', 'N_FIELDS_UNNAMED'])
  })

  test('without headings columns are numbered, and that is said', async () => {
    const found = await read('张示例,男,2024-01-01\n李示例,女,2024-01-02\n王示例,男,2024-01-03')
    expect(found.notes.map(({ code }) => code)).toEqual(['N_FIELDS_HEADERLESS'])
    expect(brief(found)?.map(([, heading]) => heading)).toEqual(['列1', '列2', '列3'])
  })

  test('a workbook: one table a sheet, hidden ones aside', async () => {
    const book = utils.book_new(
      utils.aoa_to_sheet([
        ['企业名称', '统一社会信用代码'],
        ['示例公司', '91000000000000000X'],
      ]),
      '企业',
    )
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['车牌号', '登记日期'],
        ['示A00001', '2024-01-01'],
      ]),
      '车辆',
    )
    utils.book_append_sheet(book, utils.aoa_to_sheet([['密']]), '藏')
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] }
    const found = await read(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer), '库.xlsx')
    expect(found.tables.map(({ name, columns }) => [name, columns.length])).toEqual([
      ['企业', 2],
      ['车辆', 2],
    ])
  })
})

describe('a data dictionary', () => {
  test('pasted from a sheet, with types that carry their length', async () => {
    const found = await read(
      '列名\t字段名称\t类型\t长度\t允许空\t主键\t说明\nXM\t姓名\tvarchar(50)\t\tN\t\t\nXB\t性别\tchar\t1\tY\t\t1男 2女\nID\t编号\tNUMBER(10,2)\t\t\tY\t',
      '粘贴的内容',
    )
    expect(found.tables[0]).toEqual({
      name: '粘贴的内容',
      columns: [
        { name: 'XM', type: 'varchar', length: '50', nullable: false, comment: '姓名' },
        { name: 'XB', type: 'char', length: '1', nullable: true, comment: '性别：1男 2女' },
        { name: 'ID', type: 'NUMBER', length: '10', precision: '2', isKey: true, comment: '编号' },
      ],
    })
  })

  test('of several tables: blocks below each other, or a column of table names', async () => {
    const blocks = await read(
      '表名：T_PERSON 人员表,,\n字段名,类型,说明\nXM,varchar(20),姓名\n,,\nT_DEPT（部门表）,,\n字段名,类型,说明\nMC,varchar(60),名称',
    )
    expect(blocks.tables.map(({ name, comment, columns }) => [name, comment, columns.length])).toEqual([
      ['T_PERSON', '人员表', 1],
      ['T_DEPT', '部门表', 1],
    ])
    const column = await read('TABLE_NAME,COLUMN_NAME,DATA_TYPE,COMMENTS\nA,X,int,甲\nA,Y,date,乙\nB,Z,text,丙')
    expect(column.tables.map(({ name, columns }) => [name, columns.map(({ comment }) => comment)])).toEqual([
      ['A', ['甲', '乙']],
      ['B', ['丙']],
    ])
  })
})

describe('JSON', () => {
  test('objects, nested ones, lists, a wrapper', async () => {
    const found = await read(
      '{"code":0,"data":[{"id":"001","addr":{"city":"示例市"},"kids":[{"age":3}],"tags":["a"],"ok":true},{"id":"002","memo":null}]}',
      '接口.json',
    )
    expect(brief(found)).toEqual([
      ['id', undefined, '字符型', '3'],
      ['addr.city', undefined, '字符型', '3'],
      ['kids[].age', undefined, '整型', '1'],
      ['tags', undefined, '', undefined],
      ['ok', undefined, '逻辑型', undefined],
      ['memo', undefined, '', undefined],
    ])
    expect(found.tables[0]?.columns[1]?.nullable).toBe(true)
  })

  test('a schema, and one object a line', async () => {
    const schema = await read(
      '{"title":"人员","required":["xm"],"properties":{"xm":{"type":"string","maxLength":50,"title":"姓名"},"born":{"type":"string","format":"date"},"a":{"properties":{"b":{"type":"integer"}}}}}',
      's.json',
    )
    expect(schema.tables[0]).toMatchObject({
      comment: '人员',
      columns: [
        { name: 'xm', type: '字符型', length: '50', nullable: false, comment: '姓名' },
        { name: 'born', type: '日期型', nullable: true },
        { name: 'a.b', type: '整型', nullable: true },
      ],
    })
    const lines = await read('{"a":1}\n{"a":2,"b":"x"}\n{broken\n{"c":1}', 'l.json')
    expect(brief(lines)?.map(([name]) => name)).toEqual(['a', 'b'])
    expect(lines.notes).toMatchObject([{ code: 'N_JSON_BROKEN', line: 3 }])
  })

  test.each([
    '["姓名","身份证号"]',
    '[["姓名","身份证号"],["张示例","x1"]]',
    '{"headers":[["姓名","身份证号"]]}',
    '{"code":0,"columns":["姓名","身份证号"],"rows":[["张示例","x1"]]}',
  ])('headings and rows as lists: %s', async (source) => {
    expect(brief(await read(source, '表头.json'))?.map(([, comment]) => comment)).toEqual(['姓名', '身份证号'])
  })

  test('a list of words under a key of its own is a field', async () => {
    expect(brief(await read('{"name":"甲","tags":["a","b"]}', 'x.json'))?.map(([name]) => name)).toEqual([
      'name',
      'tags',
    ])
  })

  test('deep nesting and prototype names do no harm', () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
    expect(readJsonFields('x', deep, lists).notes.map(({ code }) => code)).toEqual(['N_JSON_DEEP'])
    const list = `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`
    expect(readJsonFields('x', list, lists).tables[0]?.columns).toEqual([{ name: 'a', type: '' }])
    expect(readJsonFields('x', '{"__proto__":{"constructor":1}}', lists).tables[0]?.columns[0]?.name).toBe(
      '__proto__.constructor',
    )
  })
})

test('any rows and any text: no throw, every column named', () => {
  const cell = fc.oneof(
    fc.constantFrom('姓名', '类型', '字段名', '长度', 'id', '1', '', '2024-01-01', '__proto__'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (rows) => {
      for (const { columns } of readFieldRows('表', rows, lists).tables)
        for (const { name, comment } of columns) expect(name + (comment ?? '')).not.toBe('')
    }),
    { numRuns: 500 },
  )
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      for (const { columns } of readJsonFields('表', text, lists).tables) expect(columns.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})

test.each(['gb18030', 'big5', 'utf16'])('a dump in %s', async (charset) => {
  const dumps: Readonly<Record<string, Uint8Array>> = {
    gb18030: new Uint8Array(readFileSync(new URL('../fixtures/structure/dump-gb18030.sql', import.meta.url))),
    big5: new Uint8Array(readFileSync(new URL('../fixtures/structure/dump-big5.sql', import.meta.url))),
    utf16: new Uint8Array(Buffer.from("\ufeffcreate table t (a int comment '編號')", 'utf16le')),
  }
  const found = await read(dumps[charset] ?? '', '库.sql')
  expect(found.tables[0]?.columns[0]?.comment).toBe(charset === 'gb18030' ? '编号' : '編號')
})
