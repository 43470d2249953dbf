import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { Link as RouterLink } from 'react-router'
import { formatCount } from '../../../shared/base/format-count'
import { dutyAddress } from '../../parts/record-address'
import { registerName } from '../../parts/register-name'
import { useRegisterCounts } from '../../parts/use-register-counts'
import { text } from '../../text/zh-cn'

const t = text.today.registers

/** What is still to be done in the registers of the year, each number a link to its rows; nothing where all is done. */
export function RegistersCard() {
  const heading = useId()
  const open = (useRegisterCounts() ?? []).filter((one) => one.open > 0)
  if (open.length === 0) return null
  return (
    <Paper variant="outlined" component="section" aria-labelledby={heading} sx={{ px: 2, py: 1.5 }}>
      <Typography id={heading} sx={{ fontWeight: 600 }}>
        {t.title}
      </Typography>
      <Stack component="ul" spacing={0.25} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {open.map(({ table, open: count, overdue }) => (
          <Stack key={table} component="li" direction="row" sx={{ justifyContent: 'space-between' }}>
            <Typography variant="body2">{registerName(table)}</Typography>
            <Stack direction="row" spacing={1.5}>
              {overdue === 0 ? null : (
                <Link
                  component={RouterLink}
                  variant="body2"
                  color="error"
                  to={dutyAddress({ kind: 'records', table, where: { state: text.registers.overdue } })}
                >
                  {t.overdue(formatCount(overdue))}
                </Link>
              )}
              <Link
                component={RouterLink}
                variant="body2"
                to={dutyAddress({ kind: 'records', table, where: { open: '1' } })}
              >
                {t.open(formatCount(count))}
              </Link>
            </Stack>
          </Stack>
        ))}
      </Stack>
    </Paper>
  )
}
