import { CodedFailure } from '../base/coded-error'
import { policyFailures } from '../text/policy-failures'
import { dataText } from './data-text'
import { decodeText } from './decode-text'
import { documentLimits, readDocx, type DocumentText } from './read-docx'
import { recognise } from './recognise'

/** Largest file that is looked at, in bytes; pictures of a scanned letterhead fit in. */
export const policyBytes = 30 * 1024 * 1024

const readText = (bytes: Uint8Array, name: string): DocumentText => {
  const decoded = decodeText(bytes)
  if (decoded === undefined) throw new CodedFailure(policyFailures.E_POLICY_ENCODING(name))
  const { text } = decoded
  if (text.startsWith('{\\rtf')) throw new CodedFailure(policyFailures.E_POLICY_OLD(name))
  if (text.length > documentLimits.characters)
    throw new CodedFailure(
      policyFailures.E_POLICY_TOO_BIG(name, `文字超过 ${String(documentLimits.characters / 10_000)} 万个`),
    )
  const other = dataText(text)
  if (other !== undefined) throw new CodedFailure(policyFailures.E_POLICY_OTHER(name, other))
  return { text, automaticNumbers: 0 }
}

const read = (bytes: Uint8Array, name: string): DocumentText => {
  const found = recognise(bytes)
  switch (found.kind) {
    case 'zip':
      return readDocx(bytes, name)
    case 'text':
      return readText(bytes, name)
    case 'ole':
      throw new CodedFailure(policyFailures.E_POLICY_OLD(name))
    case 'html':
    case 'xml-book':
      throw new CodedFailure(policyFailures.E_POLICY_OTHER(name, '网页'))
    case 'other':
      throw new CodedFailure(policyFailures.E_POLICY_OTHER(name, found.what))
  }
}

/**
 * The text of the office's own copy of a document: .docx, or plain text in UTF-8, GB18030 or UTF-16; the ending is not
 * believed. Throws CodedFailure (E_POLICY_*), also where there is no text at all.
 */
export const readPolicy = (bytes: Uint8Array, name: string): DocumentText => {
  if (bytes.length > policyBytes)
    throw new CodedFailure(policyFailures.E_POLICY_TOO_BIG(name, `超过 ${String(policyBytes / 1024 / 1024)} MB`))
  if (bytes.length === 0) throw new CodedFailure(policyFailures.E_POLICY_EMPTY(name))
  const document = read(bytes, name)
  if (document.text.trim() === '') throw new CodedFailure(policyFailures.E_POLICY_EMPTY(name))
  return document
}
