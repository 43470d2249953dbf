import type { CodedError } from '../base/coded-error'

const say = (code: string, message: string, detail?: string): CodedError =>
  detail === undefined ? { code, message } : { code, message, detail }

/** Refusals of the data folder, the journal, the loopback door: what happened, where, what to do. */
export const hostFailures = {
  E_DATA_FOLDER: (folder: string, detail: string) =>
    say(
      'E_DATA_FOLDER',
      `数据文件夹“${folder}”不能建立或写入。请检查这个位置是否存在、是否允许写入，再重新打开程序。`,
      detail,
    ),
  E_DATA_NEWER: (folder: string, needs: number, reads: number) =>
    say(
      'E_DATA_NEWER',
      `数据文件夹“${folder}”由更新的版本建立（格式 ${needs}），本版本只能读到格式 ${reads}，没有打开，也没有改动。请安装新版本后再打开。`,
    ),
  E_DATA_LOCKED: (folder: string, address: string | undefined) =>
    say(
      'E_DATA_LOCKED',
      address === undefined
        ? `数据文件夹“${folder}”正被另一个已打开的程序使用，同一份数据只能有一个程序写入。请回到已打开的窗口。`
        : `数据文件夹“${folder}”正被另一个已打开的程序使用，同一份数据只能有一个程序写入。请回到已打开的窗口，它的地址是 ${address} 。`,
    ),
  E_DATA_LOCKED_ELSEWHERE: (folder: string, computer: string, lock: string) =>
    say(
      'E_DATA_LOCKED_ELSEWHERE',
      `数据文件夹“${folder}”正被另一台电脑“${computer}”使用。请先关闭那台电脑上的程序；确认已关闭而仍不能打开时，删除“${lock}”后再打开。`,
    ),
  E_PROFILE_LOCKED: (file: string) =>
    say(
      'E_PROFILE_LOCKED',
      `没有发现已打开的程序，但窗口的配置文件夹正被占用或不能写入，没有打开。请确认这个位置允许写入；电脑改过名或断过电时，删除“${file}”后再打开，数据不受影响。`,
    ),
  E_START: (detail: string) =>
    say('E_START', '程序没有启动成功，数据没有改动。请重新打开；仍出错时把错误代码和这句话告诉技术支持。', detail),
  E_RESTORE_TARGET: () =>
    say(
      'E_RESTORE_TARGET',
      '恢复备份要同时写明放到哪里，没有恢复。请这样启动：--restore=备份文件 --data=新的数据文件夹。',
    ),
  E_JOURNAL_MOVED: (expected: number, actual: number) =>
    say(
      'E_JOURNAL_MOVED',
      '另一个窗口刚刚保存过内容，本次改动没有保存。请刷新本窗口后再改。',
      `expected ${expected}, journal is at ${actual}`,
    ),
  E_PIECE: (bytes: number, most: number) =>
    say('E_PIECE', '一次保存的内容太大，没有保存。请分几次进行。', `${bytes} bytes, at most ${most}`),
  E_DISK_FULL: (drive: string, megabytes: number) =>
    say(
      'E_DISK_FULL',
      `磁盘“${drive}”空间不足，至少还需要 ${megabytes} MB，本次改动没有保存，之前已保存的内容都在。请清理磁盘后再改；现在仍可查看和导出。`,
    ),
  E_READ_ONLY: (detail: string) =>
    say(
      'E_READ_ONLY',
      '向磁盘写入时出错，为避免丢失，程序已停止保存新的改动；之前已保存的内容都在，可以查看和导出。请检查磁盘后重新打开程序。',
      detail,
    ),
  E_JOURNAL_DAMAGED: (place: string, whole: string) =>
    say(
      'E_JOURNAL_DAMAGED',
      `数据日志在${place}处已损坏，程序只能查看，不再写入，没有删除任何内容。请先把整个数据文件夹复制一份，再联系技术支持或从备份恢复。`,
      whole,
    ),
  E_JOURNAL_TORN: (file: string, bytes: number) =>
    say(
      'E_JOURNAL_TORN',
      `数据日志“${file}”末尾有 ${bytes} 个字节没有写完，不是完整的一条记录。打开一次程序会把它移到旁边保存。`,
    ),
  N_JOURNAL_TORN: (kept: string, bytes: number) =>
    say(
      'N_JOURNAL_TORN',
      `上次程序中断时有一条记录没有写完（${bytes} 字节），它从未显示为已保存；残余内容已移到“${kept}”，其余内容完整。`,
    ),
  E_NO_JOURNAL: (folder: string) => say('E_NO_JOURNAL', `“${folder}”里没有数据日志。请指定程序的数据文件夹。`),
  E_FOLDER: (folder: string, detail: string) =>
    say('E_FOLDER', `文件夹“${folder}”打不开。请检查它是否还在、U 盘是否插好、是否有权限，再重试。`, detail),
  E_PORT: (port: number) =>
    say(
      'E_PORT',
      `端口 ${port} 已被别的程序占用，本程序没有启动。请关闭占用它的程序后重试；本程序不会自动换端口，以免找不到浏览器里的数据。`,
    ),
  E_FORBIDDEN: (detail: string) => say('E_FORBIDDEN', '请求不是从本程序的窗口发出的，已拒绝。', detail),
  E_TOKEN: () => say('E_TOKEN', '这个打开地址已经用过或不正确。请关闭本窗口，重新打开程序。'),
  E_BODY: (most: number) =>
    say('E_BODY', `一次传递的内容超过 ${Math.floor(most / 1024 / 1024)} MB，没有处理。请分几次进行。`),
  E_REQUEST: (detail: string) => say('E_REQUEST', '请求的格式不对，没有处理。', detail),
} as const
