import { papers } from './form-page'

/** Measures of GB/T 9704-2012 (5.2, 7.5), in millimetres and points, that the .docx and the PDF share. */
export const officialPage = {
  paper: papers.portrait,
  /** 22 lines on 225 mm. */
  pitch: 28.95,
  /** 2号, 3号 and 4号 as word processors name them. */
  title: 22,
  text: 16,
  page: 14,
  /** Characters in a line. */
  characters: 28,
  /** Smaller than the text, as 5.2.2 allows: a table in 3号 has no room for words. */
  table: 12,
  tablePitch: 18,
  /** From the text to the page number. */
  toNumber: 7,
} as const
