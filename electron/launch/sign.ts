import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { UPDATE_FILE } from '../host/update-statement'
import { publicKeyOf, signUpdate } from './sign-update'
import { readVersion } from './stamp'
import { launchText } from './text'

/** `npm run sign-update -- --new-key FILE`, or `-- --key FILE FOLDER` over the released files of this version. */
const { values, positionals } = parseArgs({
  options: { key: { type: 'string' }, 'new-key': { type: 'string' } },
  allowPositionals: true,
})
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const [folder] = positionals

if (values['new-key'] !== undefined) {
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' })
  // Never over a key that is there: what it signed could not be signed again.
  writeFileSync(values['new-key'], pem, { mode: 0o600, flag: 'wx' })
  say(launchText.newKey(values['new-key'], publicKeyOf(privateKey)))
} else if (values.key !== undefined && folder !== undefined) {
  const privateKey = createPrivateKey(readFileSync(values.key))
  const { version, files } = await signUpdate({ folder, version: await readVersion(), privateKey })
  for (const { kind, name, size } of files) say(`${kind}  ${name}  ${size}`)
  say(launchText.signed(version, files.length, UPDATE_FILE, publicKeyOf(privateKey)))
} else {
  process.stderr.write(`${launchText.signUsage}\n`)
  process.exitCode = 2
}
