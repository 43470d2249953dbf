import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { CodedFailure } from '../../../shared/base/coded-error'
import { LIMITS } from '../../../shared/package/limits'
import type { Verdict } from '../../../shared/package/statement'
import { readTrust, type Trust } from '../../../shared/package/trust-registry'
import { verifyPackage, type VerifyNeeds } from '../../../shared/package/verify-package'
import { failures } from '../../../shared/text/failures'
import { verdictText } from '../../../shared/text/verdicts'
import { createPackageCrypto } from '../../host/packages-crypto'
import type { Command, ExitCode } from '../command'
import { cliText } from '../text'

/** Bytes of a file that the user named; E_FILE_UNREADABLE when it cannot be read. */
export const readNamed = async (path: string): Promise<Buffer> => {
  try {
    return await readFile(path)
  } catch (thrown) {
    throw new CodedFailure(
      cliText.unreadable(path, thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''),
    )
  }
}

const readRegistry = async (path: string, { digests }: VerifyNeeds): Promise<Trust> => {
  const text = (await readNamed(path)).toString('utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new CodedFailure(failures.E_TRUST(path, 'not JSON'))
  }
  const trust = readTrust(value, digests)
  if (!trust.ok) throw new CodedFailure(failures.E_TRUST(path, trust.error))
  return trust.value
}

interface Answer {
  readonly file: string
  readonly verdict: Verdict
  readonly exit: ExitCode
}

const judge = async (file: string, crypto: VerifyNeeds, trust: Trust | undefined): Promise<Answer> => {
  try {
    const bytes = await stat(file).then(
      ({ size }) => size,
      () => 0,
    )
    const verdict: Verdict =
      bytes > LIMITS.packageBytes
        ? { ok: false, code: 'E_TOO_BIG', message: verdictText.E_TOO_BIG }
        : await verifyPackage(await readNamed(file), crypto, trust)
    return { file, verdict, exit: verdict.ok ? 0 : 1 }
  } catch (thrown) {
    if (!(thrown instanceof CodedFailure)) throw thrown
    const { code, message } = thrown.coded
    return { file, verdict: { ok: false, code, message, error: thrown.coded }, exit: 2 }
  }
}

const rowOf = ({ file, verdict: { unit, ...verdict } }: Answer) => ({
  file,
  ...verdict,
  ...(unit && { unit: unit.code, unitName: unit.name }),
})

const lineOf = ({ file, verdict }: Answer): string => cliText.verdict(file, verdict)

/** `cdo verify FILE… [--trust REGISTRY]`: one verdict a file; exit 1 when one is refused, 2 when one cannot be read. */
export const verifyCommand: Command = {
  usage: 'verify FILE… [--trust REGISTRY]',
  run: async (words) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { trust: { type: 'string' } },
      allowPositionals: true,
    })
    if (positionals.length === 0) throw new CodedFailure(cliText.usageOf(verifyCommand.usage))
    const crypto = await createPackageCrypto()
    const trust = values.trust === undefined ? undefined : await readRegistry(values.trust, crypto)
    const answers: Answer[] = []
    for (const file of positionals) answers.push(await judge(file, crypto, trust))
    const exit = answers.reduce<ExitCode>((worst, answer) => (answer.exit > worst ? answer.exit : worst), 0)
    return { exit, json: answers.map(rowOf), text: answers.map(lineOf).join('\n\n') }
  },
}
