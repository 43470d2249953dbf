import { useState } from 'react'
import type { createRepair, Repair, RepairStep } from './repair'

/** Steps that can be taken back before the import. */
const STEPS = 50

const stepOf = ({ resources, excluded, settled }: Repair): RepairStep => ({ resources, excluded, settled })

/** The repair as it stands, and the way back and forward again; `back` and `forward` are false where there is no step. */
export const useRepairSteps = (steps: ReturnType<typeof createRepair>, first: () => Repair) => {
  const [repair, setRepair] = useState(first)
  const [past, setPast] = useState<readonly RepairStep[]>([])
  const [ahead, setAhead] = useState<readonly RepairStep[]>([])
  return {
    repair,
    canUndo: past.length > 0,

    put: (next: Repair): void => {
      if (next !== repair) {
        setPast([...past.slice(1 - STEPS), stepOf(repair)])
        setAhead([])
      }
      setRepair(next)
    },

    back: (): boolean => {
      const before = past.at(-1)
      if (before === undefined) return false
      setPast(past.slice(0, -1))
      setAhead([...ahead, stepOf(repair)])
      setRepair(steps.back(before))
      return true
    },

    forward: (): boolean => {
      const next = ahead.at(-1)
      if (next === undefined) return false
      setAhead(ahead.slice(0, -1))
      setPast([...past, stepOf(repair)])
      setRepair(steps.back(next))
      return true
    },
  }
}
