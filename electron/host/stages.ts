import { join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { LIMITS } from '../../shared/package/limits'
import { failures } from '../../shared/text/failures'
import { verdictText } from '../../shared/text/verdicts'
import type { Disk } from './safe-write'
import { errnoOf, targetRefusal } from './safe-write-refusals'

/** A file on a stage: where its bytes lie, and how many there are so far. */
export interface StagedFile {
  readonly path: string
  readonly bytes: number
}

/**
 * Stages are folders inside the data folder where packages are laid out piece by piece. Their files have numbers for
 * names, whatever the caller calls them. What an earlier run of the program left behind is swept at the first use.
 */
export const createStages = ({ folder, newId, disk }: { folder: string; newId: () => string; disk: Disk }) => {
  const stages = new Map<string, Map<string, StagedFile>>()
  let parts = 0
  let swept: Promise<void> | undefined

  const sweep = async (): Promise<void> => {
    await disk.rm(folder, { recursive: true, force: true })
    await disk.mkdir(folder, { recursive: true })
  }

  const filesOf = (stage: string): Map<string, StagedFile> => {
    const files = stages.get(stage)
    if (files === undefined) throw new CodedFailure(failures.E_STAGE(stage))
    return files
  }

  const append = async (path: string, bytes: Uint8Array): Promise<void> => {
    const file = await disk.open(path, 'a')
    try {
      for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at, bytes.length - at)).bytesWritten
    } finally {
      await file.close()
    }
  }

  return {
    async open(): Promise<string> {
      await (swept ??= sweep())
      const stage = newId()
      try {
        await disk.mkdir(join(folder, stage))
      } catch (thrown) {
        throw targetRefusal(thrown, { folder, name: stage, bytes: 0 })
      }
      stages.set(stage, new Map())
      return stage
    },
    async write(stage: string, name: string, offset: number, bytes: Uint8Array): Promise<void> {
      const files = filesOf(stage)
      const known = files.get(name)
      if ((known?.bytes ?? 0) !== offset) throw new CodedFailure(failures.E_STAGE(name))
      const total = [...files.values()].reduce((sum, { bytes: there }) => sum + there, bytes.length)
      if (total > LIMITS.packageBytes || files.size > LIMITS.files)
        throw new CodedFailure({ code: 'E_TOO_BIG', message: verdictText.E_TOO_BIG })
      const file = known ?? { path: join(folder, stage, `${parts++}.part`), bytes: 0 }
      try {
        await append(file.path, bytes)
      } catch (thrown) {
        // The length on disk is no longer known: this stage cannot be gone on with.
        stages.delete(stage)
        await disk.rm(join(folder, stage), { recursive: true, force: true })
        throw targetRefusal(thrown, { folder, name, bytes: total })
      }
      files.set(name, { ...file, bytes: offset + bytes.length })
    },
    /** The staged file of that name; E_STAGE when there is none. */
    file(stage: string, name: string): StagedFile {
      const file = filesOf(stage).get(name)
      if (file === undefined) throw new CodedFailure(failures.E_STAGE(name))
      return file
    },
    /** Names of the staged files, in the order in which they were begun. */
    names: (stage: string): readonly string[] => [...filesOf(stage).keys()],
    /** Takes one file off a stage; one that is not there is fine. */
    async remove(stage: string, name: string): Promise<void> {
      const files = filesOf(stage)
      const file = files.get(name)
      if (file === undefined) return
      files.delete(name)
      await disk.rm(file.path, { force: true })
    },
    /** Removes a stage; one that is gone already is fine. */
    async drop(stage: string): Promise<void> {
      if (!stages.delete(stage)) return
      await disk.rm(join(folder, stage), { recursive: true, force: true }).catch((thrown: unknown) => {
        if (errnoOf(thrown) === undefined) throw thrown
      })
    },
  }
}

export type Stages = ReturnType<typeof createStages>
