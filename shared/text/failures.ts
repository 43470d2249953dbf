import type { CodedError } from '../base/coded-error'

const say = (code: string, message: string, detail?: string): CodedError =>
  detail === undefined ? { code, message } : { code, message, detail }

/**
 * Every refusal of host, files, journal and keys: what happened, where, what to do. Screens and the command line show
 * the same sentence. Package refusals stand in `verdicts.ts`, workbook refusals in `workbook-failures.ts`.
 */
export const failures = {
  E_METHOD: (method: string) => say('E_METHOD', '程序前后台版本不一致，请关闭后重新打开程序。', method),
  E_INPUT: (method: string) =>
    say('E_INPUT', '程序内部传递的数据不符合约定，本次操作没有执行，请关闭后重新打开程序。', method),
  E_ANSWER: (method: string) => say('E_ANSWER', '后台返回的数据不符合约定，请关闭后重新打开程序。', method),
  E_INTERNAL: () =>
    say('E_INTERNAL', '程序内部出错，本次操作没有执行，数据没有改动。请重试；仍出错时把错误代码告诉技术支持。'),
  E_UNREACHABLE: () =>
    say('E_UNREACHABLE', '后台程序没有回应，可能已被关闭。请关闭本窗口，重新打开程序；已保存的内容不会丢失。'),
  E_SESSION: () =>
    say(
      'E_SESSION',
      '这个窗口不是由程序打开的，或程序已经重新启动过。请关闭本窗口，从桌面图标重新打开程序；已保存的内容不会丢失。',
    ),
  E_STORE_STUCK: () =>
    say(
      'E_STORE_STUCK',
      '浏览器的本地库长时间没有回应，多半是磁盘已满。已保存的内容都在数据文件夹里，请清理磁盘后重新打开程序。',
    ),
  E_SECRET: () =>
    say(
      'E_SECRET',
      '涉及国家秘密、工作秘密的资源不得录入本程序（国令第809号 第三条）。这一处没有保存，请改回“非涉密”，并按保密规定另行处理。',
    ),
  E_REFERRED: (word: string, name: string, by: string, count: number) =>
    say(
      'E_REFERRED',
      `还有 ${String(count)} 条${by}用到${word}“${name}”，不能删除。请先把${by}里的这一项改掉，再删除。`,
    ),
  E_RECORD: (table: string) =>
    say(
      'E_RECORD',
      '这条记录的内容超出了程序能保存的范围（例如一格超过 32767 个字）。这一处没有保存，请缩短后再试。',
      table,
    ),
  E_UNDO_ORDER: () => say('E_UNDO_ORDER', '只能从最近的一步开始撤销，请先撤销后来的操作。'),
  E_UNDO_GONE: () => say('E_UNDO_GONE', '这一步的记录在日志中找不到，无法撤销，数据没有改动。'),
  E_DISK_FULL: (place: string, bytes: number) =>
    say(
      'E_DISK_FULL',
      `“${place}”空间不足，需要约 ${Math.max(1, Math.ceil(bytes / 1_000_000))} MB，没有写入。请清理该位置或换一个盘后重试。`,
    ),
  E_TARGET_READ_ONLY: (place: string) =>
    say(
      'E_TARGET_READ_ONLY',
      `“${place}”不允许写入，没有写入任何文件。请检查 U 盘写保护开关和文件夹权限，或换一个位置。`,
    ),
  E_TARGET_GONE: (place: string) =>
    say('E_TARGET_GONE', `“${place}”找不到了，U 盘可能已被拔出，这次没有写成。请重新插好后再试一次。`),
  E_TARGET_EXISTS: (path: string) =>
    say('E_TARGET_EXISTS', `“${path}”已经存在，而且内容不同，没有覆盖它。请换一个文件夹，或先把原文件改名。`),
  E_TARGET_NAME: (name: string) =>
    say('E_TARGET_NAME', `文件名“${name}”在这个位置不能使用，没有写入。请换一个较短、不含特殊符号的名称。`),
  E_TARGET_DAMAGED: (place: string) =>
    say('E_TARGET_DAMAGED', `写到“${place}”后读回来的内容不一致，已删除这份文件。该盘可能已损坏，请换一个盘重试。`),
  E_KEY_NONE: () => say('E_KEY_NONE', '本机还没有单位密钥。请先在“报送中心”设置口令，生成密钥。'),
  E_KEY_EXISTS: () => say('E_KEY_EXISTS', '本机已经有单位密钥，没有重新生成。请输入原来的口令解锁。'),
  E_KEY_LOCKED: () => say('E_KEY_LOCKED', '单位密钥尚未解锁，不能签名。请输入口令解锁后重试。'),
  E_KEY_FILE: (path: string) =>
    say(
      'E_KEY_FILE',
      `密钥文件“${path}”已损坏或不完整，不能使用，原文件没有改动。请从备份恢复该文件；没有备份时请联系市局重新登记密钥。`,
    ),
  E_PASSPHRASE: () => say('E_PASSPHRASE', '口令不正确，密钥没有解锁。请检查大小写和输入法后重新输入。'),
  E_PASSPHRASE_SHORT: (least: number) =>
    say('E_PASSPHRASE_SHORT', `口令太短，没有生成密钥。请设置至少 ${least} 个字符的口令，并妥善记录。`),
  E_STAGE: (name: string) =>
    say('E_STAGE', '暂存的文件不完整或已经清理，本次操作没有执行。请回到上一步重新开始。', name),
  E_ATTACHMENT_BIG: (bytes: number, most: number) =>
    say(
      'E_ATTACHMENT_BIG',
      `附件有 ${(bytes / 1024 / 1024).toFixed(1)} MB，超过每个附件 ${most / 1024 / 1024} MB 的上限，没有保存。请压缩图片或拆成几个文件后再添加。`,
    ),
  E_ATTACHMENT_GONE: (sha256: string) =>
    say(
      'E_ATTACHMENT_GONE',
      '这个附件的文件在数据文件夹的“attachments”里找不到了，打不开；记录本身没有变。请从备份恢复，或重新添加这个附件。',
      sha256,
    ),
  E_ATTACHMENT_DAMAGED: (sha256: string) =>
    say(
      'E_ATTACHMENT_DAMAGED',
      '这个附件的文件已被改动或损坏，与保存时不一致，没有打开，也没有删除。请从备份恢复，或重新添加这个附件。',
      sha256,
    ),
  E_PLAN_MOVED: (detail: 'number' | 'content' | 'clock' | 'content-same-files-differ') =>
    say('E_PLAN_MOVED', '排版期间编号或内容有变，表上印的编号不再有效，没有生成报送包。请再生成一次。', detail),
  E_PACKAGE_GONE: (name: string) =>
    say(
      'E_PACKAGE_GONE',
      `数据文件夹里找不到报送包“${name}”，或者它已被改动，没有导出。请重新生成一次报送包；内容不变时编号也不变。`,
    ),
  E_LEDGER: (path: string) =>
    say('E_LEDGER', `编号台账“${path}”已损坏，为避免重号，没有生成报送包。请从备份恢复该文件，或把它发给技术支持。`),
  E_SEAL: (detail: string) =>
    say(
      'E_SEAL',
      '生成的报送包没有通过自检，没有编号，也没有保存。请重试；仍出错时把错误代码和说明告诉技术支持。',
      detail,
    ),
  E_TRUST: (path: string, detail: string) =>
    say(
      'E_TRUST',
      `登记册文件“${path}”不能使用：格式不对，或者有密钥写错、重复。请向市局索取最新的登记册后重试。`,
      detail,
    ),
} as const
