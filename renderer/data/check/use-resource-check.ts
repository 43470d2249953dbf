import { useEffect, useEffectEvent, useRef } from 'react'
import { startResourceCheck, type CheckNeeds } from './resource-check-client'
import type { CheckRequest } from './resource-check-messages'
import { useProfile, useWorkspace } from '../store/workspace'

export interface ResourceCheckNeeds {
  readonly few: CheckNeeds['few']
  /** What hears the answers of a worker that starts. */
  readonly listen: () => CheckNeeds['onAnswer']
  /** What is to be told in full, as an ask that stays the same as long as it means the same; undefined while unknown. */
  readonly watch: CheckRequest | undefined
}

/** A check worker while the screen is shown, started anew with the city's rules. */
export const useResourceCheck = ({ few, listen, watch }: ResourceCheckNeeds): void => {
  const { records, lists } = useWorkspace()
  const profile = useProfile()
  const send = useRef<(ask: CheckRequest) => void>(undefined)
  const listener = useEffectEvent(listen)

  useEffect(() => {
    if (profile === undefined) return
    const { ask, stop } = startResourceCheck({ records, lists, profile, few, onAnswer: listener() })
    send.current = ask
    return () => {
      send.current = undefined
      stop()
    }
  }, [records, lists, profile, few])

  useEffect(() => {
    if (watch !== undefined) send.current?.(watch)
  }, [watch, profile])
}
