/** What the kind of an update follows from. */
export interface KindNeeds {
  readonly host: 'loopback' | 'electron'
  readonly platform: string
  readonly arch: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly execPath: string
}

const DEB_ARCH: Readonly<Record<string, string>> = { x64: 'amd64' }

/**
 * Which file of an update is for this program on this system: `loopback-linux-x64` `loopback-linux-arm64`
 * `loopback-win-x64`, `win-nsis` `win-portable`, `deb-amd64` `deb-arm64`, `uos-amd64` `uos-arm64` (a deb in the layout
 * of UOS), `appimage-x64` `appimage-arm64`. A system without one gets a name that no update has.
 */
export const updateKind = ({ host, platform, arch, environment, execPath }: KindNeeds): string => {
  if (host === 'loopback') return `loopback-${platform === 'win32' ? 'win' : platform}-${arch}`
  // Both are set by the packer's own starters.
  if (platform === 'win32') return environment['PORTABLE_EXECUTABLE_FILE'] === undefined ? 'win-nsis' : 'win-portable'
  if (environment['APPIMAGE'] !== undefined) return `appimage-${arch}`
  return `${execPath.startsWith('/opt/apps/') ? 'uos' : 'deb'}-${DEB_ARCH[arch] ?? arch}`
}

const NAMES: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [
    /^cdo-desk-loopback-.+-(linux|win)-(x64|arm64)\.(?:tar\.gz|zip)$/,
    ([, system, arch]) => `loopback-${system}-${arch}`,
  ],
  [/^cdo-desk-.+-portable-x64\.exe$/, () => 'win-portable'],
  [/^cdo-desk-.+-x64\.exe$/, () => 'win-nsis'],
  [/^(?:cn\.cdo-desk\.|.*uos).*[-_](amd64|arm64)\.deb$/, ([, arch]) => `uos-${arch}`],
  [/^cdo-desk[-_].+[-_](amd64|arm64)\.deb$/, ([, arch]) => `deb-${arch}`],
  [/^cdo-desk-.+-(x86_64|x64|arm64)\.AppImage$/, ([, arch]) => `appimage-${arch === 'arm64' ? 'arm64' : 'x64'}`],
]

/** The kind of a released file by the name that packing gives it; undefined for any other file. */
export const kindOfFile = (name: string): string | undefined => {
  for (const [pattern, kind] of NAMES) {
    const found = pattern.exec(name)
    if (found !== null) return kind(found)
  }
  return undefined
}
