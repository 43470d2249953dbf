import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { hostFailures } from '../../../shared/text/host-failures'
import { describeRanges, wholeRanges } from '../../host/journal-salvage'
import { scanJournal, segmentName } from '../../host/journal-segments'
import { refused, type Command, type Outcome } from '../command'
import { journalFolder } from '../read-journal'
import { cliText } from '../text'

/** Checks the whole chain of a data folder (or of a copy of its journal folder); only reads. */
const verify = async (dir: string): Promise<Outcome> => {
  const folder = await journalFolder(dir)
  if (folder === undefined) return refused(hostFailures.E_NO_JOURNAL(resolve(dir)), 2)
  const { seq, head, trouble } = await scanJournal(folder)
  const counted = { entries: seq, head: head.toString('hex') }
  if (trouble === undefined)
    return { exit: 0, json: { ok: true, ...counted }, text: cliText.journalWhole(seq, counted.head) }
  const name = segmentName(trouble.segment)
  const { code, message, detail } =
    trouble.kind === 'torn'
      ? hostFailures.E_JOURNAL_TORN(name, trouble.bytes)
      : hostFailures.E_JOURNAL_DAMAGED(`“${name}”第 ${trouble.end} 字节`, describeRanges(await wholeRanges(folder)))
  return {
    exit: 1,
    json: { ok: false, ...counted, error: { code, message, detail: detail ?? '' } },
    text: [`${message}（${code}）`, detail].filter((line) => line !== undefined).join('\n'),
  }
}

/** `cdo journal verify DIR`: the audit chain of a data folder. */
export const journalCommand: Command = {
  usage: 'journal verify <数据文件夹>',
  run: async (words) => {
    const { positionals } = parseArgs({ args: [...words], allowPositionals: true, options: {} })
    const [verb, dir, ...more] = positionals
    if (verb !== 'verify' || dir === undefined || more.length > 0)
      return refused({ code: 'E_USAGE', message: cliText.wrongUse(journalCommand.usage) }, 2)
    return verify(dir)
  },
}
