import type { MatterDraft } from '../../../shared/matter/matter'
import { isRectifying } from '../../../shared/matter/matter-state'
import { matterRules } from '../../../shared/profile/matter-rules'
import { AttachmentList } from '../../parts/attachment-list'
import type { BesideRecord } from '../../parts/record-screen/record-parts'
import { useProfile } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { RectifySection } from './rectify-section'

const t = text.matters

/** How what was found is mended or done, and the files that prove it, below the fields of a matter. */
export function ClosingPart({ record, name, isNew, edit, input }: BesideRecord) {
  const matter = record as MatterDraft
  const profile = useProfile()
  if (profile === undefined) return null
  return (
    <>
      {isRectifying(matter, matterRules(profile)) && !isNew ? (
        <RectifySection record={matter} profile={profile} title={name} edit={edit} input={input} />
      ) : null}
      <AttachmentList
        hint={t.evidence}
        attachments={matter.attachments ?? []}
        onChange={(attachments) =>
          void edit(isNew ? t.labels.add : t.labels.attachments(name), {
            attachments: attachments.length === 0 ? undefined : attachments,
          })
        }
      />
    </>
  )
}
