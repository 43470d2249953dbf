import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Fragment, useEffect, useRef, useState } from 'react'
import { localDay } from '../../../shared/base/local-day'
import type { FilingRecord } from '../../../shared/filing/filing'
import type { FilingDraft } from '../../../shared/filing/filing-draft'
import { moved, type FilingMove } from '../../../shared/filing/filing-state'
import { StatNotice, useAskedStat } from '../../parts/asked-stat'
import { useSave } from '../../parts/use-save'
import { text } from '../../text/zh-cn'
import { DataTable } from '../../ui/data-table'
import { AnswerDialog } from './answer-dialog'
import { filingCounts } from './filing-counts'
import { FilingDrawer, useMadeUnder } from './filing-drawer'
import { FilingStateMark } from './filing-state-mark'

const t = text.filing
const h = text.filingHistory
const c = h.columns

/** What was said of a filing last, under its state. */
const said = ({ state, handedOver, answer }: FilingRecord): string => {
  if (answer !== undefined) return h.answeredOn(answer.on, answer.number ?? '')
  return state === '已报送' && handedOver !== undefined ? h.handedOverOn(handedOver) : ''
}

export interface PastFilingsProps {
  readonly filings: readonly FilingRecord[]
  /** The filing being prepared, where something was typed for it. */
  readonly draft: FilingDraft | undefined
  readonly busy: boolean
  readonly onDiscard: () => void
  readonly onWrite: (filing: FilingRecord) => void
  /** A returned filing is to be made anew. */
  readonly onAgain: (filing: FilingRecord) => void
}

/** Of packages those that a number counts, where the address asks for one, brought into sight. */
const useCounted = (all: readonly FilingRecord[]) => {
  const stat = useAskedStat('filings')
  const counted = stat?.ids
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (counted !== undefined) section.current?.scrollIntoView({ block: 'start' })
  }, [counted])
  if (counted === undefined) return { filings: all, asked: undefined, section }
  return { filings: all.filter(({ id }) => counted.has(id)), asked: stat, section }
}

/** The draft and the packages that were made, newest first: what became of each, and the file again where it is wanted. */
export function PastFilings({ filings: all, draft, busy, onDiscard, onWrite, onAgain }: PastFilingsProps) {
  const { filings, asked, section } = useCounted(all)
  const save = useSave()
  const madeUnder = useMadeUnder()
  const [open, setOpen] = useState<string>()
  const [answering, setAnswering] = useState<string>()
  const filingOf = (id: string | undefined) => filings.find((filing) => filing.id === id)
  const [opened, answered] = [filingOf(open), filingOf(answering)]

  // Only the user can say that it was handed in, and what came back: the program cannot see that.
  const move = (filing: FilingRecord, step: FilingMove) =>
    void save(h.labels[step.to](filing.seq), [{ table: 'filings', id: filing.id, after: moved(filing, step) }], {
      done: h.done[step.to](filing.seq),
    })
  const next = (filing: FilingRecord): { label: string; hint: string; go: () => void } | undefined => {
    switch (filing.state) {
      case '待报送':
        return filing.copies.length === 0
          ? undefined
          : {
              label: t.handedOverShort,
              hint: t.handedOver(filing.seq),
              go: () => move(filing, { to: '已报送', on: localDay(new Date()) }),
            }
      case '已报送':
        return { label: h.answer, hint: h.answerOf(filing.seq), go: () => setAnswering(filing.id) }
      case '已退回':
        return { label: h.again, hint: h.again, go: () => onAgain(filing) }
      case '已受理':
        return undefined
    }
  }
  const draftCells = ({ period, reasons }: FilingDraft) => [
    '—',
    period || '—',
    '—',
    h.draftReasons(Object.values(reasons).filter((reason) => reason.trim() !== '').length),
    <FilingStateMark key="state" state={undefined} />,
    <Button key="discard" size="small" onClick={onDiscard}>
      {h.discard}
    </Button>,
  ]
  const cells = (filing: FilingRecord) => {
    const step = next(filing)
    return [
      <Link key="open" component="button" type="button" variant="body2" onClick={() => setOpen(filing.id)}>
        {t.seq(filing.seq)}
      </Link>,
      filing.period,
      <Fragment key="created">
        {localDay(new Date(filing.created))}
        <Typography variant="caption" component="div" color="textSecondary">
          {madeUnder(filing)}
        </Typography>
      </Fragment>,
      filingCounts(filing.counts),
      <Fragment key="state">
        <FilingStateMark state={filing.state} />
        <Typography variant="caption" component="div" color="textSecondary">
          {said(filing)}
        </Typography>
      </Fragment>,
      <Fragment key="action">
        {step === undefined ? null : (
          <Button size="small" aria-label={step.hint} onClick={step.go}>
            {step.label}
          </Button>
        )}
        <Button size="small" aria-disabled={busy} onClick={() => onWrite(filing)}>
          {t.writeAgain(filing.seq)}
        </Button>
      </Fragment>,
    ]
  }
  return (
    <Stack ref={section} spacing={1} component="section" aria-label={t.past}>
      <Typography variant="h2">{t.past}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t.pastHint}
      </Typography>
      {asked === undefined ? null : <StatNotice asked={asked} />}
      <DataTable
        label={t.past}
        columns={[
          { head: c.seq, breaks: 'never' },
          { head: c.period },
          { head: c.created, breaks: 'never' },
          { head: c.counts },
          { head: c.state },
          { head: c.action, align: 'right' },
        ]}
        rows={[
          ...(draft === undefined || asked !== undefined ? [] : [{ key: 'draft', cells: draftCells(draft) }]),
          ...filings.map((filing) => ({ key: filing.id, cells: cells(filing) })),
        ]}
      />
      {opened === undefined ? null : (
        <FilingDrawer
          key={opened.id}
          filing={opened}
          onAnswer={() => setAnswering(opened.id)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {answered === undefined ? null : (
        <AnswerDialog
          filing={answered}
          onClose={() => setAnswering(undefined)}
          onMove={(step) => {
            setAnswering(undefined)
            move(answered, step)
          }}
        />
      )}
    </Stack>
  )
}
