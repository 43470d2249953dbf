import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { CodedFailure } from '../../../shared/base/coded-error'
import { readStructure } from '../../../shared/documents/read-structure'
import { readCodeLists } from '../../assets'
import { refused, type Command } from '../command'
import { cliText } from '../text'
import { readNamed } from './verify'

/** `cdo structure FILE`: tables and columns that a dump, a sheet's headings or JSON declares; exit 1 when there are none. */
export const structureCommand: Command = {
  usage: 'structure FILE',
  run: async (words) => {
    const { positionals } = parseArgs({ args: [...words], allowPositionals: true, options: {} })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new CodedFailure(cliText.usageOf(structureCommand.usage))
    const read = await readStructure(new Uint8Array(await readNamed(file)), basename(file), readCodeLists())
    if (!read.ok) return refused(read.error, 1)
    const { tables, notes, database } = read.value
    return {
      exit: tables.length === 0 ? 1 : 0,
      json: { ...(database === undefined ? {} : { database }), tables, notes },
      text: [
        ...tables.map(({ name, comment, columns }) => cliText.sourceTable(name, comment ?? '', columns.length)),
        ...notes.map(({ line, message, text }) => cliText.structureNote(line, message, text)),
      ].join('\n'),
    }
  },
}
