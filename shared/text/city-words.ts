/** Words of the comparison of two cities' documents. */
export const cityWords = {
  unnamed: '（未填姓名）',
} as const
