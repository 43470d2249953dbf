import { MAX_ATTACHMENTS, type Attachment } from '../../../shared/base/attachment'
import { localDay } from '../../../shared/base/local-day'
import type { Identified } from '../../../shared/field/kind'
import type { Host } from '../../../shared/host/client'
import type { TableName } from '../../../shared/kinds/data-kinds'
import { registerOfTable } from '../../../shared/kinds/kind-behaviours'
import { underBegunRule, type RegisterQuestion } from '../../../shared/register/register'
import type { ListPlan } from '../../../shared/lists/list-plan'
import type { Database } from '../../data/store/database'
import type { Edit } from '../../data/store/records'
import { removeEdits } from '../../data/store/remove-record'
import { keepAttachment } from '../../io/attachments'
import type { ListSource } from '../../io/list-worker'

interface Attached extends Identified {
  readonly attachments?: readonly Attachment[]
}

export interface ImportNeeds {
  readonly db: Database
  readonly host: Host
  /** What registers are asked under. */
  readonly question: RegisterQuestion | undefined
}

const keptFile = async (host: Host, file: File): Promise<Attachment> => {
  const { sha256, len } = await keepAttachment(host, file)
  return { sha256, len, name: file.name.slice(-200), media: file.type.slice(0, 100), added: localDay(new Date()) }
}

/**
 * What is written of a list: its changes, and what was ticked to go. New records are begun as those that are typed. The file
 * of a list that others sent is kept with each record that is new in it.
 */
export const importEdits = async (
  plan: ListPlan,
  source: ListSource,
  table: TableName,
  gone: ReadonlySet<string>,
  { db, host, question }: ImportNeeds,
): Promise<readonly Edit[]> => {
  const added = new Set(plan.lines.filter(({ kind }) => kind === 'added').map(({ key }) => key))
  const file =
    plan.incoming !== undefined && 'file' in source && added.size > 0 ? await keptFile(host, source.file) : undefined
  const register = registerOfTable(table)
  const changes = plan.changes.map((edit) => {
    if (!added.has(edit.id)) return edit
    const begun =
      register === false || question === undefined ? edit.after : underBegunRule(edit.after, register, question)
    if (file === undefined) return { ...edit, after: begun }
    const { attachments = [], ...after } = begun as Attached
    return { ...edit, after: { ...after, attachments: [...attachments, file].slice(0, MAX_ATTACHMENTS) } }
  })
  if (gone.size === 0) return changes as readonly Edit[]
  const found = await db.table<Identified, string>(table).bulkGet([...gone])
  const records = found.filter((one) => one !== undefined)
  return [...(changes as readonly Edit[]), ...(await removeEdits(db, table, records))]
}
