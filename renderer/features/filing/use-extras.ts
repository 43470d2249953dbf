import { useMemo, useState } from 'react'
import type { Extra } from '../../../shared/register/extra'
import { useRegisterQuestion } from '../../parts/use-register-question'
import { useLoading } from '../../data/store/use-loading'
import { useWorkspace } from '../../data/store/workspace'
import { readExtras } from './read-extras'

/** What may go along with a filing of the records as they stand when the screen is opened; empty while it is read. */
export const useExtras = (): readonly Extra[] => {
  const { records } = useWorkspace()
  const question = useRegisterQuestion()
  const [extras, setExtras] = useState<readonly Extra[]>([])
  const load = useMemo(() => question && (() => readExtras(records, question)), [records, question])
  useLoading({ load, onLoaded: setExtras })
  return extras
}
