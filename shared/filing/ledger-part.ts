/** The catalogue as a workbook, as a part of a filing: one name and one title whoever lays the package out. */
export const LEDGER_PART = {
  name: 'data/ledger.xlsx',
  media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  title: '数据资源目录台账',
} as const
