import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'

export interface TodayNumbersProps {
  /** Number, what it counts, and the screen that shows them. */
  readonly numbers: readonly (readonly [count: string, label: string, to: string])[]
}

/** A few numbers, each a link to what it counts. */
export function TodayNumbers({ numbers }: TodayNumbersProps) {
  return (
    <Paper variant="outlined" sx={{ px: 2, py: 1.5 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between' }}>
        {numbers.map(([count, label, to]) => (
          <Link key={label} component={RouterLink} to={to} underline="hover" color="inherit">
            <Typography component="span" sx={{ fontSize: 22, fontWeight: 600, mr: 0.5 }}>
              {count}
            </Typography>
            {label}
          </Link>
        ))}
      </Stack>
    </Paper>
  )
}
