import DeleteOutline from '@mui/icons-material/DeleteOutlined'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import { shown } from '../../../shared/base/draft'
import { choicesOf, fieldText, namedPersons } from '../../../shared/field/field-text'
import type { FieldInfo } from '../../../shared/field/field-info'
import { demandFields } from '../../../shared/demand/demand-fields'
import { valueOf } from '../../../shared/field/record-value'
import type { RecordOf } from '../../../shared/kinds/data-kinds'
import type { ListGap } from '../../../shared/lists/check-list'
import type { RecordList, ListRow } from '../../../shared/lists/record-list'
import { openingFields } from '../../../shared/opening/opening-fields'
import { resourcesOfSystem } from '../../../shared/system/resources-of-system'
import { systemFields } from '../../../shared/system/system-fields'
import { readField } from '../../../shared/field/read-field'
import { FieldInput } from '../../parts/field-input'
import { RecordHistory } from '../../parts/record-history'
import { useRemove } from '../../parts/use-remove'
import { useSave } from '../../parts/use-save'
import type { ListRecords } from '../../data/queries/list-rows'
import { useEditor } from '../../data/queries/use-editor'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { FieldGrid } from '../../ui/field-grid'
import { FindingNote } from '../../ui/finding-note'
import { SideDrawer } from '../../ui/side-drawer'
import type { LineTable } from './list-facts'
import { RenameNote } from './rename-note'

const t = text.lists

type Fields = Readonly<Record<string, FieldInfo>>
const fieldsOf: Readonly<Record<LineTable, Fields>> = {
  systems: systemFields,
  demands: demandFields,
  openings: openingFields,
}

export interface RecordDrawerProps {
  readonly list: RecordList
  readonly row: ListRow
  /** True until the first edit has written it. */
  readonly isNew: boolean
  readonly known: ListRecords
  readonly findings: readonly ListGap[]
  readonly tools: ReactNode
  readonly onClose: () => void
}

/** A system, a demand or a line of a plan, edited in place; each field is saved on leaving it. */
export function RecordDrawer({ row, isNew, known, findings, tools, onClose }: RecordDrawerProps) {
  const table = row.table as LineTable
  const stored = row.record as RecordOf[LineTable]
  const { lists } = useWorkspace()
  const save = useSave()
  const removeRecord = useRemove()
  const { record, edit } = useEditor({ table, stored, save })
  const persons = namedPersons(known.records.persons)
  const world = { lists, persons }
  const [former, setFormer] = useState<string>()
  const name =
    shown(valueOf(record, 'name')) || shown(row.resource?.name) || (table === 'openings' ? t.goneResource : t.noName)
  const systems = known.records.systems.map((system) => shown(system.name))
  const begun = isNew && Object.keys(record).every((key) => ['id', 'kind'].includes(key))

  const set = (field: string, info: FieldInfo, typed: string) => {
    const before = shown(valueOf(record, field))
    const value = readField(info, typed, world)
    if (table === 'systems' && field === 'name' && before !== '' && before !== shown(value)) setFormer(before)
    void edit(isNew ? t.labels.add[table] : t.labels.field(name, info.label), { [field]: value })
  }
  const remove = () => {
    onClose()
    return removeRecord(t.labels.remove(name), table, record, t.drawer.removed(name))
  }
  const users =
    table === 'systems' ? resourcesOfSystem(shown(valueOf(record, 'name')), known.records.resources).length : 0
  return (
    <SideDrawer
      title={begun ? t.labels.add[table] : name}
      closeLabel={t.drawer.close}
      onClose={onClose}
      tools={tools}
      footer={
        begun ? undefined : (
          <Stack direction="row" spacing={1}>
            <Button color="error" startIcon={<DeleteOutline />} onClick={() => void remove()}>
              {t.drawer.remove[table]}
            </Button>
            <Button variant="outlined" onClick={onClose} sx={{ ml: 'auto !important' }}>
              {t.drawer.done}
            </Button>
          </Stack>
        )
      }
    >
      <Stack spacing={2}>
        <Typography variant="caption" color="textSecondary">
          {t.drawer.required}
        </Typography>
        {former === undefined ? null : (
          <RenameNote
            former={former}
            now={shown(valueOf(record, 'name'))}
            known={known}
            onDone={() => setFormer(undefined)}
          />
        )}
        {table === 'openings' && row.resource !== undefined ? (
          <Link component={RouterLink} to={`/catalogue/${row.resource.id}`}>
            {t.drawer.resource}
          </Link>
        ) : null}
        {findings
          .filter(({ column = '' }) => fieldsOf[table][column] === undefined)
          .map(({ rule, level, message }) => (
            <FindingNote key={rule} level={level} message={message} />
          ))}
        <FieldGrid>
          {Object.entries(fieldsOf[table]).map(([field, info], at) => {
            const own = begun ? [] : findings.filter(({ column }) => column === field)
            return (
              <FieldInput
                key={field}
                info={info}
                stored={fieldText(info, valueOf(record, field), lists, persons)}
                choices={field === 'system' ? systems : choicesOf(info, lists, persons)}
                error={own.some(({ level }) => level === '必改')}
                autoFocus={begun && at === 0}
                onText={(typed) => set(field, info, typed)}
              >
                {own.map(({ rule, level, message }) => (
                  <FindingNote
                    key={rule}
                    level={level}
                    message={rule === 'list-missing' ? t.drawer.missing : message}
                  />
                ))}
              </FieldInput>
            )
          })}
        </FieldGrid>
        {users === 0 ? null : (
          <Typography variant="body2">
            {t.drawer.resources(users)}{' '}
            <Link component={RouterLink} to={`/catalogue?q=${encodeURIComponent(shown(valueOf(record, 'name')))}`}>
              {t.drawer.showResources}
            </Link>
          </Typography>
        )}
        {begun ? null : <RecordHistory key={stored.id} table={table} id={stored.id} />}
      </Stack>
    </SideDrawer>
  )
}
