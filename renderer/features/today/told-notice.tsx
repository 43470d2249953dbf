import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { localDay } from '../../../shared/base/local-day'
import { asksUnit } from '../../../shared/profile/binding'
import type { Profile } from '../../../shared/profile/profile'
import { toldChanges } from '../../../shared/duties/told-changes'
import { boundUnit, standingOf } from '../../../shared/unit/bound-unit'
import { followsByRecords, goesOnOnceTold, toldUnit } from '../../../shared/duties/told'
import { useSave } from '../../parts/use-save'
import { useKeptRecords, useProfileFile, useUnit } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { useOnce } from '../../ui/use-once'

const t = text.today.told

/** Told once after the rules were put right: what changed for this unit and why, with the clause. */
export function ToldNotice({ profile }: { readonly profile: Profile }) {
  const file = useProfileFile()
  const unit = useUnit()
  const kept = useKeptRecords()
  const save = useSave()
  const goOn = unit !== undefined && unit !== null && followsByRecords(unit, profile.binding.state)
  const read = useOnce(async () => {
    if (!unit) return
    const follows = goesOnOnceTold(unit, profile, kept === true)
    const told = { version: profile.version, day: localDay(new Date()), follows }
    await save(t.label(profile.version), [{ table: 'unit', id: 'unit', after: toldUnit(unit, told) }])
  })
  if (!file || !unit || kept === undefined) return null
  const { state } = profile.binding
  const asked = asksUnit(state) || state === 'bureau'
  const changes = toldChanges(file, boundUnit(unit, file.id, kept), standingOf(unit, unit.city).told, asked)
  if (changes.length === 0 && !goOn) return null
  return (
    <Notice
      severity="info"
      title={t.title(profile.name, profile.version)}
      actions={
        <>
          <Button variant="outlined" onClick={() => read()}>
            {t.read}
          </Button>
          <Button component={RouterLink} to="/settings?standing=1">
            {text.today.standing}
          </Button>
        </>
      }
    >
      {goOn ? <Typography sx={{ mb: 0.5 }}>{t.goOn}</Typography> : null}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {changes.map((change) => (
          <Typography key={change.text} component="li" variant="body2">
            {t.change(change.text, change.clause)}
          </Typography>
        ))}
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {t.kept}
      </Typography>
    </Notice>
  )
}
