import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import Button from '@mui/material/Button'
import { isRaw, shown } from '../../../shared/base/draft'
import type { PersonDraft } from '../../../shared/roster/person'
import type { Profile } from '../../../shared/profile/profile'
import { readPlain } from '../../../shared/field/normalise-text'
import type { TrainingDraft } from '../../../shared/training/training'
import { trainingFields, type TrainingField } from '../../../shared/training/training-fields'
import { useRemove } from '../../parts/use-remove'
import { useSave } from '../../parts/use-save'
import { useEditor } from '../../data/queries/use-editor'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { FieldGrid, Wide } from '../../ui/field-grid'
import { SideDrawer } from '../../ui/side-drawer'
import { TypedField } from '../../ui/typed-field'
import { AttendeeField } from './attendee-field'

const t = text.training
const hints: Partial<Record<TrainingField, string>> = { date: t.dateHint, hours: t.hoursHint }

export interface TrainingDrawerProps {
  readonly stored: TrainingDraft
  /** True until the first edit has written it. */
  readonly isNew: boolean
  readonly profile: Profile
  readonly persons: readonly PersonDraft[]
  readonly onClose: () => void
}

/** One session, edited in place; the topics that the city's document names come first. */
export function TrainingDrawer({ stored, isNew, profile, persons, onClose }: TrainingDrawerProps) {
  const { lists } = useWorkspace()
  const save = useSave()
  const removeRecord = useRemove()
  const { record, edit } = useEditor({ table: 'trainings', stored, save })
  const title = shown(record.title) || t.untitled

  const label = (field: string) => (isNew ? t.labels.add : t.labels.field(title, field))
  const field = (key: TrainingField, focus = false) => {
    const info = trainingFields[key]
    return (
      <TypedField
        label={info.label}
        value={shown(record[key])}
        hint={hints[key] ?? ''}
        problem={isRaw(record[key]) ? text.fields.problems[info.type.kind] : undefined}
        focus={focus}
        {...(key === 'note' ? { rows: 2 } : {})}
        onLeave={(typed) => void edit(label(info.label), { [key]: readPlain(info.type, typed) })}
      />
    )
  }
  const asked = profile.training?.topics ?? []
  const topics = [
    ...lists.trainingTopic.entries.filter(({ code }) => asked.includes(code)),
    ...lists.trainingTopic.entries.filter(({ code }) => !asked.includes(code)),
  ]
  const remove = () => {
    onClose()
    return removeRecord(t.labels.remove(title), 'trainings', record, t.removed(title))
  }

  return (
    <SideDrawer
      title={isNew ? t.newSession : title}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        isNew ? undefined : (
          <Button color="error" startIcon={<DeleteOutline />} onClick={() => void remove()}>
            {t.remove}
          </Button>
        )
      }
    >
      <FieldGrid>
        <Wide>{field('title', true)}</Wide>
        {field('date')}
        <TypedField
          label={t.topic}
          value={shown(record.topic)}
          options={topics.map((topic) => ({ value: topic.code, label: topic.label }))}
          none={t.none}
          onLeave={(typed) => void edit(label(t.topic), { topic: typed === '' ? undefined : typed })}
        />
        {field('hours')}
        {field('organiser')}
        <Wide>{field('place')}</Wide>
        <Wide>
          <AttendeeField
            attendees={record.attendees}
            persons={persons}
            onChange={(attendees) => void edit(isNew ? t.labels.add : t.labels.attendees(title), { attendees })}
          />
        </Wide>
        <Wide>{field('note')}</Wide>
      </FieldGrid>
    </SideDrawer>
  )
}
