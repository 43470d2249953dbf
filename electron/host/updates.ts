import updaterPackage from 'electron-updater'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CodedFailure } from '../../shared/base/coded-error'
import type { HostOutput } from '../../shared/host/contract'
import { hostFailures, updateText } from '../../shared/text/host-failures'
import { errorCode } from './journal-disk'
import { createUpdateFeed } from './update-feed'
import { createExecutor } from './updates-executor'

/** Updates as the handlers know them. */
export interface Updates {
  readonly feed: () => Promise<string>
  readonly setFeed: (address: string) => Promise<string>
  readonly check: () => Promise<HostOutput<'update.check'>>
}

export interface UpdateNeeds {
  readonly dataFolder: string
  readonly version: string
}

/** What a download task of electron-updater is given; its types name only a part of it. */
interface DownloadOptions {
  readonly updateInfoAndProvider: {
    readonly info: { readonly version: string }
    readonly provider: { resolveFiles(info: unknown): { url: URL; info: { url: string; sha512: string } }[] }
  }
}

/** The installer's kind on this system; electron-updater itself picks the feed's file (latest.yml, latest-linux.yml). */
const EXTENSION = process.platform === 'win32' ? 'exe' : 'AppImage'

/**
 * electron-updater's own client (feed, versions, digests) with an app adapter instead of Electron, so that the same
 * code checks on both hosts. It only downloads and proves an installer; starting it stays with the user.
 */
const createUpdater = ({ version }: UpdateNeeds, folder: string) => {
  const executor = createExecutor()
  class DeskUpdater extends updaterPackage.AppUpdater {
    readonly httpExecutor = executor
    /** Path of the installer that was downloaded and proved. */
    proved: string | undefined

    constructor() {
      super(null, {
        version,
        name: 'cdo-desk',
        isPackaged: true,
        appUpdateConfigPath: join(folder, 'app-update.yml'),
        userDataPath: folder,
        baseCachePath: folder,
        whenReady: () => Promise.resolve(),
        relaunch: () => undefined,
        quit: () => undefined,
        onQuit: () => undefined,
      })
      this.logger = null
      this.autoDownload = false
      this.autoInstallOnAppQuit = false
      this.disableDifferentialDownload = true
      this.channel = 'latest'
      // Setting a channel switches downgrades on; an older version must never be offered.
      this.allowDowngrade = false
    }

    override quitAndInstall(): void {
      throw new Error('an installer is started by the user')
    }

    protected override async doDownloadUpdate(
      options: Parameters<typeof this.executeDownload>[0]['downloadUpdateOptions'],
    ) {
      const { updateInfoAndProvider } = options as unknown as DownloadOptions
      const files = updateInfoAndProvider.provider.resolveFiles(updateInfoAndProvider.info)
      const ours = files.filter(({ url }) => url.pathname.endsWith(`.${EXTENSION}`))
      const fileInfo = ours.find(({ url }) => url.pathname.includes(process.arch)) ?? ours[0]
      if (fileInfo === undefined) throw new Error('no installer for this system')
      return this.executeDownload({
        fileExtension: EXTENSION,
        fileInfo,
        downloadUpdateOptions: options,
        task: async (destination, download) => {
          await this.httpExecutor.download(fileInfo.url, destination, download)
        },
        done: (event) => {
          this.proved = event.downloadedFile
          return Promise.resolve()
        },
      })
    }
  }
  return new DeskUpdater()
}

/** Updates from a generic feed at the address that the user typed in; off until there is one. */
export const createUpdates = (needs: UpdateNeeds): Updates => {
  const feed = createUpdateFeed(needs.dataFolder)
  const folder = join(needs.dataFolder, 'updates')

  const check = async (): Promise<HostOutput<'update.check'>> => {
    const current = needs.version
    const url = await feed.read()
    if (url === '') return { current, message: updateText.off }
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'app-update.yml'), 'provider: generic\nupdaterCacheDirName: download\n')
    const updater = createUpdater(needs, folder)
    updater.on('error', () => undefined)
    updater.setFeedURL({ provider: 'generic', url, channel: 'latest' })
    updater.allowDowngrade = false
    const answer = await updater.checkForUpdates().catch((thrown: unknown) => {
      throw new CodedFailure(hostFailures.E_UPDATE_UNREACHABLE(errorCode(thrown)))
    })
    if (answer === null || !answer.isUpdateAvailable) {
      const offered = answer?.updateInfo.version ?? current
      return { current, message: offered === current ? updateText.newest : updateText.older(offered) }
    }
    const { version } = answer.updateInfo
    await updater.downloadUpdate().catch((thrown: unknown) => {
      if (errorCode(thrown) === 'ERR_CHECKSUM_MISMATCH') throw new CodedFailure(hostFailures.E_UPDATE_HASH(version))
      throw new CodedFailure(hostFailures.E_UPDATE_UNREACHABLE(errorCode(thrown)))
    })
    return { current, available: version, message: updateText.ready(version, updater.proved ?? '') }
  }

  let running: Promise<HostOutput<'update.check'>> | undefined
  return {
    feed: feed.read,
    setFeed: feed.store,
    check() {
      running ??= check().finally(() => {
        running = undefined
      })
      return running
    },
  }
}
