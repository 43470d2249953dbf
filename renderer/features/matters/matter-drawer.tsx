import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { isRaw, shown } from '../../../shared/base/draft'
import type { MatterDraft } from '../../../shared/matter/matter'
import { matterFields, type MatterField } from '../../../shared/matter/matter-fields'
import { isEvent, isMending, ruleOf } from '../../../shared/matter/matter-state'
import { nameOfBody } from '../../../shared/profile/due'
import { documentOf } from '../../../shared/duties/duty-facts'
import { matterRules } from '../../../shared/profile/matter-rules'
import type { Profile } from '../../../shared/profile/profile'
import { readPlain } from '../../../shared/field/normalise-text'
import { AttachmentList } from '../../parts/attachment-list'
import { useRemove } from '../../parts/use-remove'
import { useSave } from '../../parts/use-save'
import { useEditor } from '../../data/queries/use-editor'
import { text } from '../../text/zh-cn'
import { Basis } from '../../ui/basis'
import { FieldGrid, Wide } from '../../ui/field-grid'
import { SideDrawer } from '../../ui/side-drawer'
import { TypedField } from '../../ui/typed-field'
import { useOnce } from '../../ui/use-once'
import { KindField } from './kind-field'
import { MendingSection } from './mending-section'

const t = text.matters

export interface MatterDrawerProps {
  readonly stored: MatterDraft
  /** True until the first edit has written it. */
  readonly isNew: boolean
  readonly profile: Profile
  readonly onClose: () => void
}

/** One matter, edited in place; what is to be mended has its own part with the term and the way out. */
export function MatterDrawer({ stored, isNew, profile, onClose }: MatterDrawerProps) {
  const save = useSave()
  const removeRecord = useRemove()
  const { record, edit } = useEditor({ table: 'matters', stored, save })
  const rule = ruleOf(record, matterRules(profile))
  const mending = isMending(record, matterRules(profile))
  const title = shown(record.title) || rule?.title || t.untitled
  const label = (field: string) => (isNew ? t.labels.add : t.labels.field(title, field))

  const event = isEvent(record, matterRules(profile))
  // Hours count from a time of day; what was typed once stays in sight.
  const hours = rule?.when.kind === 'within' && rule.when.unit === 'hour'
  const to = nameOfBody(profile, rule?.to)
  const named = (key: MatterField) => (event && key in t.ofEvent ? t.ofEvent[key as keyof typeof t.ofEvent] : undefined)

  const field = (key: MatterField, hint = '', rows?: number) => {
    const info = matterFields[key]
    const problem = info.type.kind === 'date' ? t.notADay : info.type.kind === 'time' ? t.notATime : t.tooLong
    return (
      <TypedField
        label={named(key) ?? info.label}
        value={shown(record[key])}
        hint={hint}
        problem={isRaw(record[key]) ? problem : undefined}
        {...(rows === undefined ? {} : { rows })}
        onLeave={(typed) => void edit(label(info.label), { [key]: readPlain(info.type, typed) })}
      />
    )
  }
  const register = useOnce(async () => {
    // A matter under a rule bears its name until another one is typed.
    const titled = record.title === undefined && rule !== undefined ? { title: rule.title } : {}
    if (await edit(t.labels.add, titled)) onClose()
  })
  const remove = () => {
    onClose()
    return removeRecord(t.labels.remove(title), 'matters', record, t.removed(title))
  }
  return (
    <SideDrawer
      title={isNew ? t.newMatter : title}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        isNew ? (
          <Button variant="contained" onClick={() => register()}>
            {t.register}
          </Button>
        ) : (
          <Button color="error" startIcon={<DeleteOutline />} onClick={() => void remove()}>
            {t.remove}
          </Button>
        )
      }
    >
      <Stack spacing={2.5}>
        <FieldGrid>
          <Wide>
            <KindField
              kind={record}
              rules={profile.rules}
              focus={isNew}
              onKind={(kind) => void edit(label(t.columns.basis), kind)}
            />
            {rule === undefined ? null : (
              <Basis
                label={t.basis}
                about={rule.title}
                lines={t.basisLines(rule.clause, rule.words, rule.text, documentOf(profile, rule.source))}
              />
            )}
            {to === undefined ? null : <Typography variant="body2">{t.to(to)}</Typography>}
          </Wide>
          <Wide>{field('title')}</Wide>
          {field('date', event ? t.eventHint : mending ? t.foundHint : t.dateHint)}
          {hours || record.time !== undefined ? field('time', t.timeHint) : null}
          <Wide>{field('note', t.noteHint, 2)}</Wide>
        </FieldGrid>
        {mending && !isNew ? (
          <MendingSection record={record} profile={profile} title={title} edit={edit} field={field} />
        ) : null}
        <AttachmentList
          hint={t.evidence}
          attachments={record.attachments ?? []}
          onChange={(attachments) =>
            void edit(isNew ? t.labels.add : t.labels.attachments(title), {
              attachments: attachments.length === 0 ? undefined : attachments,
            })
          }
        />
      </Stack>
    </SideDrawer>
  )
}
