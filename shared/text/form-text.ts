/** Every word that a printed form bears besides those of its layout and its records. */
export const formText = {
  unofficial: '通用样式（非官方附件）',
  missing: '〔缺字〕',
  goesOn: '（续）',
  sealDate: '年　　月　　日',
  number: (number: string) => `备案编号：${number}`,
  content: (digits: string) => `内容编号：${digits}`,
  draft: '未编号（草稿）',
  page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  certificate: (name: string, more: readonly string[]) => (more.length === 0 ? name : `${name}（${more.join('，')}）`),
  certificateNumber: (number: string) => `编号${number}`,
  /** Title of a form inside a package: no person's name, since it is read before anything is decrypted. */
  part: (title: string, place: number, of: number) => (of > 1 ? `${title}（${place}）` : title),
} as const
