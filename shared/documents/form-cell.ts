import type { FilledCell, Paragraph } from '../forms/filled-form'
import { formText } from '../text/form-text'
import { MILLIMETRE, pitchOf, putLines, type Box, type FormPage } from './form-page'
import type { SetLine, Typesetter } from './typesetter'

const PAD_X = 1.8 * MILLIMETRE
export const PAD_Y = 1.2 * MILLIMETRE
const PHOTO = { width: 35 * MILLIMETRE, height: 49 * MILLIMETRE }

/** A cell whose text is broken into lines for its width; `indent` is where the line starts, for texts behind dates. */
export interface SetCell {
  readonly cell: FilledCell
  readonly row: number
  readonly x: number
  readonly width: number
  readonly size: number
  readonly lines: readonly { readonly line: SetLine; readonly indent: number; readonly lead?: SetLine }[]
  /** Height of the seal's name, its clear place and the date; 0 without a seal. */
  readonly sealHeight: number
}

const leadWidth = (setter: Typesetter, paragraphs: readonly Paragraph[], size: number, most: number): number => {
  const widths = paragraphs.map(({ lead }) => setter.lines(lead ?? '', 'text', size, most)[0]?.width ?? 0)
  const widest = Math.max(0, ...widths)
  return widest === 0 ? 0 : Math.min(widest + size, most / 2)
}

const setAt = (setter: Typesetter, cell: FilledCell, width: number, size: number): SetCell['lines'] => {
  const { paragraphs } = cell
  const free = width - 2 * PAD_X
  const indent = leadWidth(setter, paragraphs, size, free)
  return paragraphs.flatMap(({ text, lead }) => {
    const from = lead === undefined ? 0 : indent
    return setter.lines(text, 'text', size, free - from).map((line, index) => {
      const before = index === 0 && lead !== undefined ? setter.lines(lead, 'text', size, free)[0] : undefined
      return { line, indent: from, ...(before !== undefined && { lead: before }) }
    })
  })
}

/**
 * Breaks a cell's text for its width. A short value that does not fit into its lines is set up to 1.5 points smaller
 * before it takes another one.
 */
export const setCell = (
  setter: Typesetter,
  cell: FilledCell,
  place: { readonly row: number; readonly x: number; readonly width: number },
  size: number,
): SetCell => {
  const sizes = cell.kind === 'value' && !cell.long && cell.align === 'center' ? [size, size - 1, size - 1.5] : [size]
  const tries = sizes.map((one) => ({ size: one, lines: setAt(setter, cell, place.width, one) }))
  const fits = tries.find(({ lines }) => lines.length <= cell.paragraphs.length)
  const taken = fits ?? tries[tries.length > 1 ? 1 : 0] ?? { size, lines: [] }
  const sealHeight = cell.seal === undefined ? 0 : cell.seal.clear * MILLIMETRE + 2 * pitchOf(size)
  return { cell, ...place, ...taken, sealHeight }
}

/** Height that so many lines of the cell, and its seal where `seal` says so, need with the space around them. */
export const cellHeight = ({ size, sealHeight, cell }: SetCell, lines: number, seal: boolean): number =>
  cell.kind === 'photo' ? PHOTO.height + PAD_Y : lines * pitchOf(size) + 2 * PAD_Y + (seal ? sealHeight : 0)

const drawSeal = (page: FormPage, setter: Typesetter, { cell, size }: SetCell, box: Box): void => {
  if (cell.seal === undefined) return
  const pitch = pitchOf(size)
  const right = box.x + box.width - 2 * PAD_X
  const clear = cell.seal.clear * MILLIMETRE
  const left = box.x + box.width * 0.45
  const bottom = box.y + box.height - PAD_Y
  putLines(page, setter.lines(cell.seal.text, 'text', size, right - left), {
    x: left,
    y: bottom - 2 * pitch - clear,
    size,
    align: 'left',
  })
  page.seals.push({ x: left, y: bottom - pitch - clear, width: right - left, height: clear })
  putLines(page, setter.lines(formText.sealDate, 'text', size, right - left), {
    x: right,
    y: bottom - pitch,
    size,
    align: 'right',
  })
}

/** Which lines of the cell stand in this piece of it. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly seal: boolean
  /** A piece on a later page: a label says that it goes on. */
  readonly goesOn: boolean
}

/** Draws a cell, or the piece of it that stands on this page. */
export const drawCell = (page: FormPage, setter: Typesetter, set: SetCell, box: Box, piece: Piece): void => {
  const { cell, size, width } = set
  page.rules.push(box)
  if (cell.kind === 'photo' && cell.paragraphs.length === 0) {
    page.photos.push({
      x: box.x + (box.width - PHOTO.width) / 2,
      y: box.y + (box.height - PHOTO.height) / 2,
      ...PHOTO,
    })
    return
  }
  const on = cell.kind === 'label' && piece.goesOn ? setter.lines(formText.goesOn, 'text', size, width - 2 * PAD_X) : []
  const lines: SetCell['lines'] = [...set.lines.slice(piece.from, piece.to), ...on.map((line) => ({ line, indent: 0 }))]
  const pitch = pitchOf(size)
  const left = box.x + PAD_X
  const top = cell.long ? box.y + PAD_Y : box.y + (box.height - lines.length * pitch) / 2
  lines.forEach((one, index) => {
    const y = top + index * pitch
    if (one.lead !== undefined) putLines(page, [one.lead], { x: left, y, size, align: 'left' })
    const x = cell.align === 'center' ? box.x + box.width / 2 : left + one.indent
    putLines(page, [one.line], { x, y, size, align: cell.align })
  })
  if (piece.seal) drawSeal(page, setter, set, box)
}
