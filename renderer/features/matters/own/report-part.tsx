import Campaign from '@mui/icons-material/CampaignOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { documentOf } from '../../../../shared/duties/duty-facts'
import { localMoment } from '../../../../shared/base/local-day'
import { shown } from '../../../../shared/base/draft'
import { isReported, type IncidentDraft } from '../../../../shared/incident/incident'
import { incidentRegister } from '../../../../shared/incident/incident-register'
import { namedRules, ruleOfIncident } from '../../../../shared/incident/incident-rule'
import { nameOfBody } from '../../../../shared/profile/due'
import type { RegisterQuestion } from '../../../../shared/register/register'
import { incidentWords } from '../../../../shared/text/incident-words'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { useRegisterQuestion } from '../../../parts/use-register-question'
import { text } from '../../../text/zh-cn'
import { Basis } from '../../../ui/basis'
import { Mark } from '../../../ui/mark'
import { Notice } from '../../../ui/notice'
import { NationalPanel } from './national-panel'

const t = text.incidents
/** The rule of a profile that says to whom serious matters may go directly. */
const DIRECTLY = 'major-matters'

const bodyOf = (incident: IncidentDraft, question: RegisterQuestion): string | undefined =>
  nameOfBody(question.profile, ruleOfIncident(incident, question)?.to)

/** What the record holds that is no choice here: words that were typed, or a rule of another city. */
const otherChoice = ({ kind = 'security', rule }: IncidentDraft, question: RegisterQuestion): string | undefined => {
  if (rule !== undefined) return namedRules(question).some(({ id }) => id === rule) ? undefined : t.otherRule
  return shown(kind) in incidentWords.kinds ? undefined : shown(kind)
}

/** Why nobody is reminded: the document came later, lets it go directly to somebody, or names nobody. */
const nobodyOf = (incident: IncidentDraft, question: RegisterQuestion): string => {
  const { rules, source } = question.profile
  if (ruleOfIncident({ ...incident, date: undefined }, question) !== undefined) return t.before(source.title)
  const directly = shown(incident.kind) === 'matter' ? rules.find(({ id }) => id === DIRECTLY) : undefined
  return directly === undefined ? t.nobody(source.title) : t.alsoTo(directly.text, directly.clause)
}

/**
 * What choosing changes: the kind, the rule where it is one that stands for itself, and whom it goes to unless somebody
 * else was written.
 */
const chosen = (value: string, incident: IncidentDraft, question: RegisterQuestion) => {
  const rule = namedRules(question).find(({ id }) => id === value)
  const kind = rule === undefined ? value : 'matter'
  const next = { kind, rule: rule?.id }
  const { addressee } = incident
  const follows = addressee === undefined || shown(addressee) === bodyOf(incident, question)
  return { ...next, ...(follows && { addressee: bodyOf({ ...incident, ...next }, question) }) }
}

/** What an incident is, whom it goes to and why, and the button for the report that was just made: above its fields. */
export function ReportPart({ record, name, isNew, edit }: BesideRecord) {
  const question = useRegisterQuestion()
  const incident = record as IncidentDraft
  if (question === undefined) return null
  const { profile, today } = question
  const own = ruleOfIncident(incident, question)
  const to = nameOfBody(profile, own?.to)
  const { word, open, pressing = false } = incidentRegister.state(incident, question)
  // A first report is written down the same way where no document asks for it at once.
  const waits = open && !isReported(incident, today)
  const value = incident.rule ?? shown(incident.kind ?? 'security')
  const other = otherChoice(incident, question)
  const report = () => {
    const time = localMoment(new Date().toISOString()).slice(11)
    return edit(t.report.label(name), { firstDay: today, firstTime: time }, t.report.done(name, time))
  }
  return (
    <Stack spacing={1.5}>
      <Typography variant="body2">{t.noSecrets}</Typography>
      <TextField
        select
        label={t.kind}
        value={value}
        autoFocus={isNew}
        slotProps={{ select: { native: true } }}
        onChange={(event) =>
          void edit(
            isNew ? text.registers.add(t.kind) : t.kindLabel(name),
            chosen(event.target.value, incident, question),
          )
        }
      >
        {Object.entries(incidentWords.kinds).map(([kind, words]) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
        {other === undefined ? null : <option value={value}>{other}</option>}
        {namedRules(question).map((rule) => (
          <option key={rule.id} value={rule.id}>
            {t.underRule(rule.title, rule.clause)}
          </option>
        ))}
      </TextField>
      {isNew ? null : (
        <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
          <Mark kind={pressing ? 'bad' : 'note'} label={word} />
          {waits ? (
            <Button
              variant={pressing ? 'contained' : 'outlined'}
              startIcon={<Campaign />}
              onClick={() => void report()}
            >
              {t.report.now}
            </Button>
          ) : null}
        </Stack>
      )}
      {own === undefined ? (
        <Notice severity="info">{nobodyOf(incident, question)}</Notice>
      ) : (
        <Stack direction="row" spacing={1.5} sx={{ alignItems: 'baseline' }}>
          {to === undefined ? null : <Typography variant="body2">{t.basisTo(to)}</Typography>}
          <Basis
            label={t.basis}
            about={own.title}
            lines={t.basisLines(own.clause, own.words, own.text, documentOf(profile, own.source))}
          />
        </Stack>
      )}
      <NationalPanel incident={incident} />
    </Stack>
  )
}
