import { codedOf } from '../base/coded-error'
import type { Reading } from './workbook'
import { xmlText } from './xlsx-cells'
import { scanPart, tagSink, type Attribute } from './xlsx-parts'
import { UnknownToReader } from './xml-scanner'
import { createXmlTexts } from './xml-text'
import type { ZipEntry } from './zip-directory'

/**
 * Names of the sheets that an .ods hides (`table:display="false"` of their style; OpenDocument 1.3 part 3, 19.625), from
 * its content.xml: SheetJS does not tell. Of a part that our reader refuses none is known, and SheetJS has the last word.
 */
export const hiddenTables = (bytes: Uint8Array, entry: ZipEntry, reading: Reading): ReadonlySet<string> => {
  const hiding = new Set<string>()
  const hidden = new Set<string>()
  let open = ''
  const style = (attribute: Attribute): void => {
    open = attribute('family') === 'table' ? (attribute('name') ?? '') : ''
  }
  const properties = (attribute: Attribute): void => {
    if (open !== '' && attribute('display') === 'false') hiding.add(open)
  }
  const table = (attribute: Attribute): void => {
    if (!hiding.has(attribute('style-name') ?? '')) return
    const name = attribute('name') ?? ''
    // SheetJS leaves the references in names as they stand.
    hidden.add(name).add(xmlText(name))
  }
  try {
    scanPart(bytes, entry, reading, tagSink(createXmlTexts(reading), { style, 'table-properties': properties, table }))
  } catch (thrown) {
    if (codedOf(thrown) === undefined && !(thrown instanceof UnknownToReader)) throw thrown
    return new Set()
  }
  return hidden
}
