import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Choice } from '../../../../shared/catalogue/choose-changes'
import type { CatalogueComparison } from '../../../../shared/catalogue/compare-catalogue'
import type { FieldWorld } from '../../../../shared/field/read-field'
import { text } from '../../../text/zh-cn'
import { Notice } from '../../../ui/notice'
import { CompareDetail } from './compare-detail'
import { CompareDoubt } from './compare-doubt'
import { CompareList } from './compare-list'
import {
  chooseDifference,
  chooseLine,
  choosePart,
  comparisonParts,
  lineMaker,
  settle,
  type ComparisonPart,
} from './comparison-lines'

const t = text.importing.compare
/** The part a clerk wants to see first, where it is not empty. */
const FIRST: readonly ComparisonPart[] = ['doubtful', 'changed', 'added', 'missing', 'same']

export interface ComparePartsProps {
  readonly comparison: CatalogueComparison
  readonly choice: Choice
  readonly world: FieldWorld
  /** True when nothing would be written. */
  readonly idle: boolean
  readonly removed: number
  /** Doubtful resources of which nobody has said yet what they are. */
  readonly open: number
  readonly actions: ReactNode
  readonly onChoice: (choice: Choice) => void
}

/** The comparison on the screen: counts that choose a part, its resources at the left, one of them at the right. */
export function CompareParts({ comparison, choice, world, idle, removed, open, actions, onChoice }: ComparePartsProps) {
  const [part, setPart] = useState<ComparisonPart>(() => FIRST.find((each) => comparison[each].length > 0) ?? 'same')
  const [standing, setStanding] = useState(0)
  const lines = useMemo(() => lineMaker(comparison, part), [comparison, part])
  const lists = useRef<HTMLDivElement>(null)
  useEffect(() => lists.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus(), [])
  const line = lines.at(standing, choice)
  return (
    <>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          aria-label={t.shows}
          value={part}
          onChange={(_, chosen: ComparisonPart | null) => {
            if (chosen === null) return
            setPart(chosen)
            setStanding(0)
          }}
        >
          {comparisonParts.map((each) =>
            each === 'doubtful' && comparison.doubtful.length === 0 ? null : (
              <ToggleButton key={each} value={each} sx={{ bgcolor: 'background.paper' }}>
                {t.part(t.parts[each], comparison[each].length)}
              </ToggleButton>
            ),
          )}
        </ToggleButtonGroup>
        <Box sx={{ flex: 1 }} />
        {actions}
      </Stack>
      {idle ? <Typography role="status">{t.nothing}</Typography> : null}
      {open === 0 ? null : <Notice severity="warning">{t.doubtful(open)}</Notice>}
      {removed === 0 ? null : <Notice severity="warning">{t.removing(removed)}</Notice>}
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2, minHeight: 34 }}>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          {t.leads[part]}
          {lines.count > 0 ? ` ${t.keys[part]}` : ''}
        </Typography>
        {part === 'changed' ? (
          <FormControlLabel
            title={t.blanksHint}
            control={
              <Checkbox
                size="small"
                checked={choice.blanks}
                onChange={(_, blanks) => onChoice({ ...choice, blanks })}
              />
            }
            label={t.blanks}
          />
        ) : null}
        {part === 'doubtful' ? (
          <>
            <Button size="small" onClick={() => onChoice(settle(choice, comparison.doubtful, 'new'))}>
              {t.doubt.allNew}
            </Button>
            <Button size="small" onClick={() => onChoice(settle(choice, comparison.doubtful, undefined))}>
              {t.doubt.allOpen}
            </Button>
          </>
        ) : null}
        {(part === 'changed' || part === 'added') && lines.count > 0 ? (
          <>
            <Button size="small" onClick={() => onChoice(choosePart(choice, comparison, part, true))}>
              {t.takeAll}
            </Button>
            <Button size="small" onClick={() => onChoice(choosePart(choice, comparison, part, false))}>
              {t.takeNone}
            </Button>
          </>
        ) : null}
      </Stack>
      {line === undefined ? (
        <Typography>{t.empty[part]}</Typography>
      ) : (
        <Box ref={lists} sx={{ display: 'flex', gap: 2, flex: 1, minHeight: 0 }}>
          <CompareList
            key={part}
            label={t.list(t.parts[part])}
            count={lines.count}
            lineAt={(index) => lines.at(index, choice)}
            tickLabel={part === 'missing' ? t.remove : t.take}
            standing={standing}
            onStand={setStanding}
            onTick={(each) => onChoice(chooseLine(choice, each, part))}
          />
          {line.doubtful === undefined ? (
            <CompareDetail
              line={line}
              choice={choice}
              world={world}
              onTick={(changed, each, take) => onChoice(chooseDifference(choice, changed, each, take))}
            />
          ) : (
            <CompareDoubt
              key={line.id}
              name={line.name}
              doubtful={line.doubtful}
              choice={choice}
              world={world}
              onSettle={(doubtful, as) => onChoice(settle(choice, [doubtful], as))}
            />
          )}
        </Box>
      )}
    </>
  )
}
