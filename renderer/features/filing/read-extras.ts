import { kindExtras, registerOfTable } from '../../../shared/kinds/kind-behaviours'
import type { TableName } from '../../../shared/kinds/data-kinds'
import { recordLists } from '../../../shared/kinds/record-lists'
import { filingExtras, type ExtraSources } from '../../../shared/package/filing-extras'
import type { Extra } from '../../../shared/register/extra'
import { registerQuestion, type RegisterQuestion } from '../../../shared/register/register'
import { printedName } from '../../../shared/unit/printed-name'
import { smallTables } from '../../data/queries/filing-records'
import type { Records } from '../../data/store/records'

const sources: ExtraSources = {
  extras: kindExtras,
  lists: recordLists.filter(({ table, filed }) => !filed && registerOfTable(table as TableName) !== false),
}

/** What may go along with a filing of the records as they stand (另附材料); nothing where there is no unit. */
export const readExtras = async (
  { db }: Pick<Records, 'db'>,
  question: Pick<RegisterQuestion, 'profile' | 'calendar' | 'today'>,
): Promise<readonly Extra[]> => {
  const { unit, ...tables } = await smallTables(db)
  if (unit === undefined) return []
  const { persons, appointments } = tables
  return filingExtras(sources, {
    ...registerQuestion(question),
    unit: printedName(unit),
    roster: { persons, appointments },
    // Their lines are counted only; what they say of resources is read by the worker that writes them.
    records: { ...tables, resources: [] },
  })
}
