import { join, resolve } from 'node:path'
import { codedOf, CodedFailure, type CodedError } from '../../shared/base/coded-error'
import { failures } from '../../shared/text/failures'
import { updateFailures } from '../../shared/text/update-failures'
import type { Disk } from './safe-write'
import { isNewer, readUpdate, UPDATE_FILE, type UpdateFile, type UpdateStatement } from './update-statement'
import { folderSource, type UpdateSource } from './update-source'

/** What an update is held against. */
export interface OfferNeeds {
  readonly key: string
  readonly kind: string
  /** The newest version that is here already, running or waiting for the next start. */
  readonly newest: string
  readonly running: string
  /** The format that the data folder asks its readers for. */
  readonly dataFormat: number
}

export interface Offer {
  readonly version: string
  readonly file: UpdateFile
}

/** What a source tells, its signature read before anything else of it: E_UPDATE_SIGNATURE, E_UPDATE_FORMAT. */
export const readStatement = async (source: UpdateSource, { key }: Pick<OfferNeeds, 'key'>): Promise<UpdateStatement> =>
  readUpdate(await source.statement(), key, source.place)

/** What a statement offers to this program. E_UPDATE_OLDER (the same version, too), E_UPDATE_DATA, E_UPDATE_SYSTEM. */
export const offerOf = ({ version, dataFormat, files }: UpdateStatement, place: string, needs: OfferNeeds): Offer => {
  if (!isNewer(version, needs.newest)) throw new CodedFailure(updateFailures.E_UPDATE_OLDER(place, version, needs))
  if (needs.dataFormat < dataFormat.oldest || needs.dataFormat > dataFormat.newest)
    throw new CodedFailure(updateFailures.E_UPDATE_DATA(version, needs.dataFormat))
  const file = files.find(({ kind }) => kind === needs.kind)
  if (file === undefined) throw new CodedFailure(updateFailures.E_UPDATE_SYSTEM(place, version, needs.kind))
  return { version, file }
}

/** Folders looked into below a place; a stick with more is no stick for updates. */
const MOST_FOLDERS = 500

const placesIn = async (folder: string, disk: Disk): Promise<string[]> => {
  const entries = await disk.readdir(folder, { withFileTypes: true }).catch(() => [])
  const inner = entries.filter((entry) => entry.isDirectory() && !/^[.$]/.test(entry.name)).slice(0, MOST_FOLDERS)
  return [folder, ...inner.map(({ name }) => join(folder, name))]
}

export interface FoundUpdate {
  readonly folder: string
  readonly offer?: Offer
  readonly refusal?: CodedError
}

/** Every update file in the folders and one folder below: what it offers, or why it is refused. */
export const findOffers = async (
  folders: readonly string[],
  needs: OfferNeeds,
  disk: Disk,
): Promise<readonly FoundUpdate[]> => {
  const places = new Set<string>()
  for (const folder of folders) for (const place of await placesIn(resolve(folder), disk)) places.add(place)
  const found: FoundUpdate[] = []
  for (const folder of places) {
    const there = await disk.stat(join(folder, UPDATE_FILE)).catch(() => undefined)
    if (there?.isFile() !== true) continue
    const source = folderSource(folder, disk)
    try {
      const offer = offerOf(await readStatement(source, needs), folder, needs)
      await source.look(offer.file)
      found.push({ folder, offer })
    } catch (thrown) {
      found.push({ folder, refusal: codedOf(thrown) ?? failures.E_INTERNAL() })
    }
  }
  return found
}
