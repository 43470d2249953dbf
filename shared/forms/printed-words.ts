import { isRaw, shown, type DraftText } from '../base/draft'
import type { Paragraph } from './filled-form'

/** What was typed, without white space around it. */
export const said = (text: DraftText | undefined): string => shown(text).trim()

/** 2026年3月5日, 1980年5月; what was typed where it is no date. */
export const date = (value: DraftText | undefined): string => {
  const text = said(value)
  const parts = isRaw(value) ? null : /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text)
  if (parts === null) return text
  const [, year = '', month = '', day] = parts
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`
}

/** A paragraph for each line that says something. */
export const lines = (...texts: readonly string[]): Paragraph[] =>
  texts
    .flatMap((text) => text.split(/\r?\n/))
    .map((text) => ({ text: text.trim() }))
    .filter(({ text }) => text !== '')
