import Typography from '@mui/material/Typography'
import type { MatterDraft } from '../../../shared/matter/matter'
import { ruleOfRecord } from '../../../shared/register/rule-of-record'
import { documentOf } from '../../../shared/duties/duty-facts'
import { nameOfBody } from '../../../shared/profile/due'
import { matterRules } from '../../../shared/profile/matter-rules'
import type { BesideRecord } from '../../parts/record-screen/record-parts'
import { useProfile } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { KindField } from './kind-field'

const t = text.matters

/** What a matter is registered under, with the clause and whom it goes to, above its fields. */
export function KindPart({ record, name, isNew, edit }: BesideRecord) {
  const matter = record as MatterDraft
  const profile = useProfile()
  if (profile === undefined) return null
  const rule = ruleOfRecord(matter, matterRules(profile))
  const to = nameOfBody(profile, rule?.to)
  return (
    <div>
      <KindField
        kind={matter}
        rules={profile.rules}
        focus={isNew}
        onKind={(kind) => void edit(isNew ? t.labels.add : t.labels.basis(name), kind)}
      />
      {rule === undefined ? null : (
        <Basis
          label={t.basis}
          about={rule.title}
          lines={t.basisLines(rule.clause, rule.words, rule.text, documentOf(profile, rule.source))}
        />
      )}
      {to === undefined ? null : <Typography variant="body2">{t.to(to)}</Typography>}
    </div>
  )
}
