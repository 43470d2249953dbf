import { expect, it } from 'vitest'
import { kindOfFile, updateKind, type KindNeeds } from '../../electron/host/update-kind'

const program: KindNeeds = {
  host: 'electron',
  platform: 'linux',
  arch: 'x64',
  environment: {},
  execPath: '/opt/cdo-desk/cdo-desk',
}

/** The program on its system, the kind that it asks for, and the released file of that kind. */
const cases: readonly (readonly [string, Partial<KindNeeds>, string])[] = [
  ['loopback-linux-x64', { host: 'loopback' }, 'cdo-desk-loopback-1.2.3-linux-x64.tar.gz'],
  ['loopback-linux-arm64', { host: 'loopback', arch: 'arm64' }, 'cdo-desk-loopback-1.2.3-linux-arm64.tar.gz'],
  ['loopback-win-x64', { host: 'loopback', platform: 'win32' }, 'cdo-desk-loopback-1.2.3-win-x64.zip'],
  ['win-nsis', { platform: 'win32' }, 'cdo-desk-1.2.3-win-x64.exe'],
  [
    'win-portable',
    { platform: 'win32', environment: { PORTABLE_EXECUTABLE_FILE: 'D:\\x.exe' } },
    'cdo-desk-1.2.3-portable-x64.exe',
  ],
  ['deb-amd64', {}, 'cdo-desk-1.2.3-linux-amd64.deb'],
  ['deb-arm64', { arch: 'arm64' }, 'cdo-desk-1.2.3-linux-arm64.deb'],
  ['uos-amd64', { execPath: '/opt/apps/cn.cdo-desk.desk/files/cdo-desk' }, 'cn.cdo-desk.desk_1.2.3_amd64.deb'],
  ['appimage-x64', { environment: { APPIMAGE: '/home/a/x.AppImage' } }, 'cdo-desk-1.2.3-linux-x86_64.AppImage'],
  ['appimage-arm64', { arch: 'arm64', environment: { APPIMAGE: '/x' } }, 'cdo-desk-1.2.3-linux-arm64.AppImage'],
]

it.each(cases)('%s', (kind, more, name) => {
  expect(updateKind({ ...program, ...more })).toBe(kind)
  expect(kindOfFile(name)).toBe(kind)
})

it('other files are of no kind, and other systems have none that is released', () => {
  for (const name of [
    'cdo-desk-update.json',
    'SHA256SUMS',
    'cdo-desk-loopback-1.2.3-linux-x64.tar.gz.sig',
    'builder-debug.yml',
  ])
    expect(kindOfFile(name), name).toBeUndefined()
  expect(cases.map(([kind]) => kind)).not.toContain(updateKind({ ...program, host: 'loopback', platform: 'darwin' }))
})
