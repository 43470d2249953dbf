import { formatCount } from '../../../shared/base/format-count'

/** Choosing a drive and a folder, to write to or to read from. */
export const place = {
  removable: 'U 盘',
  fixed: '本机',
  readOnly: '只读',
  free: (gigabytes: string) => `剩余 ${gigabytes} GB`,
  refresh: '刷新',
  noStick: '没有看到 U 盘。请插好后点“刷新”，也可以先写到本机文件夹。',
  noStickToRead: '没有看到 U 盘。请插好后点“刷新”，也可以选择本机文件夹。',
  chosen: (path: string) => `写到：${path}`,
  chosenToRead: (path: string) => `从这里读：${path}`,
  noneChosen: '还没有选择位置',
  up: '上一级',
  folders: '文件夹',
  noFolders: '这里没有下级文件夹',
  omitted: (count: number) => `还有 ${formatCount(count)} 个文件夹没有列出：这里太多了，请换一个位置。`,
  retry: '重试',
} as const
