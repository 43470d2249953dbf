import { z } from 'zod'
import { codedError } from '../base/coded-error'
import { isoInstant, sha256Hex, uuid } from '../base/ids'
import { journalBody, journalEntry } from '../journal/journal'
import { statement, statementDraft, verdict } from '../package/statement'

/** Bytes that cross the contract: plain Uint8Array on both sides; the codec carries them through JSON. */
const bytes = z.instanceof(Uint8Array)

/** Largest piece of a file that crosses the contract at once. */
export const CHUNK_BYTES = 4 * 1024 * 1024

/** Largest attachment: a scan of some pages, not an archive. */
export const ATTACHMENT_BYTES = 20 * 1024 * 1024

const head = z.strictObject({ chain: uuid, seq: z.int().min(0), head: sha256Hex })

const hostInfo = z.strictObject({
  version: z.string(),
  host: z.enum(['loopback', 'electron', 'memory']),
  platform: z.string(),
  dataFolder: z.string(),
  /** Set in a folder that was restored from a backup: what the browser holds of its chain is not a view of it. */
  restored: z.string().optional(),
  /** Why the data folder takes no more writing (disk almost full, damaged journal); absent when all is well. */
  readOnly: codedError.optional(),
  /** What was mended when the data folder was opened, for the user to know; absent when nothing was. */
  notices: z.array(codedError).optional(),
})

const volume = z.strictObject({
  path: z.string(),
  label: z.string(),
  removable: z.boolean(),
  readOnly: z.boolean(),
  freeBytes: z.int().min(0),
  totalBytes: z.int().min(0),
})
export type Volume = z.infer<typeof volume>

const folderEntry = z.strictObject({ name: z.string(), kind: z.enum(['folder', 'file']), bytes: z.int().min(0) })
export type FolderEntry = z.infer<typeof folderEntry>

/** Where a file went, and the digest of what was read back from there. */
const written = z.strictObject({ path: z.string(), bytes: z.int().min(0), sha256: sha256Hex })
export type Written = z.infer<typeof written>

const keyState = z.strictObject({
  exists: z.boolean(),
  unlocked: z.boolean(),
  /** 30 decimal digits in six groups of five; absent until a key exists. */
  fingerprint: z.string().optional(),
})
export type KeyState = z.infer<typeof keyState>

/** The number that a package of this content gets, and when it says that it was made. */
const packagePlan = z.strictObject({
  content: sha256Hex,
  epoch: z.int().min(1),
  seq: z.int().min(1),
  created: isoInstant,
})
export type PackagePlan = z.infer<typeof packagePlan>

const snapshotWhy = z.enum(['daily', 'update', 'import', 'restore', 'manual'])
export type SnapshotWhy = z.infer<typeof snapshotWhy>

/** UTC time and reason; also the name of the snapshot's folder. */
const snapshotId = z.string().regex(/^\d{8}T\d{6}Z-(daily|update|import|restore|manual)$/)

/** `seq` is the last journal entry inside; `bytes` counts all files, those shared with other snapshots too. */
const snapshot = z.strictObject({
  id: snapshotId,
  at: isoInstant,
  why: snapshotWhy,
  bytes: z.int().min(0),
  seq: z.int().min(0),
})
export type Snapshot = z.infer<typeof snapshot>

const backupState = z.strictObject({
  /** When the newest snapshot was made; absent when there is none. */
  newestAt: isoInstant.optional(),
  /** The last copy that was read back whole; absent when there never was one. */
  last: z
    .strictObject({
      at: isoInstant,
      place: z.string(),
      name: z.string(),
      seq: z.int().min(0),
      /** False for a place on the volume of the data folder: it goes with it. */
      elsewhere: z.boolean(),
    })
    .optional(),
  /** Why the last snapshot that the program makes by itself failed; absent when it did not. */
  trouble: codedError.optional(),
})
export type BackupState = z.infer<typeof backupState>

/** A face of the office's own computer that official papers are set in: 仿宋 for text, 小标宋 for titles. */
const officeFont = z.strictObject({ use: z.enum(['fang', 'song']), file: z.string(), bytes: z.int().min(1) })
export type OfficeFont = z.infer<typeof officeFont>

/** Where an update is taken from: a folder, or what stands in for none. */
const updateFrom = z.strictObject({ folder: z.string().min(1).optional() })

/** An update file that was found in a folder: what it offers to this program, or why it is refused. */
const foundUpdate = z.strictObject({
  folder: z.string(),
  offer: z.strictObject({ version: z.string(), name: z.string(), bytes: z.int().min(1) }).optional(),
  refusal: codedError.optional(),
})
export type FoundUpdate = z.infer<typeof foundUpdate>

const none = z.strictObject({})
const stage = z.strictObject({ stage: uuid })

/**
 * What a screen may ask of the machine: method → input, output. Types, checks, client, dispatch and the test host
 * all follow from this one value. Private keys, and paths that the user did not pick, never cross it.
 */
export const hostContract = {
  'app.info': { input: none, output: hostInfo },
  /**
   * Prints the page as it is laid out for paper: a host with a dialog of its own does (`host`, answered once that is
   * closed), else the page is to print itself (`page`).
   */
  'page.print': {
    input: z.strictObject({ landscape: z.boolean() }),
    output: z.strictObject({ by: z.enum(['host', 'page']) }),
  },
  /** The user has read the notice of this code: `app.info` tells it no more while the program runs. */
  'app.noticed': { input: z.strictObject({ code: z.string() }), output: none },

  /** Chain id, last sequence number and chain head of the journal; seq 0 for an empty one. */
  'journal.status': { input: none, output: head },
  /**
   * Appends one body after `expectSeq`; answers once it is on disk (fsync). E_JOURNAL_MOVED when another window
   * wrote in between, E_DISK_FULL and E_READ_ONLY with nothing stored.
   */
  'journal.append': {
    input: z.strictObject({ expectSeq: z.int().min(0), body: journalBody }),
    output: z.strictObject({ seq: z.int().min(1), head: sha256Hex, at: z.string() }),
  },
  /** Entries from `fromSeq` on, about `maxBytes` of JSON at a time; `last` is true when the end is reached. */
  'journal.read': {
    input: z.strictObject({ fromSeq: z.int().min(1), maxBytes: z.int().min(1) }),
    output: z.strictObject({ entries: z.array(journalEntry), last: z.boolean() }),
  },

  /** Drives and sticks, removable ones first. */
  'volume.list': { input: none, output: z.array(volume) },
  'folder.list': {
    input: z.strictObject({ path: z.string() }),
    output: z.strictObject({
      path: z.string(),
      parent: z.string().nullable(),
      entries: z.array(folderEntry),
      /** Folders that are there, but were too many to list. */
      omitted: z.int().min(0),
    }),
  },
  /** Writes a file safely: temporary name, fsync, rename, sync, reopen, read back (design §7). Never overwrites. */
  'file.write': {
    input: z.strictObject({ folder: z.string(), name: z.string(), bytes }),
    output: written,
  },

  /** A stage is a folder inside the data folder where a package is laid out piece by piece before it is sealed or verified. */
  'stage.open': { input: none, output: stage },
  /** Appends at `offset`, which must be the length so far. */
  'stage.write': {
    input: stage.extend({ name: z.string(), offset: z.int().min(0), bytes }),
    output: none,
  },
  /** Takes one file off a stage, so that it can be laid out anew; one that is not there is fine. */
  'stage.remove': { input: stage.extend({ name: z.string() }), output: none },
  'stage.drop': { input: stage, output: none },
  /**
   * Writes a staged file to a folder with the care of `file.write`, for files above one piece, and drops the stage.
   * After a refusal the stage is still there, so that another folder can be tried.
   */
  'stage.export': { input: stage.extend({ name: z.string(), folder: z.string() }), output: written },

  /**
   * Keeps a staged file as an attachment, named by its SHA-256, and drops the stage; one that is there already is
   * fine. E_ATTACHMENT_BIG above ATTACHMENT_BYTES. Records hold {sha256, len} and never the bytes.
   */
  'attachment.keep': {
    input: stage.extend({ name: z.string() }),
    output: z.strictObject({ sha256: sha256Hex, len: z.int().min(0) }),
  },
  /**
   * A piece of an attachment from `offset` on, and the length of the whole; no bytes at its end. E_ATTACHMENT_GONE when
   * it is missing, E_ATTACHMENT_DAMAGED when (at offset 0) the file no longer hashes to its name.
   */
  'attachment.read': {
    input: z.strictObject({ sha256: sha256Hex, offset: z.int().min(0), maxBytes: z.int().min(1).max(CHUNK_BYTES) }),
    output: z.strictObject({ bytes, len: z.int().min(0) }),
  },

  /** Which of the faces of official papers this computer has, one file for each; found by the names that they are sold under. */
  'font.list': { input: none, output: z.array(officeFont) },
  /** A piece of the font from `offset` on; no bytes at its end, or where there is none of that use. */
  'font.read': {
    input: z.strictObject({
      use: officeFont.shape.use,
      offset: z.int().min(0),
      maxBytes: z.int().min(1).max(CHUNK_BYTES),
    }),
    output: z.strictObject({ bytes }),
  },

  'key.state': { input: none, output: keyState },
  /** Makes the unit's key pair and wraps it with the passphrase; E_KEY_EXISTS when there is one. Leaves it unlocked. */
  'key.create': { input: z.strictObject({ passphrase: z.string() }), output: keyState },
  /** Unlocks the key for this run of the program; E_PASSPHRASE when wrong. */
  'key.unlock': { input: z.strictObject({ passphrase: z.string() }), output: keyState },
  'key.lock': { input: none, output: keyState },

  /**
   * Tells the number that `package.seal` would give to the staged records, so that forms can print it; reserves nothing.
   * The `data/*.ndjson` parts must be staged, in the order of the statement's `files`. When the newest kept package has
   * the same content, its number and time are given (then equal forms come out byte for byte and the package is handed
   * out again), with `reuse: false` the next number all the same. The way of a filing with forms:
   *
   * 1. stage the records; `package.plan`; lay the forms out with the plan and stage them; `package.seal` with `expect`.
   * 2. On E_PLAN_MOVED (nothing was stored, the stage stands) take the forms off with `stage.remove` and go to 1 from
   *    `package.plan` on; with `reuse: false` when the detail is `content-same-files-differ`: the records are those of
   *    the newest package but something else changed (a form, a reason, the key), which is a new package.
   */
  'package.plan': { input: stage.extend({ reuse: z.boolean().default(true) }), output: packagePlan },
  /**
   * Hashes the staged files, numbers and signs the statement, keeps the package under the data folder, drops the stage.
   * The host owns the chain (epoch, seq, prev, created): when everything else equals the newest package of the chain,
   * that one is handed out again byte for byte (`again`), so the same records never get two numbers.
   * With `expect`, what `package.plan` told: the package gets that number and that time, or E_PLAN_MOVED and nothing
   * stored. E_KEY_LOCKED without an unlocked key.
   */
  'package.seal': {
    input: stage.extend({ statement: statementDraft, expect: packagePlan.optional() }),
    output: z.strictObject({ id: sha256Hex, name: z.string(), bytes: z.int(), again: z.boolean(), statement }),
  },
  /** Verifies the one staged file as a package; never throws for a bad one, and drops the stage. */
  'package.verify': { input: stage.extend({ name: z.string() }), output: verdict },
  /** Copies a kept package to the folder with the same care as `file.write`; the same bytes there already are fine. */
  'package.export': {
    input: z.strictObject({ id: sha256Hex, folder: z.string() }),
    output: written,
  },

  /** Snapshots inside the data folder, newest first. */
  'snapshot.list': { input: none, output: z.array(snapshot) },
  /**
   * Keeps the state of this moment as a snapshot and clears old ones away (7 days, 8 weeks, 12 months stay). The host
   * makes the daily one by itself. E_DISK_FULL with nothing kept; E_JOURNAL_DAMAGED, for damage is not worth keeping.
   */
  'snapshot.make': { input: z.strictObject({ why: snapshotWhy }), output: snapshot },
  /** Test-restores a snapshot: digests of all files and the journal's chain. E_SNAPSHOT_GONE when it is not there. */
  'snapshot.verify': {
    input: z.strictObject({ id: snapshotId }),
    output: z.strictObject({ ok: z.boolean(), error: codedError.optional() }),
  },
  /** How old the newest snapshot and the copy in a second place are. */
  'backup.state': { input: none, output: backupState },
  /**
   * Copies the state of this moment as one file `cdo-backup-<chain>-<time>.zip` to a folder, with the care of
   * `file.write`, and remembers place and time. E_BACKUP_BIG above 4 GB. `cdo restore` makes a data folder of it.
   */
  'backup.copy': { input: z.strictObject({ folder: z.string() }), output: written },

  /** Address of updates that the user typed in; empty means that none is ever asked. */
  'update.feed': {
    input: none,
    output: z.strictObject({
      url: z.string(),
      /** Why this program takes no updates at all; absent where it does. */
      off: codedError.optional(),
      /** The version that the next start takes; absent where that is this one. */
      ready: z.string().optional(),
    }),
  },
  'update.setFeed': { input: z.strictObject({ url: z.string() }), output: z.strictObject({ url: z.string() }) },
  /**
   * Asks the address; `available` is absent when this version is the newest. What it answers is believed by the
   * publisher's signature alone: E_UPDATE_SIGNATURE, E_UPDATE_OLDER, E_UPDATE_DATA, E_UPDATE_SYSTEM, E_UPDATE_UNREACHABLE.
   */
  'update.check': {
    input: none,
    output: z.strictObject({ current: z.string(), available: z.string().optional(), message: z.string() }),
  },
  /**
   * Looks for update files in a folder and one below, without one on all drives and sticks: what each offers to this
   * program, or the refusal. E_UPDATE_NONE where there is none, E_UPDATE_OFF.
   */
  'update.find': { input: updateFrom, output: z.array(foundUpdate) },
  /**
   * Takes the update of a folder, without one that of the address: proved by signature, version, size and digest, then
   * a snapshot, then either laid beside the running version for the next start (`program`) or handed to the user as a
   * file at `path` (`user`). After any refusal program and data are as they were.
   */
  'update.take': {
    input: updateFrom,
    output: z.strictObject({ version: z.string(), by: z.enum(['program', 'user']), path: z.string() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type HostContract = typeof hostContract
export type HostMethod = keyof HostContract
export type HostInput<M extends HostMethod> = z.input<HostContract[M]['input']>
export type HostOutput<M extends HostMethod> = z.output<HostContract[M]['output']>

/** What a host implements: one async function per method. */
export type HostHandlers = { readonly [M in HostMethod]: (input: HostInput<M>) => Promise<HostOutput<M>> }

/** What a transport carries back: the output, or a coded refusal. */
export const reply = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: codedError }),
])
export type Reply = z.infer<typeof reply>
export type Transport = (method: string, input: unknown) => Promise<Reply>
/** What Electron's bridge carries back: a reply, or a large one as text of the codec. */
export type Bridge = (method: string, input: unknown) => Promise<Reply | string>
