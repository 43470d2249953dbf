import { CodedFailure, codedOf } from '../base/coded-error'
import { policyFailures } from '../text/policy-failures'
import type { Reading } from './workbook'
import { readRelations, scanPart } from './xlsx-parts'
import { nameHash, UnknownToReader, type XmlSink } from './xml-scanner'
import { createXmlTexts } from './xml-text'
import { readZipDirectory, type ZipEntry } from './zip-directory'

/** The text of a document: paragraphs as lines, the cells of a table row in one line with tabs between them. */
export interface DocumentText {
  readonly text: string
  /** Paragraphs whose number the word processor makes while showing them: it is not in the file's text. */
  readonly automaticNumbers: number
}

/** Declared size of the text part in bytes, and characters of text; the longest of the five documents has 14,000. */
export const documentLimits = { part: 64 * 1024 * 1024, characters: 400_000 } as const

const names = {
  p: nameHash('p'),
  pPr: nameHash('pPr'),
  t: nameHash('t'),
  tab: nameHash('tab'),
  br: nameHash('br'),
  cr: nameHash('cr'),
  hyphen: nameHash('noBreakHyphen'),
  tc: nameHash('tc'),
  tr: nameHash('tr'),
  numId: nameHash('numId'),
  fallback: nameHash('Fallback'),
  moved: nameHash('moveFrom'),
  changed: nameHash('pPrChange'),
} as const

/** Collects lines; text boxes are read once (not their fallback), what was moved away or deleted is left out. */
const createTextSink = (reading: Reading, lines: string[], numbered: () => void): XmlSink => {
  const texts = createXmlTexts(reading)
  let line = ''
  let cells: string[] | undefined
  let cellDepth = 0
  let inText = false
  let properties = 0
  let left = 0
  let size = 0

  const put = (text: string): void => {
    line += text
    size += text.length
    if (size > documentLimits.characters)
      throw new CodedFailure(
        policyFailures.E_POLICY_TOO_BIG(reading.name, `文字超过 ${String(documentLimits.characters / 10_000)} 万个`),
      )
  }
  const endLine = (): void => {
    if (cellDepth > 0) line += line.endsWith(' ') || line === '' ? '' : ' '
    else {
      lines.push(line)
      line = ''
    }
  }
  return {
    open: (name, bytes, from, to, empty) => {
      if (name === names.fallback || name === names.moved || name === names.changed) left += empty ? 0 : 1
      else if (left > 0) return
      else if (name === names.pPr) properties += empty ? 0 : 1
      else if (name === names.numId) {
        // 0 takes the number of the style away.
        if (properties > 0 && texts.attribute(bytes, from, to, 'val') !== '0') numbered()
      } else if (name === names.t) inText = !empty
      else if (name === names.tab) {
        // Inside the properties of a paragraph it is a stop, not a character.
        if (properties === 0) put(cellDepth > 0 ? ' ' : '\t')
      } else if (name === names.br || name === names.cr) endLine()
      else if (name === names.hyphen) put('-')
      else if (name === names.tr && !empty && cellDepth === 0) cells = []
      else if (name === names.tc && !empty) cellDepth++
    },
    close: (name) => {
      if (name === names.fallback || name === names.moved || name === names.changed) left--
      else if (left > 0) return
      else if (name === names.pPr) properties--
      else if (name === names.t) inText = false
      else if (name === names.p) endLine()
      else if (name === names.tc) {
        cellDepth--
        if (cellDepth > 0) return
        cells?.push(line.trim())
        line = ''
      } else if (name === names.tr && cellDepth === 0) {
        lines.push((cells ?? []).join('\t'))
        cells = undefined
      }
    },
    text: (bytes, from, to, cdata) => {
      if (inText && left === 0) put(texts.text(bytes, from, to, cdata))
    },
  }
}

const textPart = (bytes: Uint8Array, reading: Reading): ZipEntry => {
  const parts = readZipDirectory(bytes, reading)
  const relations = parts.get('_rels/.rels')
  const target =
    relations === undefined
      ? undefined
      : [...readRelations(bytes, relations, reading, '').values()].find(({ type }) => type === 'officeDocument')?.target
  const entry = target?.startsWith('word/') === true ? parts.get(target) : undefined
  if (entry === undefined) {
    const found =
      target?.startsWith('xl/') === true ? '表格' : target?.startsWith('ppt/') === true ? '演示文稿' : '压缩包'
    throw new CodedFailure(policyFailures.E_POLICY_OTHER(reading.name, found))
  }
  if (entry.size > documentLimits.part)
    throw new CodedFailure(
      policyFailures.E_POLICY_TOO_BIG(reading.name, `解开后有 ${String(Math.ceil(entry.size / 1024 / 1024))} MB`),
    )
  return entry
}

/** Refusals of the shared zip and XML readers speak of workbooks: here they are said of a document. */
const asPolicy = (thrown: unknown, name: string): unknown => {
  if (thrown instanceof UnknownToReader) return new CodedFailure(policyFailures.E_POLICY_DAMAGED(name, thrown.message))
  const coded = codedOf(thrown)
  if (coded === undefined) return thrown
  const detail = coded.detail ?? ''
  switch (coded.code) {
    case 'E_BOOK_DAMAGED':
      return new CodedFailure(policyFailures.E_POLICY_DAMAGED(name, detail))
    case 'E_BOOK_BOMB':
      return new CodedFailure(policyFailures.E_POLICY_BOMB(name, detail))
    case 'E_BOOK_ENTITY':
      return new CodedFailure(policyFailures.E_POLICY_ENTITY(name))
    case 'E_BOOK_ENCRYPTED':
      return new CodedFailure(policyFailures.E_POLICY_ENCRYPTED(name))
    default:
      return thrown
  }
}

/**
 * Reads the text of a .docx (ECMA-376 Part 1, 17) with the capped zip and XML readers of workbooks. Numbers that the
 * word processor generates (`w:numPr`) are not in the text: they are counted, and the caller says so; those that come
 * with a paragraph style alone are not seen. Throws CodedFailure (E_POLICY_*).
 */
export const readDocx = (bytes: Uint8Array, name: string): DocumentText => {
  const reading: Reading = { name, watch: {} }
  try {
    const lines: string[] = []
    let automaticNumbers = 0
    const entry = textPart(bytes, reading)
    scanPart(
      bytes,
      entry,
      reading,
      createTextSink(reading, lines, () => automaticNumbers++),
    )
    return { text: lines.join('\n'), automaticNumbers }
  } catch (thrown) {
    throw asPolicy(thrown, name)
  }
}
