import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { localDay } from '../../../shared/base/local-day'
import { compareCity, type CityChange } from '../../../shared/duties/compare-city'
import type { ProfileFile } from '../../../shared/profile/profile-file'
import { profileInForce } from '../../../shared/profile/profile-in-force'
import { boundUnit } from '../../../shared/unit/bound-unit'
import type { UnitDraft } from '../../../shared/unit/unit'
import { useFormLayouts } from '../../parts/use-form-layouts'
import { useRoster } from '../../data/queries/use-roster'
import { useProfile } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Dialog } from '../../ui/dialog'
import { CityChangeParts } from './city-change'

const t = text.city

export interface CityDialogProps {
  readonly unit: UnitDraft
  readonly to: ProfileFile
  readonly onClose: () => void
  readonly onConfirm: (change: CityChange) => void
}

/** The decision to follow another city's document: what it asks for that is missing, before anything changes. */
export function CityDialog({ unit, to, onClose, onConfirm }: CityDialogProps) {
  const [today] = useState(() => localDay(new Date()))
  const from = useProfile()
  const layouts = useFormLayouts(to.id)
  const roster = useRoster()
  const change = useMemo(
    () =>
      roster
        ? compareCity(from, profileInForce(to, { day: today, unit: boundUnit(unit, to.id, false) }), {
            roster,
            layouts: new Map(layouts.map((layout) => [layout.id, layout])),
            today,
          })
        : undefined,
    [from, to, today, unit, roster, layouts],
  )
  if (change === undefined) return null
  return (
    <Dialog
      title={t.title(to.name)}
      width="md"
      closeLabel={t.keep}
      onClose={onClose}
      confirm={{ label: t.confirm(to.name), onConfirm: () => onConfirm(change) }}
      scrolls
    >
      <Typography sx={{ mb: 2 }}>{t.lead(to.source.title)}</Typography>
      <CityChangeParts change={change} />
    </Dialog>
  )
}
