import { isRaw, shown } from '../../../shared/base/draft'
import { levelDecidedByType, levelOf, levelOfRegion } from '../../../shared/profile/binding'
import { levels } from '../../../shared/profile/rule'
import { text } from '../../text/zh-cn'
import { TypedField } from '../../ui/typed-field'
import type { UnitEditing } from './unit-edit'
import type { UnitDocument } from './use-document'

const t = text.standing

export interface LevelFieldProps extends UnitEditing {
  readonly document: UnitDocument
}

/** 级别 of the unit, with what is taken for it while nothing is chosen; not there where the type says it. */
export function LevelField({ record, edit, document: { file, bound } }: LevelFieldProps) {
  if (!isRaw(record.type) && levelDecidedByType(shown(record.type)) !== undefined) return null
  const told = levelOfRegion(shown(record.regionCode).trim())
  const taken =
    told === undefined ? t.byDocument(t.levels[levelOf({ type: bound.type }, file)]) : t.byRegion(t.levels[told])
  return (
    <TypedField
      label={t.level}
      value={record.level ?? ''}
      hint={t.levelHint}
      none={taken}
      showNone
      options={levels.map((level) => ({ value: level, label: t.levels[level] }))}
      onLeave={(value) =>
        void edit(text.settings.labels.field(t.level), { level: levels.find((level) => level === value) })
      }
    />
  )
}
