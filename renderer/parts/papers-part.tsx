import Description from '@mui/icons-material/DescriptionOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import type { Identified } from '../../shared/field/kind'
import type { OfficialText } from '../../shared/forms/official-text'
import type { Paper, PaperFacts, PapersOf } from '../../shared/register/paper'
import { printedName } from '../../shared/unit/printed-name'
import { useRoster } from '../data/queries/use-roster'
import { useUnit } from '../data/store/workspace'
import type { BesideRecord } from './record-screen/record-parts'
import { TextExport } from './text-export'
import { useRegisterQuestion } from './use-register-question'
import { text } from '../text/zh-cn'

const t = text.registers.papers

export interface PapersPartProps extends BesideRecord {
  readonly papers: PapersOf<Identified>
}

/** 文书: what can be written of the record, as .docx to go on with in WPS or as PDF to print. */
export function PapersPart({ record, isNew, known, papers }: PapersPartProps) {
  const heading = useId()
  const question = useRegisterQuestion()
  const [roster, unit] = [useRoster(), useUnit()]
  const [chosen, setChosen] = useState<{ readonly document: OfficialText; readonly as: 'docx' | 'pdf' }>()
  if (question === undefined || roster === undefined || !unit || isNew) return null
  const facts: PaperFacts = {
    ...question,
    unit: printedName(unit),
    roster,
    records: known.records,
  }
  const all = papers(record, facts)
  if (all.length === 0) return null
  const button = (paper: Paper, as: 'docx' | 'pdf') => (
    <Button
      size="small"
      aria-label={t.export(paper.label, as)}
      onClick={() => setChosen({ document: paper.make(), as })}
    >
      {t.as[as]}
    </Button>
  )
  return (
    <Stack component="section" aria-labelledby={heading} spacing={0.5}>
      <Typography id={heading} variant="h2" component="h3">
        {t.title}
      </Typography>
      {all.map((paper) => (
        <Stack key={paper.id} direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          <Description fontSize="small" color="action" aria-hidden />
          <Typography variant="body2" sx={{ flex: 1 }}>
            {paper.label}
          </Typography>
          {button(paper, 'docx')}
          {button(paper, 'pdf')}
        </Stack>
      ))}
      {chosen === undefined ? null : <TextExport {...chosen} onClose={() => setChosen(undefined)} />}
    </Stack>
  )
}
