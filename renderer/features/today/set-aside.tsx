import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { Duty } from '../../../shared/duties/duty'
import { dayText } from '../../../shared/text/period-text'
import { text } from '../../text/zh-cn'
import { Fold } from '../../ui/fold'
import { useOnce } from '../../ui/use-once'
import { useDecide } from './use-decide'

const t = text.today.aside

const stateOf = ({ state, decided }: Duty): string => {
  if (state === 'absent') return t.absent
  return decided?.until === undefined ? t.waived : t.until(dayText(decided.until))
}

export interface SetAsideProps {
  readonly duties: readonly Duty[]
  readonly today: string
}

/** Duties that were put off or set aside, each with its reason and the way back. */
export function SetAside({ duties, today }: SetAsideProps) {
  const resume = useOnce(useDecide(today))
  return (
    <Fold title={t.title(duties.length)}>
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {duties.map((duty) => (
          <Stack key={duty.key} component="li" direction="row" spacing={2} sx={{ alignItems: 'center' }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography>
                {duty.title}：{stateOf(duty)}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {t.reason(duty.decided?.reason ?? '', dayText(duty.decided?.on ?? today))}
              </Typography>
            </Box>
            <Button
              size="small"
              aria-label={t.resumeOne(duty.title)}
              onClick={() => resume(duty, { kind: 'resumed', reason: text.today.decide.resumeReasons[duty.kind] })}
            >
              {t.resume}
            </Button>
          </Stack>
        ))}
      </Stack>
    </Fold>
  )
}
