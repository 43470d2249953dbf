import PersonAdd from '@mui/icons-material/PersonAddOutlined'
import SwapHoriz from '@mui/icons-material/SwapHorizOutlined'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink, useSearchParams } from 'react-router'
import { shown } from '../../../shared/base/draft'
import { BindingLine } from '../../parts/binding-line'
import { text } from '../../text/zh-cn'
import { Empty } from '../../ui/empty'
import { Page } from '../../ui/page'
import { CountedPosts } from './counted-posts'
import { FormsMenu } from './forms-menu'
import { HistoryDrawer } from './history-drawer'
import { PersonDrawer } from './person-drawer'
import { PersonsTable } from './persons-table'
import { emptyForm } from './register-form'
import { RegisterDrawer } from './register-drawer'
import { RolesTable } from './roles-table'
import { useRosterToday } from './use-roster-today'

const t = text.roster

/** 队伍: who holds which role of the city's document, and everybody's data. */
export function RosterScreen() {
  const roster = useRosterToday()
  const [query, setQuery] = useSearchParams()
  const open = query.get('person')
  const setOpen = (person?: string) => setQuery(person === undefined ? {} : { person }, { replace: true })
  const [history, setHistory] = useState<string>()
  const [registering, setRegistering] = useState(false)
  const [form, setForm] = useState(emptyForm)
  if (roster === undefined) return null
  const { profile, persons, byRole, elsewhere } = roster
  const person = persons.find(({ id }) => id === open)

  const register = (role = form.role) => {
    setForm({ ...form, role })
    setRegistering(true)
  }
  const [firstRole] = profile.roles
  // Somebody has to be there before somebody can follow.
  const changes = byRole.some(({ current }) => current.length > 0)
  const buttons = (
    <>
      <FormsMenu opened={query.get('forms') === '1'} />
      <Button variant={changes ? 'outlined' : 'contained'} startIcon={<PersonAdd />} onClick={() => register()}>
        {t.register}
      </Button>
      {changes ? (
        <Button component={RouterLink} to="/roster/change" variant="contained" startIcon={<SwapHoriz />}>
          {t.change}
        </Button>
      ) : null}
    </>
  )

  return (
    <Page
      title={t.title}
      lead={firstRole === undefined ? t.leadUnasked(profile.source.title) : t.lead(profile.source.title)}
      actions={buttons}
    >
      <BindingLine binding={profile.binding} />
      <CountedPosts roster={roster} onOpen={setOpen} />
      {firstRole === undefined ? null : (
        <RolesTable roster={roster} onOpen={setOpen} onRegister={register} onHistory={setHistory} />
      )}
      {elsewhere.length === 0 ? null : (
        <Stack direction="row" spacing={1}>
          <Typography variant="body2" color="textSecondary">
            {t.elsewhere}
          </Typography>
          {elsewhere.map(({ person: holder, appointment }) => (
            <Link
              key={appointment.id}
              component="button"
              type="button"
              variant="body2"
              onClick={() => setOpen(holder.id)}
            >
              {shown(holder.name) || t.unnamed}
            </Link>
          ))}
        </Stack>
      )}
      {persons.length > 0 ? (
        <PersonsTable roster={roster} onOpen={setOpen} />
      ) : (
        <Empty
          what={t.nobody}
          why={firstRole === undefined ? t.nobodyUnasked : t.nobodyWhy(firstRole.clause, firstRole.words)}
          action={
            firstRole === undefined ? (
              <Button component={RouterLink} to="/settings?standing=1" variant="outlined">
                {t.standing}
              </Button>
            ) : (
              <Button variant="outlined" onClick={() => register(firstRole.role)}>
                {t.registerRole(firstRole.title)}
              </Button>
            )
          }
        />
      )}
      {history === undefined ? null : (
        <HistoryDrawer
          roster={roster}
          role={history}
          onOpen={(id) => {
            setHistory(undefined)
            setOpen(id)
          }}
          onClose={() => setHistory(undefined)}
        />
      )}
      {person === undefined ? null : (
        <PersonDrawer key={person.id} stored={person} roster={roster} onClose={() => setOpen()} />
      )}
      {registering ? (
        <RegisterDrawer roster={roster} form={form} onForm={setForm} onClose={() => setRegistering(false)} />
      ) : null}
    </Page>
  )
}
