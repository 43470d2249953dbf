import { build as pack, Platform, Arch } from 'electron-builder'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { electronRuntime } from '../../electron/launch/runtime'
import { fuses } from '../../electron/launch/fuses'
import { product } from '../../electron/launch/product'
import { parseStartOptions } from '../../electron/launch/options'
import { root } from '../../electron/launch/stamp'
import { libraryOf } from '../support/library-of'
import { standInRuntime } from '../support/stand-in-runtime'

interface Config {
  appId: string
  productName: string
  executableName: string
  electronLanguages: string[]
  electronVersion: string
  electronFuses: Record<string, boolean>
  publish: unknown
  win: { icon: string; target: { target: string; arch: string }[] }
  nsis: { perMachine: boolean; oneClick: boolean }
  linux: {
    icon: string
    category: string
    synopsis: string
    maintainer: string
    executableArgs: string[]
    target: { target: string; arch: string[] }[]
  }
  files: string[]
}
// The YAML reader of the packer's own family: what it reads is what is packed. And the packer's own hand for .exe files.
const { load } = libraryOf('electron-builder', 'app-builder-lib', 'js-yaml') as { load: (text: string) => unknown }
const { NtExecutable, NtExecutableResource, Resource } = libraryOf(
  'electron-builder',
  'app-builder-lib',
  'resedit',
) as {
  NtExecutable: { createEmpty: (is32Bit: boolean, isDll: boolean) => { generate: () => ArrayBuffer } }
  NtExecutableResource: {
    from: (executable: object, ignoreCert: boolean) => { entries: unknown[]; outputResource: (to: object) => void }
  }
  Resource: {
    VersionInfo: {
      createEmpty: () => {
        setStringValues: (language: object, values: object) => void
        outputToResourceEntries: (entries: unknown[]) => void
      }
    }
  }
}
const config = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Config
const program = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>
  main: string
  name: string
  productName: string
  desktopName: string
}

/** A small valid Windows program with the version resource that the packer reads and writes. */
const smallPe = (): Uint8Array => {
  const executable = NtExecutable.createEmpty(false, false)
  const resource = NtExecutableResource.from(executable, true)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'stand-in' })
  version.outputToResourceEntries(resource.entries)
  resource.outputResource(executable)
  return new Uint8Array(executable.generate())
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdo-pack-'))
  const runtime = standInRuntime(join(folder, 'runtime'), config.electronVersion)
  writeFileSync(join(runtime, 'electron.exe'), smallPe())
  // A small program in place of dist/: the packing is what is looked at here.
  const project = join(folder, 'project')
  mkdirSync(join(project, 'dist/electron'), { recursive: true })
  writeFileSync(join(project, 'dist/electron/main.js'), 'export {}')
  writeFileSync(join(project, 'dist/electron/preload.cjs'), 'void 0')
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({
      name: 'cdo-desk',
      productName: '数据官工作台',
      version: '0.1.0',
      main: program.main,
      author: 'cdo-desk developers',
      description: 'desk',
    }),
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('electron-builder.yml', () => {
  it('pins the runtime, sets every fuse, publishes nowhere', () => {
    expect(config.electronVersion).toBe(program.devDependencies['electron'])
    expect(config.electronFuses).toEqual(fuses)
    expect(fuses).toMatchObject({
      runAsNode: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    })
    expect(config.publish).toBeNull()
    expect(config.electronLanguages).toEqual(['zh-CN', 'en-US'])
    // fcitx does not reach a window under Wayland.
    expect(config.linux.executableArgs).toEqual(['--ozone-platform=x11'])
    expect(config.win.target.map(({ target, arch }) => `${target} ${arch}`)).toEqual(['nsis x64', 'portable x64'])
    expect(config.nsis).toMatchObject({ perMachine: false })
    expect(config.linux.target.map(({ target, arch }) => `${target} ${arch.join()}`)).toEqual([
      'dir x64,arm64',
      'AppImage x64,arm64',
    ])
  })

  it('says of the program what our own packages say', () => {
    const { appId, productName, executableName, linux } = config
    expect(product).toEqual({
      id: appId,
      program: executableName,
      title: productName,
      summary: linux.synopsis,
      maintainer: linux.maintainer,
      category: linux.category,
      flags: linux.executableArgs.join(' '),
    })
    expect(program).toMatchObject({ name: executableName, productName, desktopName: `${executableName}.desktop` })
  })

  it('has icons of every size that Windows and Linux look for', () => {
    const sizeOf = (png: Buffer): string => {
      expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
      return `${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`
    }
    const sizes = [16, 24, 32, 48, 64, 128, 256, 512].map((size) => `${String(size)}x${String(size)}`)
    for (const size of sizes)
      expect(sizeOf(readFileSync(join(root, config.linux.icon, `${size}.png`))), size).toBe(size)
    const ico = readFileSync(join(root, config.win.icon))
    const pictures = Array.from({ length: ico.readUInt16LE(4) }, (_none, index) => {
      const at = ico.readUInt32LE(6 + 16 * index + 12)
      return sizeOf(ico.subarray(at, at + ico.readUInt32LE(6 + 16 * index + 8)))
    })
    expect(pictures).toEqual(sizes.slice(0, -1))
  })

  it('is valid, and packs for Windows and Linux with a stand-in runtime', async () => {
    const output = join(folder, 'packed')
    await pack({
      projectDir: join(folder, 'project'),
      targets: new Map([
        ...Platform.LINUX.createTarget('dir', Arch.x64, Arch.arm64),
        ...Platform.WINDOWS.createTarget('dir', Arch.x64),
      ]),
      // Fuses cannot be flipped in a stand-in, nor its file be signed or given an icon.
      config: {
        ...config,
        electronFuses: null,
        electronDist: join(folder, 'runtime'),
        directories: { output },
        win: { ...config.win, signAndEditExecutable: false },
      } as never,
      publish: 'never',
    })
    for (const place of ['linux-unpacked/cdo-desk', 'linux-arm64-unpacked/cdo-desk', 'win-unpacked/cdo-desk.exe'])
      expect(existsSync(join(output, place)), place).toBe(true)
    expect(readdirSync(join(output, 'linux-unpacked/locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
    const asar = readFileSync(join(output, 'linux-unpacked/resources/app.asar')).toString('latin1')
    for (const name of ['main.js', 'preload.cjs']) expect(asar).toContain(name)
  })
})

describe('npm start', () => {
  it('understands exactly its flags', () => {
    const words = ['--no-open', '--data', '/d', '--port', '47000', '--json', '--host', 'loopback']
    expect(parseStartOptions(words)).toEqual({
      open: false,
      data: '/d',
      port: 47000,
      json: true,
      host: 'loopback',
      sayInWindow: false,
    })
    expect(parseStartOptions([])).toMatchObject({ open: true, json: false, host: undefined })
    for (const wrong of [
      ['--port', '0'],
      ['--port', '70000'],
      ['--port', 'x'],
      ['--host', 'x'],
      ['--other'],
      ['word'],
      ['--data', ''],
    ])
      expect(parseStartOptions(wrong), wrong.join(' ')).toBeUndefined()
  })

  it('looks for the runtime by its file and never loads the package', () => {
    expect(electronRuntime(folder)).toBeUndefined()
    mkdirSync(join(folder, 'node_modules/electron/dist'), { recursive: true })
    writeFileSync(join(folder, 'node_modules/electron/index.js'), 'throw new Error("loaded")')
    expect(electronRuntime(folder, 'linux')).toBeUndefined()
    writeFileSync(join(folder, 'node_modules/electron/dist/electron'), '')
    expect(electronRuntime(folder, 'linux')).toBe(join(folder, 'node_modules/electron/dist/electron'))
  })
})
