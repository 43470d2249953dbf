import { AlignmentType, Tab, TextRun } from 'docx'
import { faces } from './docx-styles'

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/**
 * Text as the library's runs take it. Tabs are elements of their own; a brace ends its piece, because the library would
 * take what stands in braces for a place that it fills in.
 */
const piecesOf = (text: string): (string | Tab)[] =>
  text.split(/(?<=[\t{])|(?=\t)/u).map((piece) => (piece === '\t' ? new Tab() : piece))

/** Runs of a text in the face of its style; a label is in 黑体. */
export const runsOf = (text: string, label = false): TextRun[] =>
  text === ''
    ? []
    : [
        new TextRun({
          children: piecesOf(text),
          ...(label && { font: { ascii: faces.hei, hAnsi: faces.hei, eastAsia: faces.hei, cs: faces.hei } }),
        }),
      ]
