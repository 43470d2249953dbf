import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeStartFiles } from '../../electron/launch/start-files'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'cdo-start-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A program in place of another. */
const writeProgram = (place: string, name: string, script: string): void =>
  writeFileSync(join(place, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })

/** A value of a desktop entry as the specification reads it: escapes of the value first, then quotes, then field codes. */
const wordsOf = (value: string): string[] => {
  const line = value.replace(/\\(.)/g, (_all, sign: string) => (sign === 's' ? ' ' : sign))
  return [...line.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(([, quoted, plain = '']) =>
    (quoted === undefined ? plain : quoted.replace(/\\(["`$\\])/g, '$1')).replaceAll('%%', '%'),
  )
}

describe('the desktop entry', () => {
  it('starts the program wherever it lies, from menu and desktop', async () => {
    const home = join(folder, 'home')
    const program = join(folder, '办公 $HOME `pwd` "一" \\n 100% a=b')
    mkdirSync(join(home, '桌面'), { recursive: true })
    await writeStartFiles('linux', '1.2.3', program)
    const env = { HOME: home, PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' }
    const install = (): string => execFileSync('sh', ['安装到桌面.sh'], { cwd: program, env, encoding: 'utf8' })
    expect(install()).toContain('桌面')
    // Once more, as after the folder was moved.
    install()

    const entry = join(home, '.local/share/applications/cdo-desk-loopback.desktop')
    const text = readFileSync(entry, 'utf8')
    expect(readFileSync(join(home, '桌面/cdo-desk-loopback.desktop'), 'utf8')).toBe(text)
    expect(statSync(join(home, '桌面/cdo-desk-loopback.desktop')).mode & 0o111).toBe(0o111)
    expect(text).toContain('Name=数据官工作台')
    const exec = /^Exec=(.*)$/m.exec(text)?.[1] ?? ''
    expect(wordsOf(exec)).toEqual(['/bin/sh', join(program, 'cdo-desk')])
    writeFileSync(join(program, 'cdo-desk'), 'echo "started"')
    const [shell = '', ...words] = wordsOf(exec)
    expect(execFileSync(shell, words, { encoding: 'utf8', cwd: '/' })).toBe('started\n')
  })

  it('goes into the menu alone where the home folder is named for the desktop', async () => {
    const home = join(folder, 'home')
    const program = join(folder, 'program')
    mkdirSync(home)
    await writeStartFiles('linux', '1.2.3', program)
    writeProgram(folder, 'xdg-user-dir', 'echo "$HOME/"')
    const env = { HOME: home, PATH: `${folder}:/usr/bin:/bin`, LC_ALL: 'C.UTF-8' }
    const said = execFileSync('sh', ['安装到桌面.sh'], { cwd: program, env, encoding: 'utf8' })
    expect([said, readdirSync(home)]).toEqual([expect.stringContaining('没有找到桌面文件夹'), ['.local']])
  })
})

describe('the start files for Linux', () => {
  /** A package whose Node only tells what it was started with. */
  const lay = async (node: string): Promise<void> => {
    await writeStartFiles('linux', '1.2.3', folder)
    const version = join(folder, 'versions/1.2.3')
    for (const part of ['node', 'dist/loopback']) mkdirSync(join(version, part), { recursive: true })
    writeFileSync(join(version, 'dist/loopback/main.js'), '')
    writeFileSync(join(folder, 'current'), '1.2.3\n')
    writeProgram(join(version, 'node'), 'node', node)
  }
  const run = (name: string, more: Record<string, string> = {}): string =>
    execFileSync(join(folder, name), { encoding: 'utf8', env: { PATH: '/usr/bin:/bin', ...more } })

  it('take the version from the first word of `current`, as the program does', async () => {
    await lay('echo "$1"')
    for (const line of ['1.2.3', '1.2.3\n', '1.2.3\r\n', '1.2.3 \n', '\t1.2.3\n']) {
      writeFileSync(join(folder, 'current'), line)
      expect(run('cdo-desk')).toBe(`${folder}/versions/1.2.3/dist/loopback/main.js\n`)
      expect(run('cdo')).toBe(`${folder}/versions/1.2.3/dist/cli/main.js\n`)
    }
  })

  it('keep from Node what the user tells another one', async () => {
    await lay('[ -z "${NODE_OPTIONS-}${NODE_PATH-}" ] || exit 9; echo "started"')
    expect(run('cdo-desk', { NODE_OPTIONS: '--of-another-version', NODE_PATH: '/nowhere' })).toBe('started\n')
  })
})

/** The script of Windows over stand-ins for the objects that its host has; gives what it ran and what it said. */
const runScript = (text: string, files: Readonly<Record<string, string>>, words: readonly string[] = []) => {
  const ran: unknown[][] = []
  const said: unknown[] = []
  const shell = {
    Run: (...all: unknown[]) => ran.push(all),
    Popup: (line: unknown) => said.push(line),
    Environment: () => ({
      Remove: () => {
        throw new Error('absent')
      },
    }),
  }
  const fileSystem = {
    GetParentFolderName: (path: string) => path.slice(0, path.lastIndexOf('\\')),
    BuildPath: (path: string, name: string) => `${path}\\${name}`,
    FileExists: (path: string) => files[path] !== undefined,
    OpenTextFile: (path: string) => {
      const found = files[path]
      if (found === undefined) throw new Error('no such file')
      return { ReadLine: () => found.split('\n')[0], Close: () => undefined }
    },
  }
  const script = {
    ScriptFullName: 'D:\\办公 资料\\数据官工作台.js',
    // A function's own length cannot be assigned.
    Arguments: Object.defineProperty((index: number) => words[index], 'length', { value: words.length }),
  }
  const context = createContext({
    ActiveXObject: function (name: string) {
      return name === 'WScript.Shell' ? shell : fileSystem
    },
    WScript: script,
  })
  runInContext(text, context)
  return { ran, said }
}

describe('the start file for Windows', () => {
  const here = 'D:\\办公 资料'
  const node = `${here}\\versions\\1.2.3\\node\\node.exe`
  const main = `${here}\\versions\\1.2.3\\dist\\loopback\\main.js`

  it('starts what `current` names, in no window of its own, and passes on its words', async () => {
    await writeStartFiles('windows', '1.2.3', folder)
    const text = readFileSync(join(folder, '数据官工作台.js'), 'utf8')
    const whole = { [`${here}\\current`]: '1.2.3\r\n', [node]: '', [main]: '' }
    expect(runScript(text, whole, ['--data', 'E:\\数据'])).toEqual({
      ran: [[`"${node}" "${main}" "--say-in-window" "--data" "E:\\数据"`, 0, false]],
      said: [],
    })
  })

  it('passes on a folder that ends with a backslash', async () => {
    await writeStartFiles('windows', '1.2.3', folder)
    const text = readFileSync(join(folder, '数据官工作台.js'), 'utf8')
    const whole = { [`${here}\\current`]: '1.2.3\r\n', [node]: '', [main]: '' }
    // Before a quote two stand for one.
    expect(runScript(text, whole, ['--data', 'E:\\']).ran[0]?.[0]).toBe(
      `"${node}" "${main}" "--say-in-window" "--data" "E:\\\\"`,
    )
  })

  it('says what to do where it was opened inside of the archive', async () => {
    await writeStartFiles('windows', '1.2.3', folder)
    const text = readFileSync(join(folder, '数据官工作台.js'), 'utf8')
    for (const files of [{}, { [`${here}\\current`]: '1.2.3\n', [node]: '' }])
      expect(runScript(text, files)).toEqual({ ran: [], said: [expect.stringContaining('全部解压')] })
  })
})
