import type { CodedError } from '../base/coded-error'

const say = (code: string, message: string, detail?: string): CodedError =>
  detail === undefined ? { code, message } : { code, message, detail }

/** Refusals of snapshots, backups and restoring: what happened, where, what to do. */
export const backupFailures = {
  E_SNAPSHOT_GONE: (id: string) =>
    say('E_SNAPSHOT_GONE', '这份快照已经不在数据文件夹里，可能已按保留规则清理。请刷新后另选一份。', id),
  E_SNAPSHOT_DAMAGED: (id: string, name: string) =>
    say(
      'E_SNAPSHOT_DAMAGED',
      `快照“${id}”里的“${name}”缺失或已损坏，这份快照不能用来恢复。请立即备份一次，并检查磁盘。`,
      name,
    ),
  E_BACKUP_BIG: (bytes: number) =>
    say(
      'E_BACKUP_BIG',
      `全部数据有 ${(bytes / 1e9).toFixed(1)} GB，超过单个备份文件 4 GB 的上限，没有备份。请关闭程序后把整个数据文件夹复制到其他磁盘。`,
    ),
  E_NOT_BACKUP: (path: string) =>
    say(
      'E_NOT_BACKUP',
      `“${path}”不是本程序的备份文件或快照，没有恢复。请选择“cdo-backup-”开头的 zip 文件，或数据文件夹里“snapshots”下的一个文件夹。`,
    ),
  E_BACKUP_DAMAGED: (path: string, name: string) =>
    say('E_BACKUP_DAMAGED', `备份“${path}”不完整或已损坏，没有恢复任何内容。请换一份备份重试。`, name),
  E_RESTORE_TARGET: (folder: string) =>
    say(
      'E_RESTORE_TARGET',
      `“${folder}”里已有内容，没有恢复，也没有改动它。请指定一个新的或空的文件夹，原来的数据文件夹先留着。`,
    ),
  E_RESTORED: (path: string) =>
    say('E_RESTORED', `“${path}”已损坏，数据文件夹没有打开，也没有改动。请重新从备份恢复一次，或把它发给技术支持。`),
} as const
