/** Words of sign-in sheets (签到表), of meetings and of trainings; a filled sheet is read back by them. */
export const signInWords = {
  label: '签到表',
  title: (name: string, what: string) => (name === '' ? `${what}签到表` : `${name}签到表`),
  columns: { number: '序号', name: '姓名', unit: '单位', post: '职务', phone: '联系电话', sign: '签名' },
  facts: { time: '时间', place: '地点', organiser: '组织单位', topic: '主题', hours: '学时' },
} as const
