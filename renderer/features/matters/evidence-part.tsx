import type { Attachment } from '../../../shared/base/attachment'
import { kindOf, type TableName } from '../../../shared/kinds/data-kinds'
import { AttachmentList } from '../../parts/attachment-list'
import type { BesideRecord } from '../../parts/record-screen/record-parts'
import { text } from '../../text/zh-cn'

const t = text.registers

/** The files that prove a record, below its fields. */
export function EvidencePart({ record, row, name, isNew, edit }: BesideRecord) {
  const { word } = kindOf(row.table as TableName)
  const { attachments = [] } = record as { readonly attachments?: readonly Attachment[] }
  return (
    <AttachmentList
      hint={t.evidence}
      attachments={attachments}
      onChange={(next) =>
        void edit(isNew ? t.add(word) : t.attachments(word, name), {
          attachments: next.length === 0 ? undefined : next,
        })
      }
    />
  )
}
