import { basename, dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chinaDay } from '../../../shared/base/local-day'
import { CodedFailure } from '../../../shared/base/coded-error'
import { resourceDraft, type ResourceDraft } from '../../../shared/catalogue/resource'
import { writeDcat } from '../../../shared/exchange/dcat'
import type { LeftOut } from '../../../shared/exchange/dcat-dataset'
import { readCanonical } from '../../../shared/base/canonical-json'
import { readContainer, STATEMENT, type Part } from '../../../shared/package/container'
import { statement } from '../../../shared/package/statement'
import { verifyPackage } from '../../../shared/package/verify-package'
import { unitDraft, type UnitDraft } from '../../../shared/unit/unit'
import { readCodeLists } from '../../assets'
import { createPackageCrypto } from '../../host/packages-crypto'
import { createSafeWriter } from '../../host/safe-write'
import { refused, type Command } from '../command'
import { cliText } from '../text'
import { readNamed } from './verify'

const RESOURCES = 'data/resources.ndjson'
const UNIT = 'data/unit.ndjson'

function* linesOf({ bytes }: Part): Generator {
  const decoder = new TextDecoder()
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start)
    yield JSON.parse(decoder.decode(bytes.subarray(start, end)))
    start = end + 1
  }
}

function* resourcesOf(part: Part): Generator<ResourceDraft> {
  for (const line of linesOf(part)) yield resourceDraft.parse(line)
}

const readUnit = (part: Part): UnitDraft => unitDraft.parse(linesOf(part).next().value)

/** `cdo dcat PACKAGE --out FILE`: the catalogue of a filed package that verifies, as DCAT-AP. Exit 1 when it does not. */
export const dcatCommand: Command = {
  usage: 'dcat PACKAGE.cdop --out X.jsonld',
  run: async (words) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { out: { type: 'string' } },
      allowPositionals: true,
    })
    const [file] = positionals
    if (file === undefined || positionals.length > 1 || values.out === undefined)
      throw new CodedFailure(cliText.usageOf(dcatCommand.usage))
    const bytes = await readNamed(file)
    const verdict = await verifyPackage(bytes, await createPackageCrypto(), undefined)
    if (!verdict.ok) return refused({ code: verdict.code, message: verdict.message, detail: file }, 1)
    const container = readContainer(bytes)
    const parts = container.ok ? container.value : []
    const part = (name: string): Part => {
      const found = parts.find((one) => one.name === name)
      if (found === undefined) throw new CodedFailure(cliText.noCatalogue(file))
      return found
    }
    const [resources, unit] = [part(RESOURCES), readUnit(part(UNIT))]
    const told = readCanonical(part(STATEMENT).bytes)
    const { created, counts } = statement.parse(told.ok ? told.value : undefined)
    const leftOut: LeftOut[] = []
    const pieces: Uint8Array[] = []
    const input = { unit, resources: resourcesOf(resources), day: chinaDay(new Date(created)), lists: readCodeLists() }
    for await (const piece of writeDcat({ ...input, leftOut: (one) => leftOut.push(one) })) pieces.push(piece)
    const out = resolve(values.out)
    const { path } = await createSafeWriter().write(
      { folder: dirname(out), name: basename(out), bytes: pieces.reduce((sum, { length }) => sum + length, 0) },
      pieces,
    )
    const count = (counts['resources'] ?? 0) - leftOut.filter(({ whole }) => whole).length
    return {
      exit: 0,
      json: { file: path, resources: count, leftOut },
      text: cliText.dcatDone(
        path,
        count,
        leftOut.map((one) => cliText.dcatLeftOut(one.resource, one.field, one.reason)),
      ),
    }
  },
}
