import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { CodedFailure } from '../../../shared/base/coded-error'
import { restoreState } from '../../host/restore'
import { refused, type Command } from '../command'
import { cliText } from '../text'

/** Refused for what the backup is: exit 1. A target that is not free or a full disk is exit 2, as for every command. */
const OF_THE_BACKUP = new Set(['E_NOT_BACKUP', 'E_BACKUP_DAMAGED', 'E_DATA_NEWER'])

/** `cdo restore BACKUP --data DIR`: a new data folder of a backup file or of a snapshot's folder. */
export const restoreCommand: Command = {
  usage: 'restore <备份文件或快照文件夹> --data <新的数据文件夹>',
  run: async (words) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { data: { type: 'string' } },
      allowPositionals: true,
    })
    const [source, ...more] = positionals
    if (source === undefined || more.length > 0 || values.data === undefined)
      throw new CodedFailure(cliText.usageOf(restoreCommand.usage))
    try {
      const done = await restoreState({ source, dataFolder: values.data, newId: randomUUID, now: () => new Date() })
      return { exit: 0, json: { ok: true, ...done }, text: cliText.restored(done.folder, done.seq, done.files) }
    } catch (thrown) {
      if (thrown instanceof CodedFailure && OF_THE_BACKUP.has(thrown.coded.code)) return refused(thrown.coded, 1)
      throw thrown
    }
  },
}
