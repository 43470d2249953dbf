import type { ReactNode } from 'react'
import { formatCount } from '../../../../shared/base/format-count'
import type { CatalogueChecked } from '../../../data/check/resource-check-hook'
import { text } from '../../../text/zh-cn'
import { CountBar } from '../../../ui/count-bar'
import { CompletenessLine } from './completeness-line'
import { noFilter } from './list-filter'
import type { CatalogueList } from './use-catalogue-list'

const t = text.catalogue

export interface CatalogueCountsProps {
  /** How many resources there are; undefined while they are read. */
  readonly all: number | undefined
  readonly check: CatalogueChecked
  readonly list: CatalogueList
  readonly children: ReactNode
}

/** How many resources there are and are found, how many lack something, and how complete the catalogue is. */
export function CatalogueCounts({ all, check, list, children }: CatalogueCountsProps) {
  const { filter, setFilter, matching, lettersOnly } = list
  const { level, ...withoutLevel } = filter
  const total =
    all === undefined
      ? t.empty.loading
      : lettersOnly !== undefined
        ? t.counts.byLetters[lettersOnly](matching.length)
        : matching.length === all
          ? t.counts.all(all)
          : t.counts.found(matching.length, all)
  return (
    <CountBar
      total={total}
      levels={
        check.state === 'checked'
          ? (['必改', '需说明'] as const).map((each) => ({
              level: each,
              count: formatCount(check.totals[each]),
              none: check.totals[each] === 0,
            }))
          : undefined
      }
      waiting={check.state === 'failed' ? t.counts.checkFailed : t.counts.checking}
      chosen={level}
      onChoose={(next) => setFilter(next === undefined ? withoutLevel : { ...filter, level: next })}
    >
      <CompletenessLine
        completeness={check.completeness}
        onShow={(ids) => setFilter({ ...noFilter, among: new Set(ids) })}
      />
      {children}
    </CountBar>
  )
}
