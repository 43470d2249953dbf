/** What stands where a person's name would, and is none; the brackets say so on paper too. */
export const personWords = {
  gone: '（已从队伍中移除的人员）',
  nameless: '（未填姓名的人员）',
} as const
