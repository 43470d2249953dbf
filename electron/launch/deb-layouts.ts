import { product } from './product'

/** Debian's name of the machine, and Node's, which names folders of the packer. */
export const debArchitectures = { amd64: 'x64', arm64: 'arm64' } as const
export type DebArchitecture = keyof typeof debArchitectures

/** Where a package puts the program, and what it says. Paths are those of the system it is installed on. */
export interface DebLayout {
  readonly file: string
  readonly control: Readonly<Record<string, string>>
  /** Folder of the unpacked program. */
  readonly program: string
  /** Small files that it writes beside the program. */
  readonly texts: Readonly<Record<string, string>>
  readonly executable: readonly string[]
  /** Folder and name of the icons, of which each size has a folder of its own. */
  readonly icons: { readonly folder: string; readonly name: string }
}

/** What Electron is linked against and desktops have; what is missing in an office cannot be fetched there. */
const DEPENDS = [
  'libasound2 | libasound2t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
].join(', ')

const entryOf = (program: string, icon: string): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${product.title}`,
    `Comment=${product.summary}`,
    `Exec=${program}/${product.program} ${product.flags}`,
    `Icon=${icon}`,
    `StartupWMClass=${product.program}`,
    `Categories=${product.category};`,
    'Terminal=false',
    '',
  ].join('\n')

const controlOf = (name: string, version: string, architecture: string) => ({
  Package: name,
  Version: version,
  Architecture: architecture,
  Maintainer: product.maintainer,
  Section: 'misc',
  Priority: 'optional',
  Depends: DEPENDS,
  Description: `${product.title}：${product.summary}`,
})

/** The package of Debian, Ubuntu and Kylin: the program in /opt, its entry and icons where every desktop looks. */
export const plainDeb = (version: string, architecture: DebArchitecture): DebLayout => {
  const program = `/opt/${product.program}`
  const command = `/usr/bin/${product.program}`
  return {
    file: `${product.program}-${version}-linux-${architecture}.deb`,
    // What comes before a version is older than the version itself.
    control: controlOf(product.program, version.replace('-', '~'), architecture),
    program,
    texts: {
      [`/usr/share/applications/${product.program}.desktop`]: entryOf(program, product.program),
      [command]: `#!/bin/sh\nexec ${program}/${product.program} ${product.flags} "$@"\n`,
    },
    executable: [command],
    icons: { folder: '/usr/share/icons/hicolor', name: product.program },
  }
}

/** What a program may ask of UOS; this one asks for nothing. */
const PERMISSIONS = {
  autostart: false,
  notification: false,
  trayicon: false,
  clipboard: false,
  account: false,
  bluetooth: false,
  camera: false,
  audio_record: false,
  installed_apps: false,
}

/** The package of UOS: everything below /opt/apps/<id>, no scripts, `info` beside it; its versions are four numbers. */
export const uosDeb = (version: string, architecture: DebArchitecture): DebLayout => {
  const { id } = product
  const home = `/opt/apps/${id}`
  const program = `${home}/files`
  const numbers = `${version.replace(/-.*$/, '')}.0`
  const info = { appid: id, name: product.title, version: numbers, arch: [architecture], permissions: PERMISSIONS }
  return {
    file: `${product.program}-${version}-uos-${architecture}.deb`,
    control: controlOf(id, numbers, architecture),
    program,
    texts: {
      [`${home}/entries/applications/${id}.desktop`]: entryOf(program, id),
      [`${home}/info`]: `${JSON.stringify(info, undefined, 2)}\n`,
    },
    executable: [],
    icons: { folder: `${home}/entries/icons/hicolor`, name: id },
  }
}
