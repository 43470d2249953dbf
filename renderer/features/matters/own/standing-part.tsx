import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { documentOf } from '../../../../shared/duties/duty-facts'
import type { StandingRegister } from '../../../../shared/profile/rule'
import { standingRules } from '../../../../shared/register/standing-rules'
import { useRegisterQuestion } from '../../../parts/use-register-question'
import { text } from '../../../text/zh-cn'
import { Basis } from '../../../ui/basis'

const t = text.registers

/** What the city's document asks in general of what a register holds: the standing tasks, each with its clause. */
export function StandingPart({ register }: { readonly register: StandingRegister }) {
  const question = useRegisterQuestion()
  if (question === undefined) return null
  const rules = standingRules(register, question.rules)
  if (rules.length === 0)
    return (
      <Typography variant="body2" color="textSecondary">
        {t.standing.none(question.profile.source.title)}
      </Typography>
    )
  return (
    <Stack spacing={0.25}>
      {rules.map((rule) => (
        <Stack key={rule.id} direction="row" spacing={1.5} sx={{ alignItems: 'baseline' }}>
          <Typography variant="body2">{t.standing.line(rule.title, rule.text)}</Typography>
          <Basis
            label={t.rule.basis}
            about={rule.title}
            lines={t.rule.basisLines(rule.clause, rule.words, rule.text, documentOf(question.profile, rule.source))}
          />
        </Stack>
      ))}
    </Stack>
  )
}
