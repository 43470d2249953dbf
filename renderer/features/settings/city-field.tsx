import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { CityChange } from '../../../shared/duties/compare-city'
import type { ProfileFile } from '../../../shared/profile/profile-file'
import type { UnitDraft } from '../../../shared/unit/unit'
import { useProfiles } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { TypedField } from '../../ui/typed-field'
import { ChangeLines, formLines, roleLines } from './city-change'
import { CityDialog } from './city-dialog'

const t = text.city
const s = text.settings

export interface CityFieldProps {
  readonly unit: UnitDraft
  /** Writes the new city; true when it is on disk. */
  readonly onCity: (city: ProfileFile) => Promise<boolean>
}

/** Whose document the unit follows. Another choice is looked at first; afterwards it says what is still to be filled in. */
export function CityField({ unit, onCity }: CityFieldProps) {
  const profiles = useProfiles() ?? []
  const [wanted, setWanted] = useState<string>()
  const [done, setDone] = useState<{ name: string; change: CityChange }>()
  const to = profiles.find(({ id }) => id === wanted)
  const lines = done === undefined ? [] : [...roleLines(done.change), ...formLines(done.change)]

  const confirm = async (change: CityChange) => {
    setWanted(undefined)
    if (to !== undefined && (await onCity(to))) setDone({ name: to.name, change })
  }
  return (
    <Stack spacing={1.5}>
      <TypedField
        label={s.city}
        value={unit.city}
        hint={s.cityKept}
        options={profiles.map(({ id, name }) => ({ value: id, label: name }))}
        none={s.none}
        onLeave={(city) => {
          if (city !== '' && city !== unit.city) setWanted(city)
        }}
      />
      {to === undefined ? null : (
        <CityDialog
          unit={unit}
          to={to}
          onClose={() => setWanted(undefined)}
          onConfirm={(change) => void confirm(change)}
        />
      )}
      {done === undefined ? null : (
        <Notice
          severity={lines.length === 0 ? 'success' : 'warning'}
          title={lines.length === 0 ? t.afterNothing(done.name) : t.afterTitle(done.name)}
          actions={
            <>
              {lines.length === 0 ? null : (
                <Button component={RouterLink} to="/roster" variant="outlined">
                  {t.toRoster}
                </Button>
              )}
              <Button component={RouterLink} to="/basis">
                {t.toBasis}
              </Button>
            </>
          }
        >
          <ChangeLines lines={lines} />
          <Typography variant="body2">{t.afterKept}</Typography>
        </Notice>
      )}
    </Stack>
  )
}
