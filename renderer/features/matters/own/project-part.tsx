import Campaign from '@mui/icons-material/CampaignOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { documentOf } from '../../../../shared/duties/duty-facts'
import { isToReport, projectRegister, reportingRule } from '../../../../shared/project/project-register'
import { aloneAdvice } from '../../../../shared/project/project-alone'
import type { ProjectDraft } from '../../../../shared/project/project'
import { projectAdvice } from '../../../../shared/text/project-words'
import { useRoster } from '../../../data/queries/use-roster'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { useRegisterQuestion } from '../../../parts/use-register-question'
import { text } from '../../../text/zh-cn'
import { Basis } from '../../../ui/basis'
import { FindingNote } from '../../../ui/finding-note'
import { Mark } from '../../../ui/mark'
import { StandingPart } from './standing-part'

const t = text.projects

/** Above the fields of a project: what the document says of projects, how far it is, and what waits to be reported. */
export function ProjectPart({ record, name, isNew, edit }: BesideRecord) {
  const question = useRegisterQuestion()
  const roster = useRoster()
  const project = record as ProjectDraft
  if (question === undefined || roster === undefined) return null
  const { profile, today } = question
  const { word, open, pressing = false } = projectRegister.state(project, question)
  const serious = reportingRule(project, question)
  const advice = aloneAdvice(project, profile, roster, today)
  const basis = (about: string, one: { clause: string; words: string; text: string; source?: string | undefined }) => (
    <Basis
      label={text.registers.rule.basis}
      about={about}
      lines={text.registers.rule.basisLines(one.clause, one.words, one.text, documentOf(profile, one.source))}
    />
  )
  return (
    <Stack spacing={1.5}>
      <StandingPart register="projects" />
      {isNew ? null : (
        <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
          <Mark kind={pressing ? 'bad' : open ? 'doubt' : 'note'} label={word} />
          {isToReport(project, question) && serious !== undefined ? (
            <>
              <Button
                variant="contained"
                startIcon={<Campaign />}
                onClick={() => void edit(t.report.label(name), { reported: today }, t.report.done(name))}
              >
                {t.report.now}
              </Button>
              {basis(serious.title, serious)}
            </>
          ) : null}
        </Stack>
      )}
      {advice === undefined ? null : (
        <Stack direction="row" spacing={1.5} sx={{ alignItems: 'baseline' }}>
          <FindingNote level="建议" message={projectAdvice.alone(advice.fromWan)} />
          {basis(t.alone, advice)}
        </Stack>
      )}
    </Stack>
  )
}
