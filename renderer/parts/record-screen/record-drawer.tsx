import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { shown } from '../../../shared/base/draft'
import { choicesOf, fieldText, namedPersons } from '../../../shared/field/field-text'
import type { FieldInfo } from '../../../shared/field/field-info'
import { readField } from '../../../shared/field/read-field'
import { valueOf } from '../../../shared/field/record-value'
import { kindOf, tableNamedAs, type RecordOf, type TableName } from '../../../shared/kinds/data-kinds'
import type { ListGap } from '../../../shared/lists/check-fields'
import { recordsOf, type ListRow, type RecordList } from '../../../shared/lists/record-list'
import { useRemove } from '../use-remove'
import { useSave } from '../use-save'
import { RecordHistory } from '../record-history'
import { FieldInput } from '../field-input'
import type { ListRecords } from '../../data/queries/list-rows'
import { useEditor } from '../../data/queries/use-editor'
import { namesOf } from '../../data/queries/use-offered-names'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { FindingNote } from '../../ui/finding-note'
import { SideDrawer } from '../../ui/side-drawer'
import { useOnce } from '../../ui/use-once'
import { DrawerFields } from './drawer-fields'
import { PrintRecord } from './print-record'
import type { BesideRecord, EditRecord, RecordParts } from './record-parts'

const t = text.lists

export interface RecordDrawerProps {
  readonly list: RecordList
  readonly row: ListRow
  readonly parts: RecordParts
  /** True until the first edit has written it. */
  readonly isNew: boolean
  readonly known: ListRecords
  readonly findings: readonly ListGap[]
  readonly tools: ReactNode
  readonly onClose: () => void
}

/** What is said beside a field, where it need not be named. */
const besideField = (rule: string, { type }: FieldInfo): string | undefined => {
  if (rule === 'list-missing') return t.drawer.missing
  return rule === 'list-unread' ? text.fields.problems[type.kind] : undefined
}

/** A record of a list, edited in place: its fields as the kind declares them, each saved on leaving it. */
export function RecordDrawer({ list, row, parts, isNew, known, findings, tools, onClose }: RecordDrawerProps) {
  const table = row.table as TableName
  const stored = row.record as RecordOf[TableName]
  const kind = kindOf(table)
  const { lists } = useWorkspace()
  const save = useSave()
  const removeRecord = useRemove()
  const { record, edit: write } = useEditor({ table, stored, save })
  const persons = namedPersons(known.records.persons)
  const form = parts.form?.(record) ?? {}
  const edit: EditRecord = (words, change, done) => write(words, { ...form.along?.(change), ...change }, done)
  const { fields = Object.keys(kind.fields), labels = {}, hints = {}, choices = {} } = form
  const { sections = [], placed = [] } = form
  const asked = [...fields, ...sections.flatMap((section) => section.fields)]
  const called = kind.called(record, { of: () => undefined, role: () => undefined })
  const name = (parts.called?.(record, row.resource) ?? '') || shown(called) || t.noName
  const begun = isNew && record === stored
  const adding = t.add(list.id, kind.word)

  const infoOf = (field: string): FieldInfo => {
    const info = kind.fields[field]
    if (info === undefined) throw new Error(`${table} has no field ${field}`)
    return labels[field] === undefined ? info : { ...info, label: labels[field] }
  }
  // The list tells a moment later that the record is there: what is typed meanwhile is no second beginning.
  const label = (field: string): string => (begun ? adding : t.labels.field(kind.word, name, infoOf(field).label))
  const offered = (field: string, info: FieldInfo): readonly string[] | undefined =>
    choices[field] ??
    (info.offers === undefined
      ? choicesOf(info, lists, persons)
      : namesOf(recordsOf(known.records, tableNamedAs(info.offers) ?? '')))
  const input = (field: string, autoFocus = false): ReactNode => {
    const info = infoOf(field)
    const own = begun ? [] : findings.filter(({ column }) => column === field)
    const unread = own.some(({ rule }) => rule === 'list-unread')
    return (
      <FieldInput
        key={field}
        info={info}
        stored={fieldText(info, valueOf(record, field), lists, persons)}
        choices={offered(field, info)}
        // What is said of something unreadable says how to write it, too.
        hint={unread ? '' : hints[field]}
        error={unread || own.some(({ level }) => level === '必改')}
        autoFocus={autoFocus}
        onText={(typed) => void edit(label(field), { [field]: readField(info, typed, { lists, persons }) })}
      >
        {own.map(({ rule, level, message }) => (
          <FindingNote key={rule} level={level} message={besideField(rule, info) ?? message} />
        ))}
      </FieldInput>
    )
  }
  const remove = () => {
    onClose()
    return removeRecord(t.labels.remove(kind.word, name), table, record, t.drawer.removed(kind.word, name))
  }
  const { register, Before, After } = parts
  const registerNow = useOnce(async () => {
    if (register !== undefined && (await edit(adding, register.change(record)))) onClose()
  })
  const beside: BesideRecord = { record, row, name, isNew, known, edit, input }
  const needed = asked.some((field) => infoOf(field).required === 'always')
  return (
    <SideDrawer
      title={begun ? adding : name}
      closeLabel={t.drawer.close}
      onClose={onClose}
      tools={tools}
      {...(parts.wide === true && { wide: true })}
      footer={
        register !== undefined && isNew ? (
          <Button variant="contained" onClick={() => registerNow()}>
            {register.label}
          </Button>
        ) : begun ? undefined : (
          <Stack direction="row" spacing={1}>
            <Button color="error" startIcon={<DeleteOutline />} onClick={() => void remove()}>
              {t.drawer.remove(table, `${kind.counter}${kind.word}`)}
            </Button>
            <PrintRecord table={table} record={record} name={name} />
            <Button variant="outlined" onClick={onClose} sx={{ ml: 'auto !important' }}>
              {t.drawer.done}
            </Button>
          </Stack>
        )
      }
    >
      <Stack spacing={2}>
        <Typography variant="caption" color="textSecondary">
          {needed ? t.drawer.required : t.drawer.saved}
        </Typography>
        {Before === undefined ? null : <Before {...beside} />}
        {findings
          .filter(({ column = '' }) => ![...asked, ...placed].includes(column))
          .map(({ rule, level, message }) => (
            <FindingNote key={rule} level={level} message={message} />
          ))}
        <DrawerFields
          fields={fields}
          rows={kind.rows}
          form={form}
          record={record}
          known={known}
          focusesFirst={begun && parts.focusesBefore !== true}
          input={input}
          onRows={(field, info, next) =>
            void edit(isNew ? adding : t.labels.field(kind.word, name, info.label), { [field]: next })
          }
        />
        {After === undefined ? null : <After {...beside} />}
        {begun ? null : <RecordHistory key={stored.id} table={table} id={stored.id} />}
      </Stack>
    </SideDrawer>
  )
}
