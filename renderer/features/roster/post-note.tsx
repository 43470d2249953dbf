import Box from '@mui/material/Box'
import { shown, type DraftText } from '../../../shared/base/draft'
import { checkPost } from '../../../shared/roster/check-post'
import type { ProfileRole } from '../../../shared/profile/profile'
import { useProfile, useUnit } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { Mark } from '../../ui/mark'

const t = text.roster.post

export interface PostNoteProps {
  readonly post: DraftText | undefined
  readonly role: ProfileRole
}

/** Advice where the 职务 is plainly another than the document names for the role; it never bars anything. */
export function PostNote({ post, role }: PostNoteProps) {
  const profile = useProfile()
  const unit = useUnit()
  if (checkPost(post, role.holderKinds, shown(unit?.name)) !== 'unfit') return null
  return (
    <Box sx={{ mt: 0.5, display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
      <Mark kind="建议" label={t.unfit(shown(post), role.holder)} />
      <Basis
        label={text.roster.basis}
        about={t.about(role.title)}
        lines={t.basisLines(role.clause, role.words, role.holder, profile?.source.title ?? '')}
      />
    </Box>
  )
}
