import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { createPackageHandlers, type PackageHandlers, type PackageNeeds } from '../../electron/host/packages'
import type { StatementDraft } from '../../shared/package/statement'
import { smallFiling, smallParts } from './build'

export const CHAIN = '00000000-0000-4000-8000-00000000c0de'
export const PASSPHRASE = '示例口令-12345'

// Thousands of fsyncs on a busy disk would take minutes; what is tested here is order, not the medium.
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A throw-away folder that is gone after `work`. */
export const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(scratch, 'cdo-package-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Handlers over a folder, with a cheap key wrapping. */
export const handlersOver = (dataFolder: string, changes: Partial<PackageNeeds> = {}): Promise<PackageHandlers> =>
  createPackageHandlers({
    dataFolder,
    chain: CHAIN,
    journalHead: () => Promise.resolve({ seq: 7, head: 'b'.repeat(64) }),
    newId: randomUUID,
    now: () => new Date('2026-11-20T08:00:00.000Z'),
    version: '0.1.0',
    keyCost: { N: 2 ** 10, r: 8, p: 1 },
    ...changes,
  })

/** What the screens tell of these parts; the handlers add the rest. */
export const draftOf = (parts: readonly { name: string }[], changes: Partial<StatementDraft> = {}): StatementDraft => ({
  ...smallFiling,
  files: parts.map(({ name }) => ({ name, media: 'application/octet-stream', title: name })),
  ...changes,
})

/** Lays parts out on a fresh stage. */
export const staged = async (
  handlers: PackageHandlers,
  parts: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[],
): Promise<string> => {
  const { stage } = await handlers['stage.open']({})
  for (const { name, bytes } of parts) await handlers['stage.write']({ stage, name, offset: 0, bytes })
  return stage
}

/** Seals the small filing, with a form of that text. */
export const sealSmall = async (handlers: PackageHandlers, form = 'a form', changes: Partial<StatementDraft> = {}) => {
  const parts = smallParts().map((part) =>
    part.name === 'data/form-1.pdf' ? { ...part, bytes: new TextEncoder().encode(form) } : part,
  )
  return handlers['package.seal']({ stage: await staged(handlers, parts), statement: draftOf(parts, changes) })
}
