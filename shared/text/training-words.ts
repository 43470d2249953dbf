/** Words of trainings (培训): screens and workbooks share them. */
export const trainingWords = {
  natures: { attended: '参加', own: '自办', publicity: '宣贯' },
} as const
