const megabytes = (bytes: number): string => `${String(Math.max(1, Math.round(bytes / 1_000_000)))} MB`

/** 设置 → 更新: by address, or from a stick. */
export const update = {
  feed: '更新地址',
  feedHint: '由信息化部门提供；不填则从不联网检查更新。',
  off: '本程序不接受更新',
  check: '检查更新',
  fromStick: '从 U 盘更新',
  current: (version: string) => `当前版本 ${version}`,
  available: (version: string) => `有新版本 ${version}`,
  ready: (version: string) => `已备好 ${version}，下次打开时使用新版`,
  readyWhy: '更新前已留快照。现在可以继续工作；关闭程序再打开就是新版，所有记录都在。',
  handed: (version: string) => `${version} 的安装文件已核对无误`,
  handedHow: (path: string) => `更新前已留快照。请关闭本程序，再运行“${path}”完成安装；所有记录都在。`,
  take: (version: string) => `更新到 ${version}`,
  taking: '正在下载、核对、留快照并准备新版，请不要关闭程序',
  takingFromStick: '正在核对、留快照并准备新版，请不要拔出 U 盘，也不要关闭程序',
  dialog: {
    title: '从 U 盘更新',
    lead: '插好放着更新文件的 U 盘。更新文件要有发布单位的签名，核对无误才会使用；更新不改动任何记录。',
    searching: '正在各个盘上查找更新文件',
    again: '重新查找',
    found: (version: string) => `找到版本 ${version}`,
    what: (folder: string, name: string, bytes: number) => `“${folder}”里的 ${name}，${megabytes(bytes)}，签名无误。`,
    refused: '有一份更新不能用',
    notNewer: '不用这份更新',
    elsewhere: '更新文件在别的文件夹里时，在这里选择',
    close: '关闭',
  },
} as const
