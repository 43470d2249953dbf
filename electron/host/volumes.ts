import { execFile } from 'node:child_process'
import { access, constants, readFile, statfs } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import type { Volume } from '../../shared/host/contract'

/** What the list of drives asks of the system; tests answer for systems they do not run on. */
export interface VolumeNeeds {
  readonly platform: string
  readonly home: string
  /** Text of a file, or undefined. */
  readonly readText: (path: string) => Promise<string | undefined>
  /** What a program prints, or undefined when it fails. */
  readonly run: (program: string, words: readonly string[]) => Promise<string | undefined>
  readonly space: (path: string) => Promise<{ free: number; total: number } | undefined>
  readonly isWritable: (path: string) => Promise<boolean>
}

export const nodeVolumes = (platform: string, home: string): VolumeNeeds => ({
  platform,
  home,
  readText: (path) => readFile(path, 'utf8').catch(() => undefined),
  run: (program, words) =>
    new Promise((settle) => {
      execFile(program, words, { timeout: 8000, windowsHide: true }, (error, output) =>
        settle(error === null ? output : undefined),
      )
    }),
  space: (path) =>
    statfs(path).then(
      ({ bavail, blocks, bsize }) => ({ free: bavail * bsize, total: blocks * bsize }),
      () => undefined,
    ),
  isWritable: (path) =>
    access(path, constants.W_OK).then(
      () => true,
      () => false,
    ),
})

const DISK_TYPES = new Set(
  'btrfs exfat ext2 ext3 ext4 f2fs fuseblk hfsplus iso9660 msdos nfs nfs4 cifs ntfs ntfs3 udf vfat xfs'.split(' '),
)
const PLUGGED_IN = /^\/(media|run\/media|mnt)\//

/** Mount points hold blanks and the like as three octal digits. */
const unescapeMount = (path: string): string =>
  path.replace(/\\([0-7]{3})/g, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))

const isRemovable = async (needs: VolumeNeeds, device: string, path: string): Promise<boolean> => {
  if (/^\/(media|run\/media)\//.test(path)) return true
  const disk = /^\/dev\/(sd[a-z]+|mmcblk\d+|vd[a-z]+|nvme\d+n\d+)/.exec(device)?.[1]
  if (disk === undefined) return false
  return (await needs.readText(`/sys/block/${disk}/removable`))?.trim() === '1'
}

const onLinux = async (needs: VolumeNeeds): Promise<Volume[]> => {
  const mounts = (await needs.readText('/proc/self/mounts')) ?? ''
  const found = new Map<string, Volume>()
  const add = async (path: string, label: string, removable: boolean, readOnly: boolean): Promise<void> => {
    const space = await needs.space(path)
    if (space === undefined) return
    const closed = readOnly || !(await needs.isWritable(path))
    found.set(path, { path, label, removable, readOnly: closed, freeBytes: space.free, totalBytes: space.total })
  }
  for (const line of mounts.split('\n')) {
    const [device = '', escaped = '', type = '', options = ''] = line.split(' ')
    const path = unescapeMount(escaped)
    const pluggedIn = PLUGGED_IN.test(path)
    if (!DISK_TYPES.has(type) && !pluggedIn) continue
    if (path === '/' || /^\/(boot|etc|var|usr|snap|proc|sys|dev)(\/|$)/.test(path)) continue
    await add(path, basename(path), await isRemovable(needs, device, path), options.split(',').includes('ro'))
  }
  await add(needs.home, '主文件夹', false, false)
  await add('/', '系统盘', false, false)
  return [...found.values()]
}

const windowsDisk = z.object({
  DeviceID: z.string(),
  VolumeName: z.string().nullish(),
  DriveType: z.number(),
  FreeSpace: z.number().nullish(),
  Size: z.number().nullish(),
})
const WINDOWS_QUERY =
  '[Console]::OutputEncoding=[Text.Encoding]::UTF8;' +
  'ConvertTo-Json -Compress @(Get-CimInstance Win32_LogicalDisk | Select-Object DeviceID,VolumeName,DriveType,FreeSpace,Size)'
const WINDOWS_REMOVABLE = 2
const WINDOWS_READ_ONLY = 5

const windowsLetters = async (needs: VolumeNeeds): Promise<Volume[]> => {
  const letters = await Promise.all(
    'CDEFGHIJKLMNOPQRSTUVWXYZAB'.split('').map(async (letter): Promise<Volume | undefined> => {
      const path = `${letter}:\\`
      const space = await needs.space(path)
      if (space === undefined) return undefined
      return { path, label: '', removable: false, readOnly: false, freeBytes: space.free, totalBytes: space.total }
    }),
  )
  return letters.filter((volume) => volume !== undefined)
}

const onWindows = async (needs: VolumeNeeds): Promise<Volume[]> => {
  const output = await needs.run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', WINDOWS_QUERY])
  const disks = z.array(windowsDisk).safeParse(output === undefined ? undefined : parseJson(output))
  // Without PowerShell (locked-down PCs) the letters are tried; they do not tell what is a stick.
  if (!disks.success) return windowsLetters(needs)
  return disks.data
    .filter(({ Size }) => typeof Size === 'number' && Size > 0)
    .map((disk) => ({
      path: `${disk.DeviceID}\\`,
      label: disk.VolumeName ?? '',
      removable: disk.DriveType === WINDOWS_REMOVABLE,
      readOnly: disk.DriveType === WINDOWS_READ_ONLY,
      freeBytes: disk.FreeSpace ?? 0,
      totalBytes: disk.Size ?? 0,
    }))
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Drives and sticks that a file can be saved to, removable ones first. Drives that do not answer are left out. */
export const listVolumes = async (needs: VolumeNeeds): Promise<Volume[]> => {
  const volumes = needs.platform === 'win32' ? await onWindows(needs) : await onLinux(needs)
  return volumes.sort((a, b) => Number(b.removable) - Number(a.removable))
}
