import { kindOf, type TableName } from '../../shared/kinds/data-kinds'
import { text } from '../text/zh-cn'

/** What the register of a table is called in 事项: by a word of its own, else by that of its kind. */
export const registerName = (table: string): string => text.registers.names[table] ?? kindOf(table as TableName).word
