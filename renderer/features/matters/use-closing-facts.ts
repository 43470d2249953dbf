import { useCallback, useMemo, useState } from 'react'
import { localMoment } from '../../../shared/base/local-day'
import type { HandoverFacts } from '../../../shared/closing/handover-list'
import type { HostOutput } from '../../../shared/host/contract'
import { dataKinds } from '../../../shared/kinds/data-kinds'
import { kindRegisters } from '../../../shared/kinds/kind-behaviours'
import { printedName } from '../../../shared/unit/printed-name'
import { useResourceRows } from '../../data/queries/resource-list'
import { useFilings } from '../../data/queries/small-tables'
import { useBackupState } from '../../data/queries/use-backup-state'
import { useRecordTables } from '../../data/queries/use-record-tables'
import { useRoster } from '../../data/queries/use-roster'
import { useLoading } from '../../data/store/use-loading'
import { useUnit, useWorkspace } from '../../data/store/workspace'
import { tablesOfRegisters } from '../../parts/use-register-counts'
import { useRegisterQuestion } from '../../parts/use-register-question'

interface OfMachine {
  readonly info: HostOutput<'app.info'>
  readonly key: HostOutput<'key.state'>
}

/** Everything that the closing of a year tells of; undefined while it is read. */
export const useClosingFacts = (): HandoverFacts | undefined => {
  const { host } = useWorkspace()
  const [question, records, roster, filings] = [
    useRegisterQuestion(),
    useRecordTables(tablesOfRegisters),
    useRoster(),
    useFilings(),
  ]
  const unit = useUnit()
  const { ages } = useBackupState()
  const resources = useResourceRows()
  const [machine, setMachine] = useState<OfMachine>()
  useLoading({
    load: useCallback(async () => ({ info: await host('app.info', {}), key: await host('key.state', {}) }), [host]),
    onLoaded: setMachine,
  })
  return useMemo(() => {
    if (!question || !records || !roster || !filings || !unit || !machine || !resources) return undefined
    const { fingerprint } = machine.key
    return {
      ...question,
      kinds: dataKinds,
      registers: kindRegisters,
      records,
      unit: printedName(unit),
      roster,
      filings,
      resources: resources.length,
      folder: machine.info.dataFolder,
      ...(fingerprint !== undefined && { fingerprint }),
      ...(ages?.newestAt !== undefined && { snapshot: localMoment(ages.newestAt) }),
      ...(ages?.secondAt !== undefined && {
        backup: `${localMoment(ages.secondAt)}　${[ages.secondPlace, ages.secondName].filter(Boolean).join('/')}`,
      }),
    }
  }, [question, records, roster, filings, unit, machine, resources, ages])
}
