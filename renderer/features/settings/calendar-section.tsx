import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { readCalendarYear } from '../../../shared/calendar/read-calendar-year'
import type { CodedError } from '../../../shared/base/coded-error'
import { useSave } from '../../parts/use-save'
import { importedYearEdit, useImportedYears } from '../../data/store/imported-years'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { FileButton } from '../../ui/file-button'
import { Notice } from '../../ui/notice'
import { PlainTable } from '../../ui/plain-table'

const t = text.settings.calendar

/** 工作日历: the years that come with the program, and those that the office imported. */
export function CalendarSection() {
  const { builtInYears, records } = useWorkspace()
  const imported = useImportedYears(records.db) ?? []
  const save = useSave()
  const [refusal, setRefusal] = useState<CodedError>()

  const take = async (file: File) => {
    const read = readCalendarYear(await file.text(), file.name)
    setRefusal(read.ok ? undefined : read.error)
    if (!read.ok) return
    const { id } = read.value
    await save(t.labels.imported(id), [importedYearEdit(id, read.value)], { done: t.imported(id) })
  }
  const remove = (id: string) => save(t.labels.removed(id), [importedYearEdit(id, null)], { done: t.removed(id) })

  return (
    <Stack spacing={1.5} sx={{ alignItems: 'flex-start' }}>
      <Typography>{t.builtIn(builtInYears[0]?.id ?? '', builtInYears.at(-1)?.id ?? '')}</Typography>
      {imported.length === 0 ? null : (
        <PlainTable
          label={t.table}
          head={t.head}
          widths={['80px', '80px', '96px', undefined, '128px']}
          rows={imported.map(({ id, off, work, source }) => ({
            key: id,
            cells: [
              id,
              t.days(off.length),
              t.days(work.length),
              source,
              <Button key={id} size="small" onClick={() => void remove(id)}>
                {t.remove(id)}
              </Button>,
            ],
          }))}
        />
      )}
      <FileButton label={t.pick} accept=".json" onFile={(file) => void take(file)} />
      <Typography variant="caption" color="textSecondary">
        {t.pickHint}
      </Typography>
      {refusal === undefined ? null : (
        <Notice severity="error" code={text.app.code(refusal.code)}>
          {refusal.message}
        </Notice>
      )}
    </Stack>
  )
}
