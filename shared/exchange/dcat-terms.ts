/** The vocabularies of the file and the prefixes that name them; written out, so that nothing has to be fetched. */
export const dcatContext = {
  adms: 'http://www.w3.org/ns/adms#',
  csvw: 'http://www.w3.org/ns/csvw#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  title: { '@id': 'dct:title', '@language': 'zh' },
  description: { '@id': 'dct:description', '@language': 'zh' },
  keyword: { '@id': 'dcat:keyword', '@language': 'zh', '@container': '@set' },
  label: { '@id': 'rdfs:label', '@language': 'zh' },
  prefLabel: { '@id': 'skos:prefLabel', '@language': 'zh' },
  agentName: { '@id': 'foaf:name', '@language': 'zh' },
  contactName: { '@id': 'vcard:fn', '@language': 'zh' },
  columnTitle: { '@id': 'csvw:title', '@language': 'zh' },
  identifier: 'dct:identifier',
  issued: { '@id': 'dct:issued', '@type': 'xsd:date' },
  modified: { '@id': 'dct:modified', '@type': 'xsd:date' },
  language: { '@id': 'dct:language', '@type': '@id' },
  publisher: { '@id': 'dct:publisher', '@type': '@id' },
  contactPoint: 'dcat:contactPoint',
  theme: { '@id': 'dcat:theme', '@type': '@id', '@container': '@set' },
  themeTaxonomy: { '@id': 'dcat:themeTaxonomy', '@type': '@id' },
  accessRights: { '@id': 'dct:accessRights', '@type': '@id' },
  accrualPeriodicity: { '@id': 'dct:accrualPeriodicity', '@type': '@id' },
  spatial: 'dct:spatial',
  temporal: 'dct:temporal',
  provenance: 'dct:provenance',
  relation: { '@id': 'dct:relation', '@container': '@set' },
  rights: 'dct:rights',
  format: 'dct:format',
  mediaType: { '@id': 'dcat:mediaType', '@type': '@id' },
  accessURL: { '@id': 'dcat:accessURL', '@type': '@id' },
  dataset: { '@id': 'dcat:dataset', '@container': '@set' },
  distribution: { '@id': 'dcat:distribution', '@container': '@set' },
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  notation: 'skos:notation',
  tableSchema: 'csvw:tableSchema',
  column: { '@id': 'csvw:column', '@container': '@list' },
  columnName: 'csvw:name',
  datatype: { '@id': 'csvw:datatype', '@type': '@id' },
  required: { '@id': 'csvw:required', '@type': 'xsd:boolean' },
} as const

const EU = 'http://publications.europa.eu/resource/authority'

/** Simplified and traditional Chinese in the authority table of languages (ISO 639-3 `zho`). */
export const CHINESE = `${EU}/language/ZHO`

/** 更新周期 → the authority table of frequencies, which DCAT-AP 3.0 §7.2 asks for. */
export const frequencies: Readonly<Record<string, string>> = {
  // 实时: the table's word for data that change all the time.
  realtime: `${EU}/frequency/UPDATE_CONT`,
  daily: `${EU}/frequency/DAILY`,
  weekly: `${EU}/frequency/WEEKLY`,
  monthly: `${EU}/frequency/MONTHLY`,
  quarterly: `${EU}/frequency/QUARTERLY`,
  // 每半年: "semiannual", twice a year; BIENNIAL would be every other year.
  halfyear: `${EU}/frequency/ANNUAL_2`,
  yearly: `${EU}/frequency/ANNUAL`,
  irregular: `${EU}/frequency/IRREG`,
  // 不更新: finished data, not data nobody knows the cycle of.
  static: `${EU}/frequency/NEVER`,
  other: `${EU}/frequency/OTHER`,
}

/** 开放类型 → the authority table of access rights. Opening is what the public may see; sharing between offices is not. */
export const accessRights: Readonly<Record<string, string>> = {
  '1': `${EU}/access-right/PUBLIC`,
  '2': `${EU}/access-right/RESTRICTED`,
  '3': `${EU}/access-right/NON_PUBLIC`,
}

const IANA = 'https://www.iana.org/assignments/media-types'

/** 格式类型 in lower case → registered media type; databases and formats without a registration have none. */
export const mediaTypes: Readonly<Record<string, string>> = {
  bmp: `${IANA}/image/bmp`,
  csv: `${IANA}/text/csv`,
  doc: `${IANA}/application/msword`,
  docx: `${IANA}/application/vnd.openxmlformats-officedocument.wordprocessingml.document`,
  gif: `${IANA}/image/gif`,
  html: `${IANA}/text/html`,
  jpg: `${IANA}/image/jpeg`,
  mp4: `${IANA}/video/mp4`,
  mpg: `${IANA}/video/mpeg`,
  pdf: `${IANA}/application/pdf`,
  png: `${IANA}/image/png`,
  ppt: `${IANA}/application/vnd.ms-powerpoint`,
  tif: `${IANA}/image/tiff`,
  txt: `${IANA}/text/plain`,
  xls: `${IANA}/application/vnd.ms-excel`,
  xlsx: `${IANA}/application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`,
  xml: `${IANA}/application/xml`,
}

/** 数据类型 → datatype of a column; 通用型 is what databases keep as a BLOB. */
export const datatypes: Readonly<Record<string, string>> = {
  C: 'xsd:string',
  N: 'xsd:decimal',
  Y: 'xsd:decimal',
  D: 'xsd:date',
  T: 'xsd:dateTime',
  L: 'xsd:boolean',
  M: 'xsd:string',
  G: 'xsd:base64Binary',
  B: 'xsd:double',
  I: 'xsd:integer',
  F: 'xsd:float',
}
