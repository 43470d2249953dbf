/** Labels of what a person's record holds besides single fields. */
export const cityWords = {
  unnamed: '（未填姓名）',
  resume: '个人简历',
  certificates: '资格证书',
  photo: '照片',
  replaces: '替换对象',
  attachments: '附件',
} as const
