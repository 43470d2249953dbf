import { catalogueLists } from './catalogue-lists'
import type { RecordList } from './record-list'
import type { ListId } from '../profile/list-id'
import { recordLists } from './record-lists'

const all: Readonly<Record<ListId, RecordList>> = { ...recordLists, ...catalogueLists }

/** The list of that id. */
export const recordListOf = (id: ListId): RecordList => all[id]

/** Title of a list, with its year where it is one of a year. */
export const listTitle = ({ title, yearly }: RecordList, year: string): string => (yearly ? `${year}${title}` : title)
