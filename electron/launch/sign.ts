import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { UPDATE_FILE } from '../host/update-statement'
import { publicKeyOf, signUpdate } from './sign-update'
import { readVersion } from './stamp'
import { launchText } from './text'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const makeKey = (file: string): void => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' })
  // Never over a key that is there: what it signed could not be signed again.
  writeFileSync(file, pem, { mode: 0o600, flag: 'wx' })
  say(launchText.newKey(file, publicKeyOf(privateKey)))
}

const signFolder = async (keyFile: string, folder: string): Promise<void> => {
  const privateKey = createPrivateKey(readFileSync(keyFile))
  const { version, files } = await signUpdate({ folder, version: await readVersion(), privateKey })
  for (const { kind, name, size } of files) say(`${kind}  ${name}  ${size}`)
  say(launchText.signed(version, files.length, UPDATE_FILE, publicKeyOf(privateKey)))
}

/** What the words of the command ask for; undefined when they are wrong. */
const asked = (): (() => void | Promise<void>) | undefined => {
  try {
    const options = { key: { type: 'string' }, 'new-key': { type: 'string' } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const { key, 'new-key': newKey } = values
    const [folder] = positionals
    if (newKey !== undefined) return () => makeKey(newKey)
    return key === undefined || folder === undefined ? undefined : () => signFolder(key, folder)
  } catch {
    return undefined
  }
}

/** `npm run sign-update -- --new-key FILE`, or `-- --key FILE FOLDER` over the released files of this version. */
const run = async (): Promise<number> => {
  const work = asked()
  if (work === undefined) {
    process.stderr.write(`${launchText.signUsage}\n`)
    return 2
  }
  try {
    await work()
    return 0
  } catch (thrown) {
    process.stderr.write(`${launchText.notSigned(thrown instanceof Error ? thrown.message : String(thrown))}\n`)
    return 1
  }
}

process.exitCode = await run()
