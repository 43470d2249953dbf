import * as nodeDisk from 'node:fs/promises'
import { join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import { createQueue } from '../../shared/base/queue'
import type { HostHandlers, HostOutput } from '../../shared/host/contract'
import { DATA_FORMAT } from '../../shared/kinds/data-kinds'
import { updateFailures, updateText } from '../../shared/text/update-failures'
import { readerOf } from './data-folder'
import { readCurrent, type ProgramPlace } from './program-place'
import { createSafeWriter, type Disk } from './safe-write'
import { swapProgram } from './swap-program'
import { createUpdateFeed } from './update-feed'
import { findOffers, offerOf, readStatement, type Offer, type OfferNeeds } from './update-offers'
import { feedSource, folderSource, type UpdateSource } from './update-source'
import { isNewer, UPDATE_FILE, type UpdateFile } from './update-statement'

export type UpdateHandlers = Pick<HostHandlers, Extract<keyof HostHandlers, `update.${string}`>>

export interface UpdateNeeds {
  readonly dataFolder: string
  readonly version: string
  /** The publisher's public key (base64), set at build; updates are off without one. */
  readonly key: string | undefined
  /** Which file of an update is for this program: `update-kind.ts`. */
  readonly kind: string
  /** Where another version can be laid beside this one; elsewhere the user is handed the file. */
  readonly program: ProgramPlace | undefined
  /** Keeps the state of the data folder before anything is changed; an update that cannot be gone back from is none. */
  readonly snapshot: () => Promise<unknown>
  /** Paths of the drives and sticks. */
  readonly volumes: () => Promise<readonly string[]>
  readonly disk?: Disk
}

/** An archive whose unpacked size was not signed takes about this many times its own. */
const USUAL_UNPACKED = 5

const unpackedSize = ({ size, unpacked }: UpdateFile): number => unpacked ?? size * USUAL_UNPACKED

/** Only whom the system lets run a file can start it. */
const RUNNABLE = /\.AppImage$/

/** The handlers `update.*`: what is offered by address or by folder, believed by the publisher's signature alone. */
export const createUpdates = (needs: UpdateNeeds): UpdateHandlers => {
  const { dataFolder, version, key, kind, program, disk = nodeDisk } = needs
  const feed = createUpdateFeed(dataFolder)
  const folder = join(dataFolder, 'updates')
  const writer = createSafeWriter(disk)
  const inTurn = createQueue()

  /** The version that the next start takes, where that is another one. */
  const waiting = async (): Promise<string | undefined> => {
    const current = program && (await readCurrent(program.root, disk))
    return current === undefined || !isNewer(current, version) ? undefined : current
  }
  const offerNeeds = async (): Promise<OfferNeeds> => {
    if (key === undefined) throw new CodedFailure(updateFailures.E_UPDATE_OFF())
    const newest = (await waiting()) ?? version
    return { key, kind, newest, running: version, dataFormat: readerOf(dataFolder) ?? DATA_FORMAT }
  }

  const check = async (): Promise<HostOutput<'update.check'>> => {
    const url = await feed.read()
    if (key === undefined) return { current: version, message: updateFailures.E_UPDATE_OFF().message }
    if (url === '') return { current: version, message: updateText.off }
    const source = feedSource(url)
    const told = await readStatement(source, { key })
    if (told.version === version) return { current: version, message: updateText.newest }
    const { file } = offerOf(told, url, await offerNeeds())
    const message = updateText.offered(told.version, file.name, file.size)
    return { current: version, available: told.version, message }
  }

  const find = async (where: string | undefined): Promise<HostOutput<'update.find'>> => {
    const held = await offerNeeds()
    const found = await findOffers(where === undefined ? await needs.volumes() : [where], held, disk)
    if (found.length === 0) throw new CodedFailure(updateFailures.E_UPDATE_NONE(where, UPDATE_FILE))
    return found.map(({ folder: place, offer, refusal }) => ({
      folder: place,
      ...(refusal && { refusal }),
      ...(offer && { offer: { version: offer.version, name: offer.file.name, bytes: offer.file.size } }),
    }))
  }

  const room = async (place: string, bytes: number): Promise<void> => {
    const { bavail, bsize } = await disk.statfs(place)
    if (bavail * bsize < bytes) throw new CodedFailure(updateFailures.E_UPDATE_SPACE(place, bytes))
  }

  /** What an update left is done with; what a scanner or an installer still holds stays. */
  const clear = (): Promise<void> => disk.rm(folder, { recursive: true, force: true }).catch(() => undefined)

  /** Brings the file into the data folder and proves it there; gives its path. Only a proved file gets its name. */
  const bring = async (source: UpdateSource, { file }: Offer): Promise<string> => {
    await source.look(file)
    await clear()
    await disk.mkdir(folder, { recursive: true })
    await room(folder, file.size)
    if (program !== undefined) await room(program.root, file.size + unpackedSize(file))
    const target = { folder, name: file.name, bytes: file.size }
    const prepared = await writer.prepare(target, source.pieces(file))
    if (prepared.sha256 !== file.sha256) {
      await disk.unlink(prepared.temp)
      throw new CodedFailure(updateFailures.E_UPDATE_HASH(file.name))
    }
    return (await writer.publish(prepared)).path
  }

  const sourceOf = async (where: string | undefined): Promise<UpdateSource> => {
    if (where !== undefined) return folderSource(where, disk)
    const url = await feed.read()
    if (url === '') throw new CodedFailure(updateFailures.E_UPDATE_FEED(url))
    return feedSource(url)
  }

  const install = async (source: UpdateSource, offer: Offer): Promise<HostOutput<'update.take'>> => {
    const path = await bring(source, offer)
    await needs.snapshot()
    const { version: next, file } = offer
    if (program === undefined) {
      if (RUNNABLE.test(path)) await nodeDisk.chmod(path, 0o700)
      return { version: next, by: 'user', path }
    }
    const { root } = program
    await swapProgram({ archive: path, name: file.name, root, version: next, bytes: unpackedSize(file), disk })
    await clear()
    return { version: next, by: 'program', path: root }
  }

  const take = async (where: string | undefined): Promise<HostOutput<'update.take'>> => {
    const held = await offerNeeds()
    const source = await sourceOf(where)
    const offer = offerOf(await readStatement(source, held), source.place, held)
    try {
      return await install(source, offer)
    } catch (thrown) {
      await clear()
      throw thrown
    }
  }

  return {
    'update.feed': async () => {
      const ready = await waiting()
      return {
        url: await feed.read(),
        ...(key === undefined && { off: updateFailures.E_UPDATE_OFF() }),
        ...(ready === undefined ? {} : { ready }),
      }
    },
    'update.setFeed': async ({ url }) => ({ url: await feed.store(url) }),
    'update.check': () => inTurn(check),
    'update.find': ({ folder: where }) => inTurn(() => find(where)),
    'update.take': ({ folder: where }) => inTurn(() => take(where)),
  }
}
