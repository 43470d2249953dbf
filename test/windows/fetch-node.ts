import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { nodeForWindows, WINDOWS_NODE, windowsNodeFolder } from './node-for-windows'

const { name, version, integrity } = WINDOWS_NODE

/** `npx tsx test/windows/fetch-node.ts`: the Windows Node out of the npm registry, believed only with the digest that stands here. */
const fetchNode = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'cdo-node-'))
  try {
    execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, `${name}@${version}`], { stdio: 'ignore' })
    const archive = join(folder, `${name}-${version}.tgz`)
    const digest = createHash('sha512').update(readFileSync(archive)).digest('base64')
    if (`sha512-${digest}` !== integrity) throw new Error(`${name}@${version} is not what it was: sha512-${digest}`)
    execFileSync('tar', ['-xzf', archive, '-C', folder, 'package/bin/node.exe'])
    // Made whole beside its place and renamed: a fetch that was cut off leaves nothing that looks like one.
    mkdirSync(dirname(windowsNodeFolder), { recursive: true })
    const whole = `${windowsNodeFolder}.part`
    rmSync(whole, { recursive: true, force: true })
    mkdirSync(whole)
    execFileSync('mv', [join(folder, 'package/bin/node.exe'), whole])
    renameSync(whole, windowsNodeFolder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (nodeForWindows() === undefined) fetchNode()
