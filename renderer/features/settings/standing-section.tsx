import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { shown } from '../../../shared/base/draft'
import { askedConditions } from '../../../shared/profile/asked-conditions'
import { asksListed, unitList } from '../../../shared/profile/binding'
import { asksFollows, asksStaff, openQuestions, type StandingQuestion } from '../../../shared/unit/open-questions'
import { standingOf } from '../../../shared/unit/bound-unit'
import { staffOf } from '../../../shared/unit/staff'
import { withAnswer, withStanding } from '../../../shared/unit/with-standing'
import { ListedField } from '../../parts/listed-field'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { ChoiceField } from '../../ui/choice-field'
import { FieldGrid } from '../../ui/field-grid'
import { FollowsFields } from './follows-fields'
import { Section } from './section'
import { StaffFields } from './staff-fields'
import type { UnitEditing } from './unit-edit'
import type { UnitDocument } from './use-document'

const t = text.standing
const OPEN = '[data-open="true"]'
const FIELD = 'input, [role="combobox"], button'

/** Whoever is sent here to answer stands before the first question that is open, or before the section where none is. */
const useBroughtIntoSight = () => {
  const section = useRef<HTMLElement>(null)
  const { key, search } = useLocation()
  const wanted = new URLSearchParams(search).has('standing')
  useEffect(() => {
    const { current } = section
    if (!wanted || current === null) return
    current.scrollIntoView({ block: 'start' })
    const open = current.querySelector(OPEN) ?? current
    const field = open.querySelector<HTMLElement>('input:checked') ?? open.querySelector<HTMLElement>(FIELD)
    field?.focus({ preventScroll: true })
  }, [wanted, key])
  return section
}

interface QuestionProps {
  readonly open: boolean
  readonly children: ReactNode
}

function Question({ open, children }: QuestionProps) {
  return (
    <Box data-open={open} sx={{ gridColumn: '1 / -1' }}>
      {children}
    </Box>
  )
}

export interface StandingSectionProps extends UnitEditing {
  readonly document: UnitDocument
}

/** 本单位与文件: whether the document binds the unit, and what it leaves for the unit to say. */
export function StandingSection({ record, edit, document }: StandingSectionProps) {
  const { file, bound, profile, day } = document
  const { binding, filing, training } = profile
  const section = useBroughtIntoSight()
  const standing = standingOf(record, file.id)
  const year = day.slice(0, 4)
  const open = openQuestions(profile, standing, staffOf(record)[year] !== undefined)
  const isOpen = (question: StandingQuestion) => open.includes(question)
  const list = asksListed(file, bound, day) ? unitList(file, day) : undefined
  const title = profile.source.title

  const sayListed = (number: string) =>
    void edit(number === '' ? t.labels.unlisted : number === 'none' ? t.labels.notListed : t.labels.listed(number), {
      standing: withStanding(record, file.id, { listed: number === '' ? undefined : number }),
    })
  const answers = { 适用: t.condition.yes, 不适用: t.condition.no, '': t.condition.open } as const
  const answer = (key: string, name: string, value: string) => {
    const given = value === '适用' || value === '不适用' ? value : undefined
    void edit(t.labels.condition(name, answers[given ?? '']), {
      standing: withAnswer(record, file.id, key, given),
    })
  }
  const chosen = filing.choices.find(({ body }) => body === standing.filesWith)
  return (
    <Section title={t.section} ref={section}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'baseline', mb: 1 }}>
        <Typography>{t.binding(title, binding.text)}</Typography>
        {binding.clause === undefined ? null : (
          <Basis label={t.basis} about={t.section} lines={t.basisLines(binding.clause, title)} />
        )}
      </Stack>
      <FieldGrid>
        {list === undefined ? null : (
          <Question open={isOpen('listed')}>
            <ListedField
              clause={list.clause}
              names={list.names}
              unit={shown(record.name)}
              value={standing.listed ?? ''}
              onListed={sayListed}
            />
          </Question>
        )}
        {asksFollows(profile) ? (
          <Question open={isOpen('follows')}>
            <FieldGrid>
              <FollowsFields
                record={record}
                edit={edit}
                city={file.id}
                kept={binding.state === 'follows' && standing.follows === undefined}
              />
            </FieldGrid>
          </Question>
        ) : null}
        {filing.choices.length > 1 ? (
          <Question open={isOpen('filesWith')}>
            <ChoiceField
              label={t.filesWith.label}
              value={standing.filesWith ?? ''}
              hint={
                filing.addressee?.own === true
                  ? t.filesWith.own
                  : chosen === undefined
                    ? t.filesWith.hint(filing.addressee?.name ?? '')
                    : ''
              }
              choices={filing.choices.map(({ body, name, clause }) => ({
                value: body,
                label: t.filesWith.choice(name, clause),
              }))}
              onChoose={(body) =>
                void edit(t.labels.filesWith(filing.choices.find((one) => one.body === body)?.name ?? body), {
                  standing: withStanding(record, file.id, { filesWith: body }),
                })
              }
            />
          </Question>
        ) : null}
        {askedConditions(file, profile, standing.answers ?? {}, day).map(({ key, title: name, condition, clause }) => (
          <Question key={key} open={isOpen(`condition ${key}`)}>
            <ChoiceField
              row
              label={t.condition.label(name)}
              value={standing.answers?.[key] ?? ''}
              hint={t.condition.hint(condition, clause)}
              choices={Object.entries(answers).map(([value, label]) => ({ value, label }))}
              onChoose={(value) => answer(key, name, value)}
            />
          </Question>
        ))}
        {asksStaff(profile) || record.staff !== undefined ? (
          <Question open={isOpen('staff')}>
            <FieldGrid>
              <StaffFields
                record={record}
                edit={edit}
                year={year}
                why={
                  asksStaff(profile) && training !== null
                    ? t.staff.why(training.rule, training.clause)
                    : t.staff.whyKept
                }
              />
            </FieldGrid>
          </Question>
        ) : null}
      </FieldGrid>
    </Section>
  )
}
