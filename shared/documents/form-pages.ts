import type { FilledForm, FilledSignature } from '../forms/filled-form'
import { formText } from '../text/form-text'
import { drawTable } from './form-table'
import { MILLIMETRE, nextPage, pitchOf, putLines, sheetOf, thisPage, type Cursor, type FormPage } from './form-page'
import type { Typesetter } from './typesetter'

/** 2号 and 3号 in points. */
const TITLE = 22
const CORNER = 16
const SMALL = 10.5
const FOOT = 9

/** What the foot of each page bears so that paper and file can be matched. */
export interface FormNumber {
  /** Unit, epoch and number of the package. */
  readonly number: string
  readonly content: string
}

const drawTop = ({ corner, official, title }: FilledForm, cursor: Cursor, setter: Typesetter): void => {
  const { sheet } = cursor
  const page = thisPage(cursor)
  const middle = sheet.left + sheet.width / 2
  if (corner !== '') {
    const size = official ? CORNER : SMALL
    putLines(page, setter.lines(corner, official ? 'heading' : 'text', size, sheet.width), {
      x: sheet.left,
      y: cursor.y,
      size,
      align: 'left',
    })
    cursor.y += pitchOf(size)
  }
  cursor.y += 2 * MILLIMETRE
  for (const text of title) {
    const lines = setter.lines(text, 'title', TITLE, sheet.width)
    putLines(page, lines, { x: middle, y: cursor.y, size: TITLE, align: 'center' })
    cursor.y += lines.length * pitchOf(TITLE)
  }
  cursor.y += 3 * MILLIMETRE
}

/** Space before names to sign. */
const BEFORE = 3 * MILLIMETRE

const drawSignature = (part: FilledSignature, cursor: Cursor, setter: Typesetter, size: number): void => {
  const { sheet } = cursor
  const pitch = pitchOf(size)
  const clear = part.clear * MILLIMETRE
  if (cursor.y + BEFORE + clear + 2 * pitch > sheet.bottom) nextPage(cursor)
  const page = thisPage(cursor)
  const top = cursor.y + BEFORE
  const left = sheet.left + sheet.width * 0.6
  const right = sheet.left + sheet.width - size
  const line = (text: string, x: number, y: number, align: 'left' | 'right'): void =>
    putLines(page, setter.lines(text, 'text', size, sheet.width / 2), { x, y, size, align })
  part.names.forEach((name, index) => line(name, sheet.left + size, top + index * 3 * pitch, 'left'))
  line(part.seal, left, top, 'left')
  page.seals.push({ x: left, y: top + pitch, width: right - left, height: clear })
  line(formText.sealDate, right, top + pitch + clear, 'right')
  cursor.y = top + clear + 2 * pitch
}

const drawFoot = (form: FilledForm, number: FormNumber | undefined, cursor: Cursor, setter: Typesetter): void => {
  const { sheet, pages } = cursor
  const said =
    number !== undefined
      ? [formText.number(number.number), formText.content(number.content.slice(0, 20).replace(/(.{5})(?=.)/g, '$1 '))]
      : form.blank || !form.numbered
        ? []
        : [formText.draft]
  const y = sheet.bottom + 6 * MILLIMETRE
  const at = { size: FOOT, y } as const
  pages.forEach((page, index) => {
    const lines = said.flatMap((text) => setter.lines(text, 'text', FOOT, sheet.width))
    putLines(page, lines, { ...at, x: sheet.left, align: 'left' })
    const place = setter.lines(formText.page(index + 1, pages.length), 'text', FOOT, sheet.width)
    putLines(page, place, { ...at, x: sheet.left + sheet.width, align: 'right' })
  })
}

/** Lays a filled form out over pages. Pure: the same form and faces give the same pages on every machine. */
export const layOutForm = (form: FilledForm, number: FormNumber | undefined, setter: Typesetter): FormPage[] => {
  const cursor: Cursor = { sheet: sheetOf(form.paper), pages: [], y: 0 }
  nextPage(cursor)
  drawTop(form, cursor, setter)
  for (const part of form.parts)
    switch (part.kind) {
      case 'table':
        drawTable(part, cursor, setter, form.size)
        break
      case 'line': {
        const { left, width } = cursor.sheet
        const lines = setter.lines(part.items.join('　　'), 'text', form.size, width)
        putLines(thisPage(cursor), lines, { x: left, y: cursor.y, size: form.size, align: 'left' })
        cursor.y += lines.length * pitchOf(form.size) + MILLIMETRE
        break
      }
      case 'signature':
        drawSignature(part, cursor, setter, form.size)
        break
    }
  drawFoot(form, number, cursor, setter)
  return cursor.pages
}
