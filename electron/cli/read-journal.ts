import { join, resolve } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { createReplay, type CommittedAction } from '../../shared/journal/replay'
import { hostFailures } from '../../shared/text/host-failures'
import { refuseNewer } from '../host/data-folder'
import { readEntries } from '../host/journal-read'
import { describeRanges, wholeRanges } from '../host/journal-salvage'
import { listSegments, scanJournal, segmentName } from '../host/journal-segments'

const PAGE_BYTES = 8 * 1024 * 1024

/** Where the journal of a data folder lies, or the folder itself where it is a copy of a journal; undefined without one. */
export const journalFolder = async (dir: string): Promise<string | undefined> => {
  const data = resolve(dir)
  const below = join(data, 'journal')
  const folder = (await listSegments(below)).length > 0 ? below : data
  return (await listSegments(folder)).length === 0 ? undefined : folder
}

/**
 * The actions of a data folder in order. Files are only read and no lock is taken, so the program may be at work on the
 * folder: what it is writing at the moment is left out. A damaged journal is refused, since its newest actions are unknown.
 */
export async function* readJournal(dir: string): AsyncGenerator<CommittedAction> {
  const folder = await journalFolder(dir)
  if (folder === undefined) throw new CodedFailure(hostFailures.E_NO_JOURNAL(resolve(dir)))
  refuseNewer(resolve(dir))
  const { segments, seq, trouble } = await scanJournal(folder)
  if (trouble?.kind === 'damaged')
    throw new CodedFailure(
      hostFailures.E_JOURNAL_DAMAGED(
        `“${segmentName(trouble.segment)}”第 ${trouble.end} 字节`,
        describeRanges(await wholeRanges(folder)),
      ),
    )
  const replay = createReplay()
  for (let next = 1; next <= seq;) {
    const { entries } = await readEntries(folder, segments, seq, next, PAGE_BYTES)
    for (const entry of entries) {
      const done = replay.feed(entry)
      if (done !== undefined) yield done
    }
    next += entries.length
  }
}
