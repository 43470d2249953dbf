import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { goesAlong } from '../../../shared/package/filing-extras'
import type { Extra } from '../../../shared/register/extra'
import { text } from '../../text/zh-cn'

const t = text.filing.extras

const amountOf = ({ content }: Extra): string => {
  switch (content.kind) {
    case 'list':
      return t.lines(content.lines)
    case 'files':
      return content.files.length === 0 ? t.noFile : t.files(content.files.map(({ name }) => name))
    case 'text':
      return t.letter
  }
}

const whyOf = ({ set }: Extra): string =>
  set === false ? '' : set.kind === 'clause' ? t.byClause(set.clause) : t.answers(set.date)

export interface ExtrasSectionProps {
  readonly extras: readonly Extra[]
  readonly said: Readonly<Record<string, boolean>> | undefined
  readonly onSaid: (extra: Extra, along: boolean) => void
}

/** 另附材料: what of the registers goes along with the filing, one tick each. */
export function ExtrasSection({ extras, said, onSaid }: ExtrasSectionProps) {
  return (
    <Stack>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {t.lead}
      </Typography>
      {extras.map((extra) => (
        <FormControlLabel
          key={extra.id}
          control={
            <Checkbox size="small" checked={goesAlong(extra, said)} onChange={(_, checked) => onSaid(extra, checked)} />
          }
          label={
            <>
              {extra.title}
              <Typography component="span" variant="body2" color="textSecondary" sx={{ ml: 1 }}>
                {[amountOf(extra), whyOf(extra)].filter((part) => part !== '').join(' · ')}
              </Typography>
            </>
          }
        />
      ))}
    </Stack>
  )
}
