import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { text } from '../text/zh-cn'
import { FileButton } from '../ui/file-button'
import { Notice } from '../ui/notice'
import { ReplaceRulesDialog } from './replace-rules-dialog'
import type { LoadRefusal, RulesLoading as Loading } from './use-load-rules'

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

export interface RulesLoadingProps {
  readonly loading: Loading
  readonly label: string
  /** In a form of two columns, beside a field: as high as the field, with what came of it in a row of its own. */
  readonly beside?: boolean
}

/** The button that loads rules, with what came of it: refused, the same as before, or a question. */
export function RulesLoading({ loading: { outcome, load, replace, keep }, label, beside = false }: RulesLoadingProps) {
  return (
    <>
      <Box sx={beside ? { pt: 3.5 } : {}}>
        <FileButton label={label} accept=".json" variant="outlined" onFiles={(files) => void load(files)} />
        <Typography variant="caption" component="div" color="textSecondary" sx={{ mt: 0.5 }}>
          {t.loadHint}
        </Typography>
      </Box>
      {outcome === undefined || outcome.kind === 'asked' ? null : (
        <Box sx={{ gridColumn: '1 / -1' }}>
          {outcome.kind === 'refused' ? (
            <Refusal refusal={outcome.refusal} />
          ) : (
            <Notice severity="info">{t.same(outcome.name, outcome.version)}</Notice>
          )}
        </Box>
      )}
      {outcome?.kind === 'asked' ? (
        <ReplaceRulesDialog question={outcome} onReplace={() => void replace(outcome)} onKeep={keep} />
      ) : null}
    </>
  )
}
