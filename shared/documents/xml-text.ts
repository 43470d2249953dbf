import { refuseBook, type Reading } from './workbook'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads the texts of one XML part. All give JS strings; entities other than the five and numbers are E_BOOK_ENTITY. */
export interface XmlTexts {
  /** Text between tags; `cdata` text holds no references. */
  readonly text: (bytes: Uint8Array, from: number, to: number, cdata: boolean) => string
  /** Text that is known to hold neither references nor carriage returns. */
  readonly plain: (bytes: Uint8Array, from: number, to: number) => string
  /** Value of an attribute by its local name, or undefined. */
  readonly attribute: (bytes: Uint8Array, from: number, to: number, name: string) => string | undefined
}

const AMP = 38
const CR = 13
const SHORT = 24

/** Text readers for one part. Bytes that are not UTF-8 are E_BOOK_DAMAGED. */
export const createXmlTexts = (reading: Reading): XmlTexts => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

  const reference = (whole: string, name: string): string => {
    const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name)
    const point = code === null ? -1 : code[1] === undefined ? Number(code[2]) : parseInt(code[1], 16)
    if (point >= 0 && point <= 0x10_ffff && !(point >= 0xd800 && point < 0xe000)) return String.fromCodePoint(point)
    if (code === null && Object.hasOwn(named, name)) return named[name] ?? whole
    return refuseBook(reading, 'E_BOOK_ENTITY')
  }

  const plain = (bytes: Uint8Array, from: number, to: number): string => {
    try {
      return decoder.decode(bytes.subarray(from, to))
    } catch {
      return refuseBook(reading, 'E_BOOK_DAMAGED', 'not UTF-8')
    }
  }

  const text = (bytes: Uint8Array, from: number, to: number, cdata: boolean): string => {
    let ascii = to - from <= SHORT
    let references = false
    let returns = false
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number
      if (byte === AMP) references = true
      else if (byte === CR) returns = true
      else if (byte > 127) ascii = false
    }
    let value = ''
    if (ascii) for (let at = from; at < to; at++) value += String.fromCharCode(bytes[at] as number)
    else value = plain(bytes, from, to)
    // XML 1.0 §2.11: line ends are one line feed each, whatever the writer used.
    if (returns) value = value.replace(/\r\n?/g, '\n')
    return references && !cdata ? value.replace(/&([^;&]*);?/g, reference) : value
  }

  const attribute = (bytes: Uint8Array, from: number, to: number, name: string): string | undefined => {
    const words = plain(bytes, from, to)
    for (const [, key = '', double, single] of words.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
      if (key === name || key.endsWith(`:${name}`)) return (double ?? single ?? '').replace(/&([^;&]*);?/g, reference)
    return undefined
  }
  return { text, plain, attribute }
}

/** Undoes the escapes by which spreadsheets keep control characters in XML (`_x000D_`; ECMA-376 22.9.2.19). */
export const unescapeCell = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text
