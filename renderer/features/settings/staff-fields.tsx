import Typography from '@mui/material/Typography'
import { isRaw, shown } from '../../../shared/base/draft'
import { readStaff, withStaff } from '../../../shared/unit/with-staff'
import { text } from '../../text/zh-cn'
import { Wide } from '../../ui/field-grid'
import { TypedField } from '../../ui/typed-field'
import type { UnitEditing } from './unit-edit'

const t = text.standing.staff

export interface StaffFieldsProps extends UnitEditing {
  /** Why the number is asked for. */
  readonly why: string
  /** This year, `YYYY`. */
  readonly year: string
}

/** 在职人数 of this year and the one before. */
export function StaffFields({ record, edit, why, year }: StaffFieldsProps) {
  return (
    <>
      <Wide>
        <Typography variant="body2" color="textSecondary">
          {why}
        </Typography>
      </Wide>
      {[year, String(Number(year) - 1)].map((one) => {
        const count = record.staff?.find((known) => known.year === one)?.count
        return (
          <TypedField
            key={one}
            label={t.label(one)}
            value={shown(count)}
            problem={isRaw(count) ? t.problem : undefined}
            onLeave={(typed) =>
              void edit(text.standing.labels.field(t.label(one)), { staff: withStaff(record, one, readStaff(typed)) })
            }
          />
        )
      })}
    </>
  )
}
