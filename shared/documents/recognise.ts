import { isUtf16 } from './decode-text'

/** What a file is by its first bytes; its extension is never believed. */
export type FileKind =
  | { readonly kind: 'zip' }
  | { readonly kind: 'ole' }
  | { readonly kind: 'text' }
  | { readonly kind: 'html' }
  | { readonly kind: 'xml-book' }
  /** Something that is no table; `what` is said to the user. */
  | { readonly kind: 'other'; readonly what: string }

const signatures: readonly (readonly [string, FileKind])[] = [
  ['504b0304', { kind: 'zip' }],
  ['504b0506', { kind: 'zip' }],
  ['d0cf11e0a1b11ae1', { kind: 'ole' }],
  // BIFF2, 3 and 4: a bare record stream without the compound file around it.
  ['09000400', { kind: 'ole' }],
  ['09020600', { kind: 'ole' }],
  ['09040600', { kind: 'ole' }],
  ['25504446', { kind: 'other', what: 'PDF 文档' }],
  ['89504e47', { kind: 'other', what: '图片' }],
  ['ffd8ff', { kind: 'other', what: '图片' }],
  ['47494638', { kind: 'other', what: '图片' }],
  ['52617221', { kind: 'other', what: 'RAR 压缩包' }],
  ['377abcaf271c', { kind: 'other', what: '7z 压缩包' }],
  ['1f8b', { kind: 'other', what: 'gzip 压缩包' }],
  // MIME-Version: a page that Excel saved with all its parts in one file.
  ['4d494d452d566572', { kind: 'other', what: '单个文件网页，可用 WPS 打开后另存为 .xlsx' }],
  ['4d5a', { kind: 'other', what: 'Windows 程序' }],
  ['7f454c46', { kind: 'other', what: 'Linux 程序' }],
]

const HEAD = 4096

/** One zero in so many bytes is a filler that some programs leave in their texts. */
const STRAY = 100

/** True for a few zeros among letters: no other byte is one that texts do not hold. */
const hasStrayZeros = (head: Uint8Array): boolean => {
  let zeros = 0
  for (const byte of head) {
    if (byte === 0) zeros += 1
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26)) return false
  }
  return zeros * STRAY <= head.length
}

const isBinary = (head: Uint8Array): boolean => head.includes(0) && !isUtf16(head) && !hasStrayZeros(head)

/** The kind of a file by content. `bytes` may be the whole file; only its head is looked at. */
export const recognise = (bytes: Uint8Array): FileKind => {
  const head = bytes.subarray(0, HEAD)
  const hex = Array.from(head.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const known = signatures.find(([signature]) => hex.startsWith(signature))
  if (known !== undefined) return known[1]
  if (isBinary(head)) return { kind: 'other', what: '二进制数据，可能被单位的文档加密软件加了密，请先解密' }
  const start = new TextDecoder('latin1')
    .decode(head)
    .replace(/^\W*?</, '<')
    .replace(/^(?:<!--[^]*?-->\s*)+/, '')
    .toLowerCase()
  if (/^<\?xml[^]*?<[^>]*(urn:schemas-microsoft-com:office:spreadsheet|workbook)/.test(start))
    return { kind: 'xml-book' }
  if (/^<(!doctype html|html|table|meta|head)\b/.test(start) || /^<[?!a-z][^]*<table\b/.test(start))
    return { kind: 'html' }
  return { kind: 'text' }
}
