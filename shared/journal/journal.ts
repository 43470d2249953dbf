import { z } from 'zod'
import { isoInstant, sha256Hex, uuid } from '../base/ids'
import { tableNames, type TableName } from '../kinds/data-kinds'

/** One record before and after; null stands for "not there". Both are kept: they are history, undo and audit. */
export const recordChange = z.strictObject({
  table: z.enum(tableNames as [TableName, ...TableName[]]),
  id: z.string().min(1).max(80),
  before: z.unknown(),
  after: z.unknown(),
})
export type RecordChange = z.infer<typeof recordChange>

/** What the journal takes as the name of an action, in characters. */
export const LONGEST_LABEL = 200

/**
 * What the user did, in a few Chinese words that name the object (导入 60 条资源). `undoes` names the action taken back,
 * `redoes` the undo that is taken back in turn.
 */
export const journalAction = z.strictObject({
  id: uuid,
  label: z.string().min(1).max(LONGEST_LABEL),
  undoes: uuid.optional(),
  redoes: uuid.optional(),
})
export type JournalAction = z.infer<typeof journalAction>

/**
 * The body of one journal entry. A small action is one `change`; a large one is `begin`, pieces of at most
 * PIECE_BYTES, `commit`. Replay drops a group that was never committed.
 */
export const journalBody = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('change'), action: journalAction, changes: z.array(recordChange).min(1) }),
  z.strictObject({ type: z.literal('begin'), action: journalAction }),
  z.strictObject({ type: z.literal('piece'), group: uuid, changes: z.array(recordChange).min(1) }),
  z.strictObject({ type: z.literal('commit'), group: uuid }),
])
export type JournalBody = z.infer<typeof journalBody>

/** Largest body that a host accepts, in bytes of JSON (design: pieces of at most 4 MiB). */
export const PIECE_BYTES = 4 * 1024 * 1024

/** An entry as the host acknowledges and replays it: sequence from 1 without gaps, chain head after it, host time. */
export const journalEntry = z.strictObject({ seq: z.int().min(1), head: sha256Hex, at: isoInstant, body: journalBody })
export type JournalEntry = z.infer<typeof journalEntry>
