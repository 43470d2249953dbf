import Add from '@mui/icons-material/Add'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { useLocation, useMatch, useNavigate, useParams } from 'react-router'
import { localDay } from '../../../shared/base/local-day'
import type { MatterDraft } from '../../../shared/matter/matter'
import {
  groupOf,
  matterGroups,
  mendsFaults,
  opensTerm,
  settledByMatter,
  type MatterGroup,
} from '../../../shared/matter/matter-group'
import { inOrder, matterState, type MatterState } from '../../../shared/matter/matter-state'
import { matterRules } from '../../../shared/profile/matter-rules'
import type { ProfileRule } from '../../../shared/profile/profile'
import { makesDuties } from '../../../shared/profile/rule-kind'
import { useRecords } from '../../data/queries/use-records'
import { useCalendar, useProfile, useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { ChipFilter } from '../../ui/chip-filter'
import { Empty } from '../../ui/empty'
import { Page } from '../../ui/page'
import { MatterDrawer } from './matter-drawer'
import { MattersTable } from './matters-table'
import { ProblemsDialog, type ProblemsForm } from './problems-dialog'

const t = text.matters
/** Rules named as examples where nothing is registered yet. */
const EXAMPLES = 6

/** A matter as the drawer begins with it: under the rule of the address, of today. */
const blank = (
  id: string,
  asked: string | null,
  rules: readonly ProfileRule[],
  group: MatterGroup | undefined,
): MatterDraft => {
  const settled = rules.filter(settledByMatter)
  const rule =
    rules.find((one) => one.id === asked) ??
    settled.find(({ topic }) => group === undefined || groupOf(topic) === group) ??
    settled[0]
  const date = localDay(new Date())
  return rule === undefined ? { id, topic: 'meeting', date } : { id, topic: rule.topic, rule: rule.id, date }
}

/** 事项: the register of what was done or came in, and what is still to be mended. */
export function MattersScreen() {
  const { newId } = useWorkspace()
  const profile = useProfile()
  const matters = useRecords('matters')
  const calendar = useCalendar()
  const navigate = useNavigate()
  const { id } = useParams()
  const asNew = useMatch('/matters/new') !== null
  const { key, search } = useLocation()
  const [group, setGroup] = useState<MatterGroup>()
  const [pasting, setPasting] = useState(false)
  const [form, setForm] = useState<ProblemsForm>()
  // A new matter is written by its first edit; until then it is only here, one for each time the address is gone to.
  const [begun, setBegun] = useState<{ readonly key: string; readonly matter: MatterDraft }>()
  if (asNew && profile !== undefined && begun?.key !== key)
    setBegun({ key, matter: blank(newId(), new URLSearchParams(search).get('rule'), profile.rules, group) })
  const rules = profile?.rules ?? []
  const sorted = useMemo(() => inOrder(matters ?? [], profile ? matterRules(profile) : []), [matters, profile])
  if (profile === undefined || matters === undefined || calendar === undefined) return null

  const fresh = asNew ? begun?.matter : undefined
  const stored = matters.find((matter) => matter.id === (fresh?.id ?? id))
  const opened = stored ?? fresh
  const close = () => void navigate('/matters')
  const emptyForm = { rule: rules.find(mendsFaults)?.id ?? '', date: localDay(new Date()), list: '' }
  const inState = (of: MatterGroup, state: MatterState) =>
    matters.filter((matter) => groupOf(matter.topic) === of && matterState(matter, matterRules(profile)) === state)
      .length
  const add = (
    <Button variant="contained" startIcon={<Add />} onClick={() => void navigate('/matters/new')}>
      {t.add}
    </Button>
  )
  const shownMatters = sorted.filter(({ topic }) => group === undefined || groupOf(topic) === group)
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <Button variant="outlined" onClick={() => setPasting(true)}>
            {t.paste}
          </Button>
          {matters.length > 0 ? add : null}
        </>
      }
    >
      {matters.length === 0 ? (
        <Empty
          what={t.empty}
          why={t.emptyWhy(
            profile.name,
            rules
              // What opens a term is reminded of once it is registered, not before.
              .filter((rule) => settledByMatter(rule) && makesDuties(rule) && !opensTerm(rule))
              .slice(0, EXAMPLES)
              .map(({ title, clause }) => t.ruleAndClause(title, clause)),
          )}
          action={add}
        />
      ) : (
        <>
          <ChipFilter
            options={[
              { key: '', value: undefined, label: t.all(matters.length) },
              ...matterGroups.map((value) => ({
                key: value,
                value,
                label: t.group(
                  t.groups[value],
                  matters.filter(({ topic }) => groupOf(topic) === value).length,
                  inState(value, '待整改'),
                  inState(value, '待办结'),
                ),
              })),
            ]}
            chosen={group}
            onChoose={setGroup}
          />
          {shownMatters.length === 0 ? (
            <Typography color="textSecondary">{t.noneHere}</Typography>
          ) : (
            <MattersTable matters={shownMatters} rules={matterRules(profile)} calendar={calendar} />
          )}
        </>
      )}
      {opened === undefined ? null : (
        <MatterDrawer key={opened.id} stored={opened} isNew={stored === undefined} profile={profile} onClose={close} />
      )}
      {pasting ? (
        <ProblemsDialog
          rules={rules}
          form={form ?? emptyForm}
          onForm={setForm}
          onClose={() => setPasting(false)}
          onDone={() => {
            setForm(undefined)
            setPasting(false)
            setGroup(undefined)
          }}
        />
      ) : null}
    </Page>
  )
}
