import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import type { AlignedClause, WordsFound } from '../../../shared/profile-check/align-clauses'
import type { ClauseLimit, ClauseRule } from '../../../shared/profile-check/rules-by-clause'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'

const t = text.basis

interface WordsProps {
  readonly words: string
  readonly from: string | null
  readonly until: string | undefined
  readonly found: WordsFound | undefined
}

/** The words that fix a value, and whether the office's copy has them. */
function Words({ words, from, until, found }: WordsProps) {
  return (
    <>
      <Typography variant="caption" component="div" color="textSecondary">
        {t.cite(words)}
        {t.holds(from, until)}
      </Typography>
      {found === 'nowhere' ? <Mark kind="doubt" label={t.nowhere} /> : null}
      {found === 'elsewhere' ? <Mark kind="note" label={t.elsewhere} /> : null}
    </>
  )
}

function Rule({ rule, found }: { readonly rule: ClauseRule; readonly found: WordsFound | undefined }) {
  const { kind, text: what, term, inPrinciple, note, path, words, from, until } = rule
  const terms = [...(inPrinciple ? [t.inPrinciple] : []), ...(term === '' ? [] : [term])].join(' · ')
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
      <Typography component="span" variant="body2" sx={{ flex: '0 0 68px', fontWeight: 600 }}>
        {kind}
      </Typography>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2">
          {what}
          {terms === '' ? '' : `（${terms}）`}
        </Typography>
        {note === undefined ? null : <Mark kind="note" label={note} />}
        <Words words={words} from={from} until={until} found={found} />
      </Box>
      {path === null ? null : (
        <Link component={RouterLink} to={path} variant="body2" aria-label={t.goFor(what)} sx={{ flexShrink: 0 }}>
          {t.go}
        </Link>
      )}
    </Box>
  )
}

function Limit({ limit, found }: { readonly limit: ClauseLimit; readonly found: WordsFound | undefined }) {
  return (
    <Box component="li">
      <Typography variant="body2" color="textSecondary">
        {t.cannot(limit.text)}——{limit.why}
      </Typography>
      <Words words={limit.words} from={null} until={undefined} found={found} />
    </Box>
  )
}

/** What the program makes of one clause: its values, why there are none, and what software cannot do. */
export function ClauseRulesCell({ clause: { rules, found } }: { readonly clause: AlignedClause }) {
  if (rules === undefined) return <Mark kind="doubt" label={t.onlyCopy} />
  if (rules.rules.length === 0 && rules.cannot.length === 0)
    return (
      <Typography variant="body2" color="textSecondary">
        {t.none(rules.none ?? '—')}
      </Typography>
    )
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: 0.75 }}>
      {rules.rules.map((rule, at) => (
        <Rule key={at} rule={rule} found={found.get(rule.words)} />
      ))}
      {rules.cannot.map((limit) => (
        <Limit key={limit.text} limit={limit} found={found.get(limit.words)} />
      ))}
    </Box>
  )
}
