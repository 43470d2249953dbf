import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import type { HostOutput } from '../../../shared/host/contract'
import { useSave } from '../../parts/use-save'
import { clearEdits } from '../../data/store/clear-unit'
import { useUnit, useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Facts } from '../../ui/facts'
import { Page } from '../../ui/page'
import { BackupSection } from './backup-section'
import { CalendarSection } from './calendar-section'
import { RulesSection } from './rules-section'
import { Section } from './section'
import { UnitSections } from './unit-sections'
import { UpdateSection } from './update-section'

const t = text.settings

function ProgramFacts() {
  const { host } = useWorkspace()
  const [info, setInfo] = useState<HostOutput<'app.info'>>()
  const [fingerprint, setFingerprint] = useState<string>()
  useEffect(() => {
    void host('app.info', {}).then(setInfo)
    void host('key.state', {}).then((key) => setFingerprint(key.fingerprint))
  }, [host])
  if (info === undefined) return null
  const facts = [
    [t.version, info.version],
    [t.hostKind, t.hosts[info.host]],
    [t.dataFolder, info.dataFolder],
    [t.fingerprint, fingerprint ?? t.noKey],
  ] as const
  return (
    <>
      <Facts lines={facts} />
      <Typography variant="caption" color="textSecondary">
        {t.dataFolderAdvice}
      </Typography>
    </>
  )
}

/** 设置: the unit, the program, backups, updates, and the way out of the sample. */
export function SettingsScreen() {
  const { records } = useWorkspace()
  const unit = useUnit()
  const save = useSave()
  if (unit === undefined || unit === null) return null

  const clear = async () => save(t.labels.clear, await clearEdits(records.db), { done: t.cleared })
  return (
    <Page title={t.title} lead={t.lead}>
      {unit.sample ? (
        <Section title={t.sample}>
          <Typography sx={{ mb: 1 }}>{t.sampleNote}</Typography>
          <Button variant="outlined" color="error" onClick={() => void clear()}>
            {t.clear}
          </Button>
        </Section>
      ) : null}
      <UnitSections stored={unit} />
      <Section title={text.city.rules.title}>
        <RulesSection city={unit.city} />
      </Section>
      <Section title={t.calendar.title}>
        <CalendarSection />
      </Section>
      <Section title={t.program}>
        <ProgramFacts />
      </Section>
      <Section title={text.backup.title}>
        <BackupSection />
      </Section>
      <Section title={t.update}>
        <UpdateSection />
      </Section>
    </Page>
  )
}
