import { isRaw, shown } from '../../../shared/base/draft'
import { localDay } from '../../../shared/base/local-day'
import { readUnitField, type UnitField } from '../../../shared/unit/unit-fields'
import { withCity } from '../../../shared/duties/with-city'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { FieldGrid, Wide } from '../../ui/field-grid'
import { TypedField } from '../../ui/typed-field'
import { CityField } from './city-field'
import { LevelField } from './level-field'
import type { UnitEditing } from './unit-edit'
import type { UnitDocument } from './use-document'

const t = text.settings
const f = text.firstRun
const s = text.standing
const plain = (label: string) => label.replace(/ \*$/, '')

const fields: Readonly<Record<UnitField, { label: string; hint: string; problem: string }>> = {
  name: { label: plain(f.name), hint: '', problem: f.needName },
  creditCode: { label: f.creditCode, hint: f.creditCodeHint, problem: f.badCreditCode },
  regionCode: { label: plain(f.regionCode), hint: f.regionCodeHint, problem: f.badRegionCode },
  type: { label: plain(f.type), hint: '', problem: f.needType },
  sharingOffice: { label: t.sharingOffice, hint: t.sharingOfficeHint, problem: text.fields.problems.text },
  address: { label: f.address, hint: '', problem: text.fields.problems.text },
}

export interface UnitSectionProps extends UnitEditing {
  readonly document: UnitDocument | undefined
}

/** The unit's data, edited in place; another city keeps every record. */
export function UnitSection({ record, edit, document }: UnitSectionProps) {
  const { lists } = useWorkspace()
  const left = () => ({ state: document?.profile.binding.state, day: localDay(new Date()) })

  const field = (name: UnitField) => {
    const { label, hint, problem } = fields[name]
    const value = record[name]
    return (
      <TypedField
        label={label}
        value={shown(value)}
        hint={hint}
        problem={isRaw(value) ? problem : undefined}
        {...(name === 'type'
          ? { options: lists.unitType.entries.map(({ code, label: word }) => ({ value: code, label: word })) }
          : {})}
        none={t.none}
        onLeave={(typed) => void edit(t.labels.field(label), { [name]: readUnitField(name, typed) })}
      />
    )
  }
  return (
    <FieldGrid>
      <Wide>
        <CityField unit={record} onCity={(city) => edit(text.city.label(city.name), withCity(record, city, left()))} />
      </Wide>
      {field('name')}
      {field('creditCode')}
      {field('regionCode')}
      {field('type')}
      {document === undefined ? null : <LevelField record={record} edit={edit} document={document} />}
      <TypedField
        label={s.bureau}
        value={record.bureau === undefined ? '' : record.bureau ? 'yes' : 'no'}
        hint={s.bureauHint}
        none={t.none}
        options={[
          { value: 'yes', label: s.yesNo.yes },
          { value: 'no', label: s.yesNo.no },
        ]}
        onLeave={(value) => void edit(t.labels.field(s.bureau), { bureau: value === '' ? undefined : value === 'yes' })}
      />
      {field('sharingOffice')}
      <Wide>{field('address')}</Wide>
    </FieldGrid>
  )
}
