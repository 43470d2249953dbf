import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { RulesLoading } from '../../parts/rules-loading'
import { useLoadRules } from '../../parts/use-load-rules'
import { useLoadedProfiles } from '../../data/queries/use-loaded-profiles'
import { useProfiles, useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'
import { PlainTable } from '../../ui/plain-table'
import { RulesExport } from './rules-export'

const t = text.city.rules
/** 规则: every city's rules with their version, and rules files that the office loads and removes itself. */
export function RulesSection({ city }: { readonly city: string }) {
  const { builtInProfiles } = useWorkspace()
  const profiles = useProfiles()
  const loaded = useLoadedProfiles()
  const loading = useLoadRules()
  const [exported, setExported] = useState<string>()
  if (profiles === undefined || loaded === undefined) return null
  const { name, document, version, origin, use, action } = t.columns
  const toExport = profiles.find(({ id }) => id === exported)

  const rows = profiles.map((profile) => {
    const own = loaded.find(({ id }) => id === profile.id)
    const builtIn = builtInProfiles.find(({ id }) => id === profile.id)
    const used = profile.id === city
    const where =
      own === undefined ? t.builtIn : builtIn === undefined ? t.own(own.loaded) : t.ownOver(own.loaded, builtIn.version)
    // Without its rules the unit's screens would have nothing to go by: it follows another city first.
    const removable = own !== undefined && (builtIn !== undefined || !used)
    return {
      key: profile.id,
      cells: [
        profile.name,
        profile.source.title,
        profile.version,
        where,
        used ? <Mark key="used" kind="good" label={t.current} size="inline" /> : '',
        <Stack key="action" direction="row" sx={{ alignItems: 'center', ml: -1 }}>
          <Button
            size="small"
            aria-label={t.exporting.of(profile.name, profile.version)}
            onClick={() => setExported(profile.id)}
          >
            {t.exporting.open}
          </Button>
          {removable ? (
            <Button
              size="small"
              aria-label={
                builtIn === undefined
                  ? t.removeOf(profile.name, profile.version)
                  : t.restoreOf(profile.name, profile.version, builtIn.version)
              }
              onClick={() => void loading.remove(own, builtIn)}
            >
              {builtIn === undefined ? t.remove : t.restore(builtIn.version)}
            </Button>
          ) : null}
        </Stack>,
      ],
    }
  })
  return (
    <Stack spacing={1.5}>
      <Typography variant="body2" color="textSecondary">
        {t.lead}
      </Typography>
      <PlainTable
        label={t.caption}
        head={[name, document, version, origin, use, action]}
        widths={['96px', undefined, '88px', '190px', '136px', '290px']}
        rows={rows}
      />
      <RulesLoading loading={loading} label={t.load} />
      {toExport === undefined ? null : (
        <RulesExport
          profile={toExport}
          layouts={loaded.find(({ id }) => id === toExport.id)?.layouts ?? []}
          onClose={() => setExported(undefined)}
        />
      )}
    </Stack>
  )
}
