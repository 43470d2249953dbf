import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import type { AlignedClause } from '../../../shared/profile-check/align-clauses'
import { markWords } from '../../../shared/profile-check/find-words'
import { text } from '../../text/zh-cn'
import { MarkedText } from '../../ui/marked-text'
import { Mark } from '../../ui/mark'
import { PlainTable } from '../../ui/plain-table'
import { ClauseRulesCell } from './clause-rules'

const t = text.basis

function CopyCell({ clause: { text: own, found } }: { readonly clause: AlignedClause }) {
  const pieces = useMemo(() => markWords(own ?? '', [...found.keys()]), [own, found])
  if (own === undefined) return <Mark kind="doubt" label={t.noText} />
  return (
    <Typography variant="body2" component="div">
      <MarkedText pieces={pieces} />
    </Typography>
  )
}

function ClauseCell({ clause: { number, rules } }: { readonly clause: AlignedClause }) {
  return (
    <>
      <Typography variant="body2" component="div" sx={{ fontWeight: 600 }}>
        {number}
      </Typography>
      {rules?.document === undefined ? null : (
        <Typography variant="caption" component="div">
          {t.ofDocument(rules.document)}
        </Typography>
      )}
      {rules === undefined ? null : (
        <Typography variant="caption" component="div" color="textSecondary">
          {rules.about}
        </Typography>
      )}
    </>
  )
}

export interface ClauseTableProps {
  readonly clauses: readonly AlignedClause[]
  /** True when the office's own copy stands beside the rules. */
  readonly withCopy: boolean
}

/** The clauses in their order: what the program does with each, and what the office's copy says. */
export function ClauseTable({ clauses, withCopy }: ClauseTableProps) {
  const { clause, program, copy } = t.columns
  return (
    <PlainTable
      label={t.table}
      top
      head={[clause, program, ...(withCopy ? [copy] : [])]}
      widths={['112px', undefined, withCopy ? '42%' : undefined]}
      rows={clauses.map((one) => ({
        key: `${one.rules?.document ?? ''} ${one.number}`,
        cells: [
          <ClauseCell key="clause" clause={one} />,
          <ClauseRulesCell key="program" clause={one} />,
          ...(withCopy ? [<CopyCell key="copy" clause={one} />] : []),
        ],
      }))}
    />
  )
}
