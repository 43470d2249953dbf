import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useLoadedProfiles } from '../../data/policy-texts'
import { useProfiles, useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'
import { FileButton } from '../../ui/file-button'
import { Mark } from '../../ui/mark'
import { Notice } from '../../ui/notice'
import { PlainTable } from '../../ui/plain-table'
import { useLoadRules, type LoadRefusal } from './use-load-rules'

const t = text.city.rules
const MOST_PROBLEMS = 20

function Refusal({ refusal: { code, message, problems = [] } }: { readonly refusal: LoadRefusal }) {
  return (
    <Notice severity="error" title={t.failed} code={text.app.code(code)}>
      <Typography>{message}</Typography>
      {problems.slice(0, MOST_PROBLEMS).map((problem, at) => (
        <Typography key={at} variant="body2">
          {problem}
        </Typography>
      ))}
      {problems.length > MOST_PROBLEMS ? (
        <Typography variant="body2">{t.more(problems.length - MOST_PROBLEMS)}</Typography>
      ) : null}
    </Notice>
  )
}

/** 规则: every city's rules with their version, and rules files that the office loads and removes itself. */
export function RulesSection({ city }: { readonly city: string }) {
  const { builtInProfiles } = useWorkspace()
  const profiles = useProfiles()
  const loaded = useLoadedProfiles()
  const { refusal, load, remove } = useLoadRules(profiles ?? [])
  if (profiles === undefined || loaded === undefined) return null
  const { name, document, version, origin, action } = t.columns

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
        <Stack key="action" direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          {used ? <Mark kind="good" label={t.current} size="inline" /> : null}
          {removable ? (
            <Button
              size="small"
              aria-label={t.removeOf(profile.name, profile.version)}
              onClick={() => void remove(own)}
            >
              {t.remove}
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
      {refusal === undefined ? null : <Refusal refusal={refusal} />}
      <PlainTable
        label={t.caption}
        head={[name, document, version, origin, action]}
        widths={['112px', undefined, '96px', '260px', '200px']}
        rows={rows}
      />
      <div>
        <FileButton label={t.load} accept=".json" onFile={(file) => void load(file)} />
      </div>
    </Stack>
  )
}
