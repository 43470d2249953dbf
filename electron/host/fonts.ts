import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostHandlers, OfficeFont } from '../../shared/host/contract'

type Use = OfficeFont['use']

/** File names under which Windows, WPS and the foundries bring the two faces, best first; compared without case. */
const FILES: Readonly<Record<Use, readonly string[]>> = {
  fang: ['仿宋_GB2312.ttf', 'simfang_gb2312.ttf', 'fangsong_gb2312.ttf', 'simfang.ttf', 'stfangso.ttf', 'fangsong.ttf'],
  song: ['FZXBSJW.ttf', '方正小标宋简体.ttf', 'FZXBSK.ttf', '方正小标宋_GBK.ttf', 'FZXBSJW--GB1-0.ttf'],
}

/** Folders deeper than this, and more entries than this, are not looked at. */
const DEPTH = 4
const MOST_ENTRIES = 5000
/** Larger than any single Chinese face. */
const MOST_BYTES = 48 * 1024 * 1024

/** Where fonts lie on this system, the user's own first. */
export const fontFolders = (
  platform: string,
  home: string,
  env: Readonly<Record<string, string | undefined>>,
): string[] => {
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
    return [
      join(local, 'Microsoft', 'Windows', 'Fonts'),
      join(env['SystemRoot'] ?? 'C:\\Windows', 'Fonts'),
      join(local, 'Kingsoft', 'WPS Office'),
    ]
  }
  return [
    join(home, '.fonts'),
    join(home, '.local', 'share', 'fonts'),
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    '/opt/kingsoft/wps-office/office6/fonts',
    '/opt/apps/cn.wps.wps-office/files/kingsoft/wps-office/office6/fonts',
  ]
}

interface Found {
  readonly font: OfficeFont
  readonly path: string
}

/** A single TrueType or OpenType face: collections and other formats cannot be embedded as they are. */
const singleFace = async (path: string): Promise<number | undefined> => {
  const file = await open(path, 'r').catch(() => undefined)
  if (file === undefined) return undefined
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    const kind = buffer.toString('latin1')
    return bytesRead === 4 && size <= MOST_BYTES && ['\0\x01\0\0', 'OTTO', 'true'].includes(kind) ? size : undefined
  } finally {
    await file.close()
  }
}

/** Every file below the folders by its name in small letters; the first of a name holds. */
const filesBelow = async (folders: readonly string[]): Promise<Map<string, string>> => {
  const files = new Map<string, string>()
  let entries = 0
  const walk = async (folder: string, depth: number): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      if (++entries > MOST_ENTRIES) return
      const path = join(folder, entry.name)
      if (entry.isDirectory() && depth < DEPTH) await walk(path, depth + 1)
      else if (!entry.isDirectory() && !files.has(entry.name.toLowerCase())) files.set(entry.name.toLowerCase(), path)
    }
  }
  for (const folder of folders) await walk(folder, 0)
  return files
}

/**
 * The office's own 仿宋 and 小标宋, looked for once by the names of their files. Screens ask by use and never by path,
 * so nothing but these two files can be read.
 */
export const createFonts = (folders: readonly string[]): Pick<HostHandlers, 'font.list' | 'font.read'> => {
  const look = async (): Promise<readonly Found[]> => {
    const files = await filesBelow(folders)
    const found: Found[] = []
    for (const use of ['fang', 'song'] as const)
      for (const name of FILES[use]) {
        const path = files.get(name.toLowerCase())
        const bytes = path === undefined ? undefined : await singleFace(path)
        if (path === undefined || bytes === undefined) continue
        found.push({ font: { use, file: name, bytes }, path })
        break
      }
    return found
  }
  let looked: Promise<readonly Found[]> | undefined
  const known = () => (looked ??= look())
  return {
    'font.list': async () => (await known()).map(({ font }) => font),
    'font.read': async ({ use, offset, maxBytes }) => {
      const path = (await known()).find(({ font }) => font.use === use)?.path
      const file = path === undefined ? undefined : await open(path, 'r').catch(() => undefined)
      if (file === undefined) return { bytes: new Uint8Array() }
      try {
        const { buffer, bytesRead } = await file.read(new Uint8Array(maxBytes), 0, maxBytes, offset)
        return { bytes: buffer.slice(0, bytesRead) }
      } finally {
        await file.close()
      }
    },
  }
}
