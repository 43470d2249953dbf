import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { Verdict } from '../../../shared/package/statement'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'

const t = text.verify

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <Typography component="dt" color="text.secondary">
        {label}
      </Typography>
      <Typography component="dd" sx={{ m: 0, wordBreak: 'break-all' }}>
        {value}
      </Typography>
    </>
  )
}

const countsOf = (counts: NonNullable<Verdict['counts']>): string =>
  Object.entries(counts)
    .map(([key, count]) => `${t.countNames[key] ?? key} ${String(count)}`)
    .join(' · ')

export interface VerdictSheetProps {
  readonly name: string
  readonly verdict: Verdict
}

/** The verdict in plain words: mark, what to do, and what the package says of itself. */
export function VerdictSheet({ name, verdict }: VerdictSheetProps) {
  const { ok, code, message, unit, epoch, seq, period, created, counts, id, fingerprint, files } = verdict
  const kind = !ok ? 'bad' : code === 'OK' ? 'good' : 'doubt'
  const label = !ok ? t.refused : code === 'OK' ? t.confirmed : t.unconfirmed
  return (
    <Stack spacing={2} role="status" data-verdict={code}>
      <Mark kind={kind} label={label} large />
      <Typography>{message}</Typography>
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '120px 1fr', rowGap: 1, m: 0 }}>
        <Fact label={t.file} value={name} />
        {unit === undefined ? null : <Fact label={t.unit} value={`${unit.name}（${unit.code}）`} />}
        {epoch === undefined || seq === undefined ? null : <Fact label={t.number} value={t.seq(epoch, seq)} />}
        {period === undefined ? null : <Fact label={t.period} value={period} />}
        {created === undefined ? null : (
          <Fact label={t.created} value={new Date(created).toLocaleString('zh-CN', { hour12: false })} />
        )}
        {counts === undefined ? null : <Fact label={t.counts} value={countsOf(counts)} />}
        {id === undefined ? null : <Fact label={t.id} value={id.slice(0, 20)} />}
        {fingerprint === undefined ? null : <Fact label={t.fingerprint} value={fingerprint} />}
      </Box>
      {ok && fingerprint !== undefined ? <Typography>{t.fingerprintAdvice}</Typography> : null}
      {files === undefined ? null : (
        <Box>
          <Typography variant="h2" sx={{ mb: 0.5 }}>
            {t.files}
          </Typography>
          {files.map((file) => (
            <Typography key={file.name} variant="body2">
              {`${file.title}　${text.filing.size(file.len)}`}
            </Typography>
          ))}
        </Box>
      )}
      <Typography variant="caption" color="text.secondary">
        {t.code(code)}
      </Typography>
    </Stack>
  )
}
