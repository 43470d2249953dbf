import { useMemo } from 'react'
import { registerQuestion, type RegisterQuestion } from '../../shared/register/register'
import { useToday } from '../data/queries/use-today'
import { useCalendar, useProfile } from '../data/store/workspace'

/** What the registers of the year are asked under today; undefined while it is read. */
export const useRegisterQuestion = (): RegisterQuestion | undefined => {
  const [profile, calendar, today] = [useProfile(), useCalendar(), useToday()]
  return useMemo(
    () => profile && calendar && registerQuestion({ profile, calendar, today }),
    [profile, calendar, today],
  )
}
