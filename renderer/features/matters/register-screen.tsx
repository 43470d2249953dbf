import Button from '@mui/material/Button'
import { useMemo } from 'react'
import { Navigate, Link as RouterLink, useLocation, useParams } from 'react-router'
import type { TableName } from '../../../shared/kinds/data-kinds'
import { registerOfTable } from '../../../shared/kinds/kind-behaviours'
import { recordLists } from '../../../shared/kinds/record-lists'
import { RecordScreen } from '../../parts/record-screen/record-screen'
import { useWorkspace } from '../../data/store/workspace'
import { useRecordTables, type SmallTable } from '../../data/queries/use-record-tables'
import { useRegisterQuestion } from '../../parts/use-register-question'
import { text } from '../../text/zh-cn'
import { Notice } from '../../ui/notice'
import { defectOwn } from './own/defects'
import { evaluationOwn } from './own/evaluations'
import { incidentOwn } from './own/incidents'
import { matterOwn } from './own/matters'
import { meetingOwn } from './own/meetings'
import { policyDocOwn } from './own/policy-docs'
import { projectOwn } from './own/projects'
import { taskOwn } from './own/tasks'
import { scenarioOwn } from './own/scenarios'
import { shareRequestOwn } from './own/share-requests'
import { reportOwn } from './own/reports'
import { trainingPlanOwn } from './own/training-plans'
import type { RegisterOwn } from './register-own'
import { registerParts, type RegisterAsked } from './register-parts'

const t = text.registers

const noTables: readonly SmallTable[] = []

/** What each register has of its own, by the table of its records. */
const owns: Readonly<Partial<Record<TableName, RegisterOwn>>> = {
  meetings: meetingOwn,
  tasks: taskOwn,
  defects: defectOwn,
  evaluations: evaluationOwn,
  incidents: incidentOwn,
  projects: projectOwn,
  scenarios: scenarioOwn,
  shareRequests: shareRequestOwn,
  policyDocs: policyDocOwn,
  reports: reportOwn,
  trainingPlans: trainingPlanOwn,
  matters: matterOwn,
}

/** A kind that has nothing of its own: every field in the order in which its kind has them. */
const plain: RegisterOwn = { form: () => ({}) }

/** The register of that name, with what it has of its own; undefined where there is none. */
const registerNamed = (id: string) => {
  const list = recordLists.find((one) => one.id === id)
  const table = list?.table as TableName | undefined
  const register = table && registerOfTable(table)
  return list === undefined || table === undefined || register === undefined || register === false
    ? undefined
    : { table, list, own: owns[table] ?? plain, register }
}

/** Says that the address narrows the list, and how it is whole again. */
function NarrowedNotice() {
  const { pathname } = useLocation()
  return (
    <Notice
      severity="info"
      actions={
        <Button size="small" variant="outlined" component={RouterLink} to={pathname}>
          {t.showAll}
        </Button>
      }
    >
      {t.narrowed}
    </Notice>
  )
}

/** One register of the year: its records in a list, the open one in a drawer. The address narrows it, and names a rule to settle. */
export function RegisterScreen() {
  const { register: id = '', line } = useParams()
  const { search } = useLocation()
  const question = useRegisterQuestion()
  const { lists } = useWorkspace()
  const found = useMemo(() => registerNamed(id), [id])
  const asked = useMemo((): RegisterAsked => {
    const values = Object.fromEntries(new URLSearchParams(search))
    // A new record is asked for under a rule; rows are narrowed to those that name it.
    // What a number of the year counts is narrowed by the default screen.
    const where = 'stat' in values ? {} : values
    return line === 'new' ? { rule: values['rule'], where: {} } : { rule: undefined, where }
  }, [search, line])
  const beside = useRecordTables((found?.register.reads as readonly SmallTable[] | undefined) ?? noTables)
  const narrowed = Object.keys(asked.where).length > 0
  const parts = useMemo(
    () =>
      found &&
      question &&
      beside &&
      registerParts(found.table, found.register, found.own, { ...question, beside }, asked, lists),
    [found, question, beside, asked, lists],
  )
  if (found === undefined) return <Navigate to="/matters" replace />
  if (parts === undefined) return null
  return (
    <RecordScreen
      key={found.list.id}
      list={found.list.id}
      parts={narrowed ? { ...parts, Notice: NarrowedNotice, keeps: search } : parts}
    />
  )
}
