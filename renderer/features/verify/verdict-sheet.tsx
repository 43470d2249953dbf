import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { Verdict } from '../../../shared/package/statement'
import { filesTotal } from '../../../shared/text/cover-text'
import { handedOver } from '../../../shared/text/handed-over'
import { rulesNamed } from '../../../shared/text/rules-named'
import { text } from '../../text/zh-cn'
import { Facts } from '../../ui/facts'
import { Mark } from '../../ui/mark'

const t = text.verify

/** In the words of the cover, so that the two can be laid beside each other. */
const totalOf = (files: NonNullable<Verdict['files']>): string =>
  filesTotal(
    files.length,
    files.reduce((sum, { len }) => sum + len, 0),
  )

export interface VerdictSheetProps {
  readonly name: string
  readonly verdict: Verdict
}

/** The verdict in plain words: mark, what to do, and what the package says of itself. */
export function VerdictSheet({ name, verdict }: VerdictSheetProps) {
  const { ok, code, message, unit, epoch, seq, period, created, counts, id, fingerprint, files, profile } = verdict
  const kind = !ok ? 'bad' : code === 'OK' ? 'good' : 'doubt'
  const label = !ok ? t.refused : code === 'OK' ? t.confirmed : t.unconfirmed
  return (
    <Stack spacing={2} role="status" data-verdict={code}>
      <Mark kind={kind} label={label} size="large" />
      <Typography>{message}</Typography>
      <Facts
        lines={[
          [t.file, name],
          [t.unit, unit === undefined ? undefined : `${unit.name}（${unit.code}）`],
          [t.number, epoch === undefined || seq === undefined ? undefined : t.seq(epoch, seq)],
          [t.period, period],
          [t.created, created === undefined ? undefined : new Date(created).toLocaleString('zh-CN', { hour12: false })],
          [t.counts, counts === undefined ? undefined : handedOver(counts).join('、')],
          [t.profile, profile && rulesNamed(profile)],
          [t.id, id?.slice(0, 20)],
          [t.fingerprint, fingerprint],
        ]}
      />
      {ok && fingerprint !== undefined ? <Typography>{t.fingerprintAdvice}</Typography> : null}
      {files === undefined ? null : (
        <Box>
          <Typography variant="h2" sx={{ mb: 0.5 }}>
            {t.files}
          </Typography>
          <Typography variant="body2">{totalOf(files)}</Typography>
          {files.map((file) => (
            <Typography key={file.name} variant="body2">
              {`${file.title}　${text.filing.size(file.len)}`}
            </Typography>
          ))}
        </Box>
      )}
      <Typography variant="caption" color="textSecondary">
        {t.code(code)}
      </Typography>
    </Stack>
  )
}
