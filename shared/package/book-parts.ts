import { listTitle, type RecordList } from '../lists/record-list'

/** A workbook as a part of a filing: one name and one title whoever lays the package out. */
export interface BookPart {
  readonly name: string
  readonly media: string
  readonly title: string
}

const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The catalogue as a workbook. */
export const LEDGER_PART: BookPart = { name: 'data/ledger.xlsx', media, title: '数据资源目录台账' }

const LIST = 'data/list-'

/** A list (清单) as a workbook; one of a year has the year in its name. */
export const listPart = (list: RecordList, year: string): BookPart => ({
  name: `${LIST}${list.id}${list.yearly ? `-${year}` : ''}.xlsx`,
  media,
  title: listTitle(list, year),
})

/** True for the name of a part that is a workbook of the filing: the catalogue's ledger or a list. */
export const isBookPart = (name: string): boolean => name === LEDGER_PART.name || name.startsWith(LIST)
