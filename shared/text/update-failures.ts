import type { CodedError } from '../base/coded-error'

const say = (code: string, message: string, detail?: string): CodedError =>
  detail === undefined ? { code, message } : { code, message, detail }

const megabytes = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1_000_000))

/** Refusals of updates: what happened, where, what to do. After each of them the program is as it was. */
export const updateFailures = {
  E_UPDATE_OFF: () =>
    say(
      'E_UPDATE_OFF',
      '本程序生成时没有放入发布单位的公钥，分不清更新是真是假，因此不接受任何更新。需要新版本时，请向信息化部门索取完整的安装文件。',
    ),
  E_UPDATE_FEED: (address: string) =>
    say('E_UPDATE_FEED', `更新地址“${address}”不对。请填写以 http:// 或 https:// 开头的地址；留空表示不检查更新。`),
  E_UPDATE_UNREACHABLE: (address: string, detail: string) =>
    say(
      'E_UPDATE_UNREACHABLE',
      `更新地址“${address}”没有回应，或那里没有更新信息。请检查地址和网络后重试，也可以从 U 盘更新。`,
      detail,
    ),
  E_UPDATE_NONE: (folder: string | undefined, file: string) =>
    say(
      'E_UPDATE_NONE',
      folder === undefined
        ? `各个盘上都没有找到更新文件。请把“${file}”和同时发下来的安装文件放在 U 盘根目录或下一层文件夹里，插好 U 盘后再试。`
        : `“${folder}”和它下一层的文件夹里没有“${file}”，没有更新。请选择放着更新文件的文件夹。`,
    ),
  E_UPDATE_GONE: (place: string, name: string, detail: string) =>
    say(
      'E_UPDATE_GONE',
      `“${place}”里的“${name}”读不到，没有更新。请检查 U 盘是否插好、文件是否一起拷来了，再重试。`,
      detail,
    ),
  E_UPDATE_SIGNATURE: (place: string) =>
    say(
      'E_UPDATE_SIGNATURE',
      `“${place}”的更新不是本程序的发布单位签名的，或签名后被改动过，已拒绝，没有更新。请不要使用这份文件，并向发布单位重新索取。`,
    ),
  E_UPDATE_FORMAT: (place: string) =>
    say(
      'E_UPDATE_FORMAT',
      `“${place}”的更新签名无误，但它的写法本版本读不懂，没有更新。请向发布单位索取完整的安装文件，直接安装新版本。`,
    ),
  E_UPDATE_OLDER: (place: string, offered: string, { newest, running }: { newest: string; running: string }) => {
    const found = `“${place}”的更新是版本 ${offered}`
    if (offered !== newest)
      return say('E_UPDATE_OLDER', `${found}，比本机的 ${newest} 旧，不能退回旧版本，没有更新。请使用更新的版本。`)
    return say(
      'E_UPDATE_OLDER',
      newest === running
        ? `${found}，本机已是这个版本，不用更新。`
        : `${found}，这个版本已经备好，不用再更新。关闭程序再打开就是新版。`,
    )
  },
  E_UPDATE_DATA: (version: string, needs: number) =>
    say(
      'E_UPDATE_DATA',
      `版本 ${version} 打不开这台电脑上的数据（格式 ${needs}），没有更新。请向发布单位索取能读这种数据的版本。`,
    ),
  E_UPDATE_SYSTEM: (place: string, version: string, kind: string) =>
    say(
      'E_UPDATE_SYSTEM',
      `“${place}”的更新 ${version} 里没有适合这台电脑的安装文件（${kind}），没有更新。请向发布单位索取这种系统的安装文件。`,
    ),
  E_UPDATE_SIZE: (name: string, found: number, told: number) =>
    say(
      'E_UPDATE_SIZE',
      `安装文件“${name}”的大小不对（应为 ${told} 字节，实为 ${found} 字节），可能没有拷完整，没有更新。请重新拷贝或下载。`,
    ),
  E_UPDATE_HASH: (name: string) =>
    say(
      'E_UPDATE_HASH',
      `安装文件“${name}”的内容与签名时的校验值不一致，已拒绝，没有更新。请重新拷贝；仍不一致时请联系发布单位。`,
    ),
  E_UPDATE_SPACE: (place: string, bytes: number) =>
    say(
      'E_UPDATE_SPACE',
      `“${place}”空间不足，更新约需要 ${megabytes(bytes)} MB，没有更新。请清理这个盘后再试；现在的版本照常可用。`,
    ),
  E_UPDATE_PROGRAM: (folder: string, detail: string) =>
    say(
      'E_UPDATE_PROGRAM',
      `程序文件夹“${folder}”不能写入，没有更新，现在的版本照常可用。请用能改动这个文件夹的用户重试，或请安装它的人来更新。`,
      detail,
    ),
  E_UPDATE_ARCHIVE: (name: string, detail: string) =>
    say(
      'E_UPDATE_ARCHIVE',
      `安装文件“${name}”不能展开，没有更新，现在的版本照常可用。请把错误代码和说明告诉发布单位。`,
      detail,
    ),
} as const

/** What a check for updates found. */
export const updateText = {
  off: '没有填写更新地址，不联网检查更新。',
  newest: '已经是最新版本。',
  offered: (version: string, name: string, bytes: number) =>
    `更新地址上有版本 ${version}（${name}，${megabytes(bytes)} MB），签名无误。`,
} as const
