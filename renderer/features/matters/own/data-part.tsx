import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useMemo } from 'react'
import { shown } from '../../../../shared/base/draft'
import type { ScenarioDraft, UsedData } from '../../../../shared/scenario/scenario'
import { dataSourcesIn } from '../../../../shared/scenario/scenario-list'
import { dataName, usedDataOf, withData } from '../../../../shared/scenario/used-data'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { text } from '../../../text/zh-cn'
import { NamePicker } from '../../../ui/name-picker'

const t = text.scenarios.data

const kindOf = (one: UsedData): keyof typeof t.kinds =>
  'resourceId' in one ? 'resource' : 'demandId' in one ? 'demand' : 'name'

/** Which data a scenario uses: resources of the catalogue, data that were asked for elsewhere, or names alone. */
export function DataPart({ record, name, isNew, known, edit }: BesideRecord) {
  const heading = useId()
  const { data = [] } = record as ScenarioDraft
  const sources = useMemo(() => dataSourcesIn(known.records), [known])
  const names = useMemo(
    () =>
      [...new Set([...sources.resources, ...sources.demands].map((one) => shown(one.name)))].filter(
        (one) => one !== '',
      ),
    [sources],
  )
  const change = (next: readonly UsedData[]) =>
    void edit(isNew ? text.registers.add(text.scenarios.word) : t.edit(name), {
      data: next.length === 0 ? undefined : next,
    })
  return (
    <Stack component="section" aria-labelledby={heading} spacing={1}>
      <Typography id={heading} variant="h2" component="h3">
        {t.title}
      </Typography>
      {data.length === 0 ? null : (
        <Stack direction="row" spacing={0.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
          {data.map((one, at) => (
            <Chip
              key={JSON.stringify(one)}
              size="small"
              label={`${dataName(one, sources)} · ${t.kinds[kindOf(one)]}`}
              variant={'name' in one ? 'outlined' : 'filled'}
              onDelete={() => change(data.toSpliced(at, 1))}
            />
          ))}
        </Stack>
      )}
      <NamePicker
        label={t.add}
        hint={t.hint}
        names={names}
        onName={(typed) => {
          const used = usedDataOf(typed, sources)
          const next = used === undefined ? data : withData(data, used)
          if (next.length > data.length) change(next)
        }}
      />
    </Stack>
  )
}
