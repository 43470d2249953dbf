import { isRaw, shown } from '../../../shared/base/draft'
import type { UnitDraft } from '../../../shared/unit/unit'
import { readUnitField, type UnitField } from '../../../shared/unit/unit-fields'
import { useSave } from '../../app/use-save'
import { useEditor } from '../../data/use-editor'
import { useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'
import { FieldGrid, Wide } from '../../ui/field-grid'
import { TypedField } from '../../ui/typed-field'
import { CityField } from './city-field'

const t = text.settings
const f = text.firstRun
const plain = (label: string) => label.replace(/ \*$/, '')

const fields: Readonly<Record<UnitField, { label: string; hint: string; problem: string }>> = {
  name: { label: plain(f.name), hint: '', problem: f.needName },
  creditCode: { label: f.creditCode, hint: f.creditCodeHint, problem: f.badCreditCode },
  regionCode: { label: plain(f.regionCode), hint: f.regionCodeHint, problem: f.badRegionCode },
  type: { label: plain(f.type), hint: '', problem: f.needType },
  sharingOffice: { label: t.sharingOffice, hint: t.sharingOfficeHint, problem: text.roster.problems.text },
  address: { label: f.address, hint: '', problem: text.roster.problems.text },
}

/** The unit's data, edited in place; another city keeps every record. */
export function UnitSection({ stored }: { readonly stored: UnitDraft }) {
  const { lists } = useWorkspace()
  const save = useSave()
  const { record, edit } = useEditor({ table: 'unit', stored, save })

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
        <CityField unit={record} onCity={(city, name) => edit(text.city.label(name), { city })} />
      </Wide>
      {field('name')}
      {field('creditCode')}
      {field('regionCode')}
      {field('type')}
      <Wide>{field('address')}</Wide>
      {field('sharingOffice')}
    </FieldGrid>
  )
}
