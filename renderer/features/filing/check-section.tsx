import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { filingAreas, type FilingArea } from '../../../shared/text/filing-rules'
import { text } from '../../text/zh-cn'
import { LevelMark } from '../../ui/level-mark'
import { Mark } from '../../ui/mark'
import { Notice } from '../../ui/notice'
import { TypedField } from '../../ui/typed-field'
import { countOf, type CheckedRule, type FilingCheck } from './use-filing-check'

const t = text.filing
const SHOWN = 5
/** Areas are called as their screens are, but for the unit's own data. */
const addressOf = (area: FilingArea): string => (area === 'unit' ? '/settings' : `/${area}`)

function Places({ rule }: { readonly rule: CheckedRule }) {
  return (
    <Stack component="ul" sx={{ m: 0, pl: 2.5 }}>
      {rule.places.slice(0, SHOWN).map(({ resourceId, name, message }, index) => (
        <Typography key={`${resourceId ?? ''}${String(index)}`} component="li" variant="body2">
          {resourceId === undefined ? null : (
            <>
              <Link component={RouterLink} to={`/catalogue/${resourceId}`}>
                {name || t.unnamed}
              </Link>
              {'　'}
            </>
          )}
          {message}
        </Typography>
      ))}
      {rule.count > SHOWN ? (
        <Typography component="li" variant="body2" color="textSecondary">
          {t.more(rule.count - Math.min(SHOWN, rule.places.length))}
        </Typography>
      ) : null}
    </Stack>
  )
}

export interface CheckSectionProps {
  readonly check: FilingCheck
  /** The records are being read again while the last result is shown. */
  readonly busy: boolean
  readonly reasons: Readonly<Record<string, string>>
  readonly onReason: (rule: string, reason: string) => void
  readonly onRecheck: () => void
}

/** What blocks, what needs a written reason, what is advice: by rule, each with the way to mend it. */
export function CheckSection({ check, busy, reasons, onReason, onRecheck }: CheckSectionProps) {
  if (check.kind === 'checking')
    return (
      <div role="status">
        <Typography variant="body2">{t.checking}</Typography>
        <LinearProgress aria-label={t.checking} />
      </div>
    )
  if (check.kind === 'failed')
    return (
      <Notice
        severity="error"
        title={t.failed}
        code={text.app.code(check.error.code)}
        actions={<Button onClick={onRecheck}>{t.retry}</Button>}
      >
        {check.error.message}
      </Notice>
    )
  const must = countOf(check.rules, '必改')
  return (
    <Stack spacing={1.5}>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
        <Mark kind={must === 0 ? 'good' : 'bad'} label={must === 0 ? t.clean : t.blocked(must)} />
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          {[
            t.mustCount(must),
            t.explainCount(countOf(check.rules, '需说明')),
            t.adviceCount(countOf(check.rules, '建议')),
          ].join(' · ')}
        </Typography>
        <Button size="small" onClick={onRecheck}>
          {t.recheck}
        </Button>
      </Stack>
      {busy ? <LinearProgress aria-label={t.checking} /> : null}
      {check.rules
        .filter(({ level }) => level !== '建议')
        .map((rule) => (
          <Stack key={`${rule.level}${rule.rule}`} spacing={0.5} sx={{ borderTop: 1, borderColor: 'divider', pt: 1 }}>
            <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
              <LevelMark level={rule.level} />
              <Typography component="h3" variant="body2" sx={{ fontWeight: 600 }}>
                {rule.title}
              </Typography>
              <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
                {t.places(rule.count)}
              </Typography>
              <Button size="small" component={RouterLink} to={addressOf(rule.area)}>
                {filingAreas[rule.area]}
              </Button>
            </Stack>
            <Places rule={rule} />
            {rule.level === '需说明' ? (
              <TypedField
                label={t.reason(rule.title)}
                value={reasons[rule.rule] ?? ''}
                hint={t.reasonHint}
                onLeave={(typed) => onReason(rule.rule, typed)}
              />
            ) : null}
          </Stack>
        ))}
    </Stack>
  )
}
