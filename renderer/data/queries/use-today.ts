import { useEffect, useState } from 'react'
import { localDay } from '../../../shared/base/local-day'

const MINUTE = 60_000

/** Today (`YYYY-MM-DD`); follows midnight while the program stays open. */
export const useToday = (): string => {
  const [today, setToday] = useState(() => localDay(new Date()))
  useEffect(() => {
    const timer = setInterval(() => setToday(localDay(new Date())), MINUTE)
    return () => clearInterval(timer)
  }, [])
  return today
}
