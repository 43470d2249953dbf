import Stack from '@mui/material/Stack'
import { choicesOf, fieldText } from '../../../../shared/field/field-text'
import { readField } from '../../../../shared/field/read-field'
import { shown, type DraftText } from '../../../../shared/base/draft'
import { verdictsAt, vetoesOf } from '../../../../shared/project/opinions'
import type { OpinionRow, ProjectDraft } from '../../../../shared/project/project'
import { opinionFields } from '../../../../shared/project/project-kind'
import { opinionGaps } from '../../../../shared/project/project-list'
import { holdersOn } from '../../../../shared/roster/holders'
import { projectWords } from '../../../../shared/text/project-words'
import { useRoster } from '../../../data/queries/use-roster'
import { useWorkspace } from '../../../data/store/workspace'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { RowsEditor, type RowColumn } from '../../../parts/rows-editor'
import { useRegisterQuestion } from '../../../parts/use-register-question'
import { text } from '../../../text/zh-cn'
import { FindingNote } from '../../../ui/finding-note'

const t = text.projects

type OpinionField = keyof typeof opinionFields
const widths: Readonly<Record<OpinionField, string | undefined>> = {
  stage: '84px',
  date: '112px',
  who: '104px',
  verdict: '118px',
  reasons: undefined,
}
const wordsOf: Readonly<Record<string, string>> = projectWords.verdicts

/** What the 首席数据官 said of a project at its stages: 否决 can be chosen where the document of the city has it. */
export function OpinionsPart({ record, name, isNew, edit }: BesideRecord) {
  const question = useRegisterQuestion()
  const roster = useRoster()
  const { lists } = useWorkspace()
  const project = record as ProjectDraft
  if (question === undefined || roster === undefined) return null
  const { profile, today } = question
  const officers = holdersOn(roster, today)
    .filter(({ appointment }) => appointment.role === 'cdo')
    .map(({ person }) => shown(person.name))
    .filter((one) => one !== '')
  const column = (key: OpinionField): RowColumn<OpinionField> => {
    const info = opinionFields[key]
    const width = widths[key]
    return {
      key,
      label: info.label,
      ...(width !== undefined && { width }),
      choices: key === 'who' ? officers : undefined,
      ...(key === 'stage' && { among: () => choicesOf(info, lists, []) ?? [] }),
      ...(key === 'verdict' && {
        among: (row: Readonly<Record<string, DraftText | undefined>>) =>
          verdictsAt(profile, shown(row['stage'])).map((one) => wordsOf[one] ?? one),
      }),
      show: (value) => fieldText(info, value, lists),
      read: (typed) => readField(info, typed, { lists, persons: [] }),
    }
  }
  const rows = project.opinions ?? []
  const [officer] = officers
  const stage = shown(project.stage)
  const begin = (): OpinionRow => ({
    stage: stage in projectWords.opinionStages ? stage : 'approval',
    date: today,
    ...(officer !== undefined && { who: officer }),
  })
  return (
    <Stack spacing={1}>
      <RowsEditor
        title={t.opinions.title}
        noun={t.opinions.noun}
        hint={t.opinions.hint(vetoesOf(profile).map((one) => t.opinions.veto(one.stages, one.clause)))}
        columns={(Object.keys(opinionFields) as OpinionField[]).map(column)}
        rows={rows}
        unmoved
        begin={begin}
        onRows={(next) =>
          void edit(isNew ? text.registers.add(t.word) : t.opinions.edit(name), {
            opinions: next.length === 0 ? undefined : next,
          })
        }
      />
      {rows.flatMap(opinionGaps).map(({ level, message }) => (
        <FindingNote key={message} level={level} message={message} />
      ))}
    </Stack>
  )
}
