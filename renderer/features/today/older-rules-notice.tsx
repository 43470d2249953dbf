import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import type { Profile } from '../../../shared/profile/profile'
import { hiddenChanges } from '../../../shared/duties/told-changes'
import { boundUnit } from '../../../shared/unit/bound-unit'
import { useLoadRules } from '../../parts/use-load-rules'
import { useLoadedProfiles } from '../../data/queries/use-loaded-profiles'
import { useKeptRecords, useUnit, useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { useOnce } from '../../ui/use-once'

const t = text.today.older

/** A rules file that the office loaded hides what the program's own, newer rules put right: said, with the way back. */
export function OlderRulesNotice({ profile }: { readonly profile: Profile }) {
  const { builtInProfiles } = useWorkspace()
  const unit = useUnit()
  const kept = useKeptRecords()
  const loaded = useLoadedProfiles()?.find(({ id }) => id === profile.id)
  const builtIn = builtInProfiles.find(({ id }) => id === profile.id)
  const { remove } = useLoadRules()
  const restore = useOnce(async () => {
    if (loaded !== undefined) await remove(loaded, builtIn)
  })
  if (!unit || kept === undefined || loaded === undefined || builtIn === undefined) return null
  const changes = hiddenChanges(loaded.profile, builtIn, boundUnit(unit, builtIn.id, kept))
  if (changes === undefined) return null
  return (
    <Notice
      severity="warning"
      title={t.title(profile.name, loaded.profile.version, builtIn.version)}
      actions={
        <>
          <Button variant="outlined" onClick={() => restore()}>
            {text.city.rules.restore(builtIn.version)}
          </Button>
          <Button component={RouterLink} to="/settings">
            {t.settings}
          </Button>
        </>
      }
    >
      <Typography>{t.detail(loaded.loaded, changes)}</Typography>
    </Notice>
  )
}
