import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDdl } from '../../shared/structure/read-ddl'
import type { SourceColumn } from '../../shared/structure/structure'
import { timesLonger } from '../support/times-longer'

const codes = (text: string): string[] => readDdl(text).notes.map(({ code }) => code)
const columnsOf = (text: string): readonly SourceColumn[] => readDdl(text).tables[0]?.columns ?? []

describe('dialects', () => {
  test('MySQL: inline comments, keys, engine, data between, one dump', () => {
    const read = readDdl(`
/*!40101 SET NAMES utf8mb4 */;
DROP TABLE IF EXISTS \`sys_user\`;
CREATE TABLE IF NOT EXISTS \`db\`.\`sys_user\` (
  \`id\` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT '主键',
  \`name\` varchar(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT 'it\\'s; (' COMMENT '姓名',
  \`sex\` enum('男','女') DEFAULT NULL COMMENT '性别',
  \`pay\` decimal(10,2) DEFAULT '0.00' COMMENT '工资，元',
  \`made\` datetime(3) DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT '创建时间',
  \`key\` varchar(20) NULL,
  PRIMARY KEY (\`id\`) USING BTREE,
  UNIQUE KEY \`uk\` (\`name\`,\`sex\`),
  KEY \`idx\` (\`made\`) COMMENT '索引'
) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COMMENT='用户表'
/*!50100 PARTITION BY HASH (id) PARTITIONS 4 */;
INSERT INTO \`sys_user\` VALUES (1,'张示例;\\'); CREATE TABLE x (y int);','男',1.00,NOW(),NULL);
CREATE TABLE t2 (a int); -- 第二张
`)
    expect(read.notes).toEqual([])
    expect(read.database).toBe('mysql')
    expect(read.tables.map(({ name, comment }) => [name, comment])).toEqual([
      ['sys_user', '用户表'],
      ['t2', undefined],
    ])
    expect(read.tables[0]?.columns).toEqual([
      { name: 'id', type: 'bigint', length: '20', nullable: false, isKey: true, comment: '主键' },
      { name: 'name', type: 'varchar', length: '50', nullable: true, isKey: false, comment: '姓名' },
      { name: 'sex', type: 'enum', values: ['男', '女'], nullable: true, isKey: false, comment: '性别' },
      { name: 'pay', type: 'decimal', length: '10', precision: '2', nullable: true, isKey: false, comment: '工资，元' },
      { name: 'made', type: 'datetime', length: '3', nullable: true, isKey: false, comment: '创建时间' },
      { name: 'key', type: 'varchar', length: '20', nullable: true, isKey: false },
    ])
  })

  test('ALTER TABLE renames and drops columns in their place', () => {
    const made = 'CREATE TABLE t (id int, xm varchar(50), amt decimal(10,2), old_tel varchar(20));'
    const after = (change: string) => columnsOf(`${made} ALTER TABLE t ${change};`).map(({ name }) => name)
    expect(after('CHANGE COLUMN xm name varchar(60), DROP COLUMN amt, ADD COLUMN memo text')).toEqual([
      'id',
      'name',
      'old_tel',
      'memo',
    ])
    expect(after('CHANGE xm xm varchar(99)')).toEqual(['id', 'xm', 'amt', 'old_tel'])
    expect(after('RENAME COLUMN OLD_TEL TO tel')).toEqual(['id', 'xm', 'amt', 'tel'])
    expect(after('DROP COLUMN IF EXISTS amt')).toEqual(['id', 'xm', 'old_tel'])
    expect(after('DROP INDEX xm, DROP PRIMARY KEY, RENAME TO u, DROP CONSTRAINT amt')).toEqual([
      'id',
      'xm',
      'amt',
      'old_tel',
    ])
  })

  test('Oracle: COMMENT ON, storage, ALTER TABLE ADD CONSTRAINT, a lone slash', () => {
    const read = readDdl(`
CREATE GLOBAL TEMPORARY TABLE "HR"."T_EMP"
   (	"ID" NUMBER(*,0) NOT NULL ENABLE,
	"NAME" VARCHAR2(50 CHAR) DEFAULT ('未知') NOT NULL ENABLE,
	"SALARY" NUMBER(10,2) CHECK (SALARY > 0),
	"PHOTO" LONG RAW,
	"BORN" DATE,
	"FULL_NAME" VARCHAR2(100) GENERATED ALWAYS AS (NAME || 'x') VIRTUAL,
	 CONSTRAINT "CK" CHECK ("ID" IS NOT NULL) ENABLE
   ) SEGMENT CREATION IMMEDIATE PCTFREE 10 STORAGE(INITIAL 65536 NEXT 1048576) TABLESPACE "USERS"
/
COMMENT ON TABLE "HR"."T_EMP" IS '职工''信息';
COMMENT ON COLUMN "HR"."T_EMP"."NAME" IS '姓名';
COMMENT ON COLUMN HR.T_EMP.BORN IS '出生日期';
ALTER TABLE "HR"."T_EMP" ADD CONSTRAINT "PK_EMP" PRIMARY KEY ("ID") USING INDEX TABLESPACE "USERS" ENABLE;
ALTER TABLE T_EMP ADD (TEL VARCHAR2(20), MEMO CLOB);
ALTER TABLE T_EMP MODIFY (TEL NOT NULL ENABLE);
`)
    expect(read.notes).toEqual([])
    expect(read.database).toBe('oracle')
    expect(read.tables[0]?.comment).toBe("职工'信息")
    expect(read.tables[0]?.columns.map(({ name, type, length, comment }) => [name, type, length, comment])).toEqual([
      ['ID', 'NUMBER', undefined, undefined],
      ['NAME', 'VARCHAR2', '50', '姓名'],
      ['SALARY', 'NUMBER', '10', undefined],
      ['PHOTO', 'LONG RAW', undefined, undefined],
      ['BORN', 'DATE', undefined, '出生日期'],
      ['FULL_NAME', 'VARCHAR2', '100', undefined],
      ['TEL', 'VARCHAR2', '20', undefined],
      ['MEMO', 'CLOB', undefined, undefined],
    ])
    expect(read.tables[0]?.columns[0]).toMatchObject({ isKey: true, nullable: false })
  })

  test('达梦: identity, cluster keys, storage on, quoted Chinese names', () => {
    const read = readDdl(`
CREATE TABLE "SYSDBA"."人员表"
(
"编号" INT IDENTITY(1, 1) NOT NULL,
"姓名" VARCHAR(50) NULL,
"CARD" CHAR(18) COMMENT '证件号码',
NOT CLUSTER PRIMARY KEY("编号")) STORAGE(ON "MAIN", CLUSTERBTR) ;
COMMENT ON TABLE "SYSDBA"."人员表" IS '人员基本信息';
`)
    expect(read.notes).toEqual([])
    expect(read.database).toBe('Dm')
    expect(read.tables[0]).toMatchObject({ name: '人员表', comment: '人员基本信息' })
    expect(read.tables[0]?.columns.map(({ name, isKey, comment }) => [name, isKey, comment])).toEqual([
      ['编号', true, undefined],
      ['姓名', false, undefined],
      ['CARD', false, '证件号码'],
    ])
  })

  test('PostgreSQL: a pg_dump with functions, COPY data and casts', () => {
    const read = readDdl(`
-- PostgreSQL database dump
CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  CREATE TABLE inner_one (a int); RETURN NEW;
END; $body$;
CREATE TABLE public.dept (
    id integer NOT NULL GENERATED BY DEFAULT AS IDENTITY,
    name character varying(60) DEFAULT ''::character varying NOT NULL,
    rate double precision,
    made timestamp(6) without time zone DEFAULT now(),
    tags text[],
    body jsonb, "order" int4 -- 排序
);
ALTER TABLE ONLY public.dept ALTER COLUMN id SET DEFAULT nextval('public.dept_id_seq'::regclass);
CREATE TABLE public.dept_1 PARTITION OF public.dept FOR VALUES FROM (1) TO (10);
COPY public.dept (id, name) FROM stdin;
1	它'没有"引号
2	CREATE TABLE nope (x int);
\\.
ALTER TABLE ONLY public.dept
    ADD CONSTRAINT dept_pkey PRIMARY KEY (id);
COMMENT ON COLUMN public.dept.name IS E'部门\\'名称';
`)
    expect(read.notes).toEqual([])
    expect(read.database).toBe('postgresql')
    expect(read.tables).toHaveLength(1)
    expect(
      read.tables[0]?.columns.map(({ name, type, length, isKey, comment }) => [name, type, length, isKey, comment]),
    ).toEqual([
      ['id', 'integer', undefined, true, undefined],
      ['name', 'character varying', '60', false, "部门'名称"],
      ['rate', 'double precision', undefined, false, undefined],
      ['made', 'timestamp', '6', false, undefined],
      ['tags', 'text', undefined, false, undefined],
      ['body', 'jsonb', undefined, false, undefined],
      ['order', 'int4', undefined, false, '排序'],
    ])
  })

  test('SQL Server: brackets, GO, properties as comments', () => {
    const read = readDdl(`CREATE TABLE [dbo].[person] (
  [id] int IDENTITY(1,1) NOT NULL,
  [memo] nvarchar(max) NULL
)
GO
EXEC sp_addextendedproperty
'MS_Description', N'备注',
'SCHEMA', N'dbo',
'TABLE', N'person',
'COLUMN', N'memo'
GO
`)
    expect(read.database).toBe('sqlserver')
    expect(read.tables[0]?.columns.map(({ name, type, comment }) => [name, type, comment])).toEqual([
      ['id', 'int', undefined],
      ['memo', 'nvarchar(max)', '备注'],
    ])
  })
})

describe('what people paste', () => {
  test('comments behind columns are their names, wherever the comma stands', () => {
    const text = `create table t (
  a int, -- 编号
  b varchar(10) -- 名称
  , c date /* 日期 */, d int # 次数
)`
    expect(columnsOf(text).map(({ name, comment }) => [name, comment])).toEqual([
      ['a', '编号'],
      ['b', '名称'],
      ['c', '日期'],
      ['d', '次数'],
    ])
  })

  test('statements without semicolons still end', () => {
    const read = readDdl(
      "create table a (x int)\ncreate table b (y int)\ncomment on table b is '乙'\ninsert into a values (1)\ncreate table c (z int)",
    )
    expect(read.tables.map(({ name, comment }) => [name, comment])).toEqual([
      ['a', undefined],
      ['b', '乙'],
      ['c', undefined],
    ])
  })

  test('procedures, delimiters and blocks are passed over', () => {
    expect(
      readDdl(`DELIMITER ;;
CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW BEGIN create table no (x int); END ;;
DELIMITER ;
CREATE OR REPLACE PROCEDURE p IS v_a VARCHAR2(10); BEGIN v_a := 'x'; foo(v_a); END;
/
create table yes (x int);`),
    ).toMatchObject({ tables: [{ name: 'yes' }], notes: [] })
  })

  test('what is not understood is said with its line', () => {
    expect(readDdl('create table a as select * from b;\n\ncreate view v as select 1;\nblah blah;')).toMatchObject({
      tables: [],
      notes: [
        { code: 'N_DDL_NO_COLUMNS', line: 1 },
        { code: 'N_DDL_VIEW', line: 3 },
        { code: 'N_DDL_UNKNOWN', line: 4, text: 'blah blah;' },
      ],
    })
    expect(codes('create table a (x int, y);')).toEqual(['N_DDL_COLUMN'])
    expect(codes('create table a (x int')).toEqual(['N_DDL_UNCLOSED'])
    expect(codes("create table a (x int default 'y);")).toContain('N_DDL_QUOTE')
    expect(codes("create table a (x int); comment on column a.y is '没有'; comment on table z is '没有';")).toEqual([
      'N_DDL_NO_TABLE',
      'N_DDL_NO_TABLE',
    ])
    expect(codes('create table a (x int); create table A (y int);')).toEqual(['N_DDL_TWICE'])
  })

  test('a backslash before a quote is a letter where the dialect has it so', () => {
    const text = "create table a (p varchar2(9) default 'C:\\', q int);"
    expect(columnsOf(text).map(({ name }) => name)).toEqual(['p', 'q'])
  })

  test('prototype names are names', () => {
    const read = readDdl('create table __proto__ (constructor int, "toString" int, primary key (constructor))')
    expect(read.tables[0]?.columns.map(({ name, isKey }) => [name, isKey])).toEqual([
      ['constructor', true],
      ['toString', false],
    ])
  })
})

describe('hostile text', () => {
  const parts = fc.constantFrom(
    ...[
      'create table ',
      'a',
      '(',
      ')',
      ',',
      ';',
      "'",
      '"',
      '`',
      '[',
      ']',
      '--',
      '/*',
      '*/',
      '#',
      '$$',
      '$a$',
      '\\',
      '\n',
    ],
    ...[
      'comment ',
      'on ',
      'column ',
      'is ',
      'primary ',
      'key ',
      'int',
      ' ',
      '.',
      '/',
      'GO\n',
      'insert into ',
      'delimiter ;;',
      '姓名',
    ],
    ...[
      'alter table ',
      'add ',
      'copy x from stdin;',
      '\n\\.\n',
      'exec ',
      'N',
      "E'",
      'enum(',
      '10',
      '=',
      '\u0000',
      '\ud800',
    ],
  )
  test('never throws and gives plain values', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 200 }), (words) => {
        const read = readDdl(words.join(''))
        expect(read.notes.length).toBeLessThan(250)
        for (const table of read.tables) expect(table.columns.length).toBeGreaterThan(0)
      }),
      { numRuns: 1500 },
    )
  })

  test('time grows with the text, not faster', () => {
    const bad: readonly ((n: number) => string)[] = [
      (n) => `create table a (${'('.repeat(n)}`,
      (n) => `create table a (x int${' default 1'.repeat(n / 10)})`,
      (n) => `create table a (${"x '".repeat(n / 3)}`,
      (n) => "insert into a values ('\\".repeat(n / 24),
      (n) => '/*'.repeat(n / 2),
      (n) => Array.from({ length: n / 6 }, (_, at) => `$a${at}$ `).join(''),
      (n) => `create table a (x enum(${"'',".repeat(n / 3)}))`,
      (n) => 'create table a (x int)\n'.repeat(n / 23),
      (n) => 'comment on column a.b is '.repeat(n / 25),
      (n) => `${' '.repeat(n)}\n\n${'\n'.repeat(n)}`,
      (n) => 'create '.repeat(n / 7),
      (n) => `alter table a ${'add (x int), '.repeat(n / 13)}`,
    ]
    for (const make of bad) {
      const [short, long] = [make(25_000), make(200_000)]
      const times = timesLonger(
        () => readDdl(long),
        () => readDdl(short),
        3,
      )
      // Eight times the text; were every letter compared with every other, it would be 64 times.
      expect(times, make.toString()).toBeLessThan(24)
    }
  }, 180_000)

  test('a large dump is mostly leapt over', () => {
    const row = `(1,'张示例','${'文'.repeat(60)}','it''s',NULL),`
    const insert = `INSERT INTO \`t\` VALUES ${row.repeat(1000).slice(0, -1)};\n`
    const text = `CREATE TABLE \`t\` (\`a\` int);\n${insert.repeat(200)}CREATE TABLE \`u\` (\`b\` int);`
    const heard: number[] = []
    const read = readDdl(text, (fraction) => heard.push(fraction))
    expect(read.tables.map(({ name }) => name)).toEqual(['t', 'u'])
    expect(heard.length).toBeGreaterThan(10)
    expect(heard.every((fraction, at) => fraction <= 1 && fraction >= (heard[at - 1] ?? 0))).toBe(true)
    // A splitter that makes a word of each value does nothing else with it.
    const split = () => expect(text.split(/['(),;]/).length).toBeGreaterThan(1_000_000)
    expect(timesLonger(() => readDdl(text), split, 3)).toBeLessThan(3)
  })
})
