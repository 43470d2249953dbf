import Box from '@mui/material/Box'
import { checkQualification } from '../../../shared/roster/check-qualification'
import type { PersonDraft } from '../../../shared/roster/person'
import { personFields } from '../../../shared/roster/roster-fields'
import type { ProfileRole } from '../../../shared/profile/profile'
import { useProfile } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { Mark } from '../../ui/mark'

const t = text.roster.qualification

export interface PersonQualificationProps {
  readonly person: PersonDraft
  readonly role: ProfileRole
  /** Day of the appointment, or today while there is none. */
  readonly day: string
  /** Says so when it is fulfilled, too. */
  readonly always?: boolean
}

/** Whether a person brings what the document asks of the role: a word of warning with its clause, never a bar. */
export function PersonQualification({ person, role, day, always = false }: PersonQualificationProps) {
  const profile = useProfile()
  const check = checkQualification(person, role, day)
  if (check === undefined || (check.state === 'met' && !always)) return null
  const { state, missing, qualification } = check
  const asked = t.asked(
    qualification.anyOf.map((condition) => condition.text),
    qualification.inPrinciple,
  )
  const lacking = missing.map((field) => personFields[field].label)
  return (
    <Box sx={{ mt: 0.5, display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
      {state === 'met' ? (
        <Mark kind="good" label={t.met} />
      ) : (
        <Mark kind="需说明" label={state === 'unmet' ? t.unmet(asked) : t.unknown(asked, lacking)} />
      )}
      <Basis
        label={text.roster.basis}
        about={t.about(role.title)}
        lines={t.basisLines(qualification.clause, qualification.words, asked, profile?.source.title ?? '')}
      />
    </Box>
  )
}
