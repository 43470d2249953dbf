import { entryOf } from '../field/nearest-entry'
import type { CodeLists } from '../field/code-lists'

const words = (text: string): readonly string[] => text.split(' ')

/** Types of databases by the item type of the 1272 list they are; spellings the list knows itself are left to it. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  C: words(
    'varchar varchar2 char character nchar nvarchar nvarchar2 bpchar string uuid uniqueidentifier enum set inet cidr macaddr rowid urowid sysname name citext keyword varcharacter array interval',
  ).concat(
    'character varying',
    'national character',
    'national character varying',
    'national char',
    'national varchar',
  ),
  M: words(
    'text tinytext mediumtext longtext clob nclob dbclob ntext long longvarchar json jsonb xml xmltype object',
  ).concat('character large object', 'char large object'),
  N: words('number numeric decimal dec fixed'),
  Y: words('money smallmoney'),
  I: words(
    'int integer bigint smallint tinyint mediumint int1 int2 int3 int4 int8 serial bigserial smallserial serial4 serial8 byte year pls_integer',
  ),
  B: words('double float8 binary_double').concat('double precision'),
  F: words('float real float4 binary_float'),
  D: words('date'),
  T: words('datetime timestamp timestamptz datetime2 smalldatetime datetimeoffset time timetz'),
  L: words('bit bool boolean'),
  G: words(
    'blob tinyblob mediumblob longblob bytea raw binary varbinary image bfile longvarbinary geometry point polygon linestring geography sdo_geometry st_geometry',
  ).concat('long raw', 'binary varying', 'binary large object', 'bit varying'),
}
const codes = new Map(Object.entries(TYPES).flatMap(([code, names]) => names.map((name) => [name, code] as const)))

/**
 * Code of the item type (数据类型, 1272) that a type of a database, or a word for one, is: `varchar2` C, `nvarchar(max)` M,
 * `整型` I. Undefined for a type nobody listed.
 */
export const itemTypeOf = (type: string, lists: CodeLists): string | undefined => {
  const name = type.trim().toLowerCase().replace(/\s+/g, ' ')
  if (/\(max\)$/.test(name)) return /binary/.test(name) ? 'G' : 'M'
  return codes.get(name) ?? entryOf(lists.itemType, type)?.code
}
