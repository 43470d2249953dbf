import { execFileSync, spawnSync } from 'node:child_process'
import { lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainDeb, uosDeb, type DebLayout } from '../../electron/launch/deb-layouts'
import { makeDeb } from '../../electron/launch/make-deb'
import { filesBelow } from '../support/files-below'
import { packedProgram, type Packed } from './packed-program'

const missing = spawnSync('dpkg-deb', ['--version']).status !== 0
const ICONS = ['16x16', '24x24', '32x32', '48x48', '64x64', '128x128', '256x256', '512x512']
const DEPENDS =
  'libasound2 | libasound2t64, libatspi2.0-0 | libatspi2.0-0t64, libgbm1, libgtk-3-0 | libgtk-3-0t64, libnss3'

interface ReadDeb {
  readonly name: string
  readonly fields: Readonly<Record<string, string>>
  /** What -c lists: rights, owner, path. */
  readonly listed: readonly { readonly rights: string; readonly owner: string; readonly path: string }[]
  /** Files of the package and of its control part, laid out. */
  readonly laidOut: string
  readonly control: string
}

const dpkgDeb = (...words: string[]): string => execFileSync('dpkg-deb', words, { encoding: 'utf8' })

const read = async (layout: DebLayout, unpacked: string, folder: string): Promise<ReadDeb> => {
  const deb = await makeDeb(layout, unpacked, folder, 'none')
  const laidOut = join(folder, `${layout.file}-files`)
  const control = join(folder, `${layout.file}-control`)
  dpkgDeb('-x', deb, laidOut)
  dpkgDeb('-e', deb, control)
  const fields = dpkgDeb('-I', deb, 'control').trim().split('\n')
  return {
    name: layout.file,
    fields: Object.fromEntries(fields.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string])),
    listed: dpkgDeb('-c', deb)
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/))
      .map((words) => ({ rights: words[0]!, owner: words[1]!, path: words.slice(5).join(' ').slice(1) })),
    laidOut,
    control,
  }
}

describe.skipIf(missing)('both .deb (needs dpkg-deb)', () => {
  let folder = ''
  let packed: Packed
  let plain: ReadDeb
  let uos: ReadDeb
  beforeAll(async () => {
    packed = await packedProgram()
    folder = mkdtempSync(join(tmpdir(), 'cdo debs 包-'))
    plain = await read(plainDeb('0.2.0-rc.1', 'amd64'), packed.unpacked, folder)
    uos = await read(uosDeb('0.2.0', 'arm64'), packed.unpacked, folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('say what they are and what they need', () => {
    expect([plain.name, uos.name]).toEqual(['cdo-desk-0.2.0-rc.1-linux-amd64.deb', 'cdo-desk-0.2.0-uos-arm64.deb'])
    expect(plain.fields).toMatchObject({
      Package: 'cdo-desk',
      // Older than 0.2.0 for dpkg.
      Version: '0.2.0~rc.1',
      Architecture: 'amd64',
      Maintainer: 'cdo-desk developers <desk@example.invalid>',
      Depends: DEPENDS,
      Description: '数据官工作台：数据资源目录与报送',
    })
    expect(uos.fields).toMatchObject({
      Package: 'cn.cdo-desk.desk',
      Version: '0.2.0.0',
      Architecture: 'arm64',
      Depends: DEPENDS,
    })
    // 34 MB of window above all.
    for (const { fields } of [plain, uos]) expect(Number(fields['Installed-Size'])).toBeGreaterThan(25_000)
  })

  it('change the system by nothing but their files, which belong to root', () => {
    for (const { listed, control } of [plain, uos]) {
      expect(filesBelow(control)).toEqual(['control', 'md5sums'])
      expect(new Set(listed.map(({ owner }) => owner))).toEqual(new Set(['root/root']))
      const special = listed.filter(({ rights }) => !['drwxr-xr-x', '-rwxr-xr-x', '-rw-r--r--'].includes(rights))
      expect(special.map(({ rights, path }) => `${rights} ${path.replace(/^.*\//, '')}`)).toEqual([
        '-rwsr-xr-x chrome-sandbox',
      ])
    }
    execFileSync('md5sum', ['--check', '--quiet', join(plain.control, 'md5sums')], { cwd: plain.laidOut })
  })

  it('the plain one has the program in /opt/cdo-desk, a command, an entry and icons', () => {
    const program = filesBelow(packed.unpacked).map((file) => `opt/cdo-desk/${file}`)
    const icons = ICONS.map((size) => `usr/share/icons/hicolor/${size}/apps/cdo-desk.png`)
    expect(filesBelow(plain.laidOut)).toEqual(
      [
        ...program,
        ...icons,
        'usr/share/icons/hicolor/scalable/apps/cdo-desk.svg',
        'usr/share/applications/cdo-desk.desktop',
        'usr/bin/cdo-desk',
      ].sort(),
    )
    expect(readFileSync(join(plain.laidOut, 'usr/share/applications/cdo-desk.desktop'), 'utf8').split('\n')).toEqual([
      '[Desktop Entry]',
      'Type=Application',
      'Name=数据官工作台',
      'Comment=数据资源目录与报送',
      'Exec=/opt/cdo-desk/cdo-desk --ozone-platform=x11',
      'Icon=cdo-desk',
      'StartupWMClass=cdo-desk',
      'Categories=Office;',
      'Terminal=false',
      '',
    ])
    const command = join(plain.laidOut, 'usr/bin/cdo-desk')
    expect(readFileSync(command, 'utf8')).toBe('#!/bin/sh\nexec /opt/cdo-desk/cdo-desk --ozone-platform=x11 "$@"\n')
    expect(lstatSync(command).mode & 0o777).toBe(0o755)
  })

  it('that of UOS has everything below /opt/apps/<id>, with entry, icons and info', () => {
    const home = 'opt/apps/cn.cdo-desk.desk'
    const icons = ICONS.map((size) => `${home}/entries/icons/hicolor/${size}/apps/cn.cdo-desk.desk.png`)
    expect(filesBelow(uos.laidOut)).toEqual(
      [
        ...filesBelow(packed.unpacked).map((file) => `${home}/files/${file}`),
        ...icons,
        `${home}/entries/icons/hicolor/scalable/apps/cn.cdo-desk.desk.svg`,
        `${home}/entries/applications/cn.cdo-desk.desk.desktop`,
        `${home}/info`,
      ].sort(),
    )
    const entry = readFileSync(join(uos.laidOut, home, 'entries/applications/cn.cdo-desk.desk.desktop'), 'utf8')
    expect(entry).toContain('\nExec=/opt/apps/cn.cdo-desk.desk/files/cdo-desk --ozone-platform=x11\n')
    expect(entry).toContain('\nIcon=cn.cdo-desk.desk\nStartupWMClass=cdo-desk\n')
    expect(JSON.parse(readFileSync(join(uos.laidOut, home, 'info'), 'utf8'))).toEqual({
      appid: 'cn.cdo-desk.desk',
      name: '数据官工作台',
      version: '0.2.0.0',
      arch: ['arm64'],
      permissions: {
        autostart: false,
        notification: false,
        trayicon: false,
        clipboard: false,
        account: false,
        bluetooth: false,
        camera: false,
        audio_record: false,
        installed_apps: false,
      },
    })
  })
})
