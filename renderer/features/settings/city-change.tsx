import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { asksUnit } from '../../../shared/profile/binding'
import type { CityChange } from '../../../shared/duties/compare-city'
import { eventWords } from '../../../shared/text/rule-words'
import { text } from '../../text/zh-cn'
import { Mark } from '../../ui/mark'

const t = text.city

export interface ChangeLine {
  readonly key: string
  readonly kind: 'bad' | 'doubt' | 'note' | 'good'
  readonly label: string
}

/** Roles that nobody holds, in words. */
export const roleLines = ({ missingRoles }: CityChange): ChangeLine[] =>
  missingRoles.map(({ title, short, inPrinciple, follows, clause }) => ({
    key: `role ${title}`,
    kind: inPrinciple || follows ? 'doubt' : 'bad',
    label: t.missingRole(title, short, clause, inPrinciple),
  }))

/** What the new forms lack, a person a line. */
export const formLines = ({ forms }: CityChange): ChangeLine[] =>
  forms.flatMap(({ title, clause, people }): ChangeLine[] =>
    people.map(({ personId, name, missing }) => ({
      key: `${title} ${personId}`,
      kind: 'doubt',
      label: t.formMissing(title, clause, name, missing),
    })),
  )

export function ChangeLines({ lines }: { readonly lines: readonly ChangeLine[] }) {
  return (
    <Stack spacing={0.5} component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {lines.map(({ key, kind, label }) => (
        <li key={key}>
          <Mark kind={kind} label={label} />
        </li>
      ))}
    </Stack>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section">
      <Typography variant="h2" component="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  )
}

const good = (label: string): ChangeLine[] => [{ key: label, kind: 'good', label }]

/** What another city's document asks for that is missing, what it does not know, and what is due at other times. */
export function CityChangeParts({ change }: { readonly change: CityChange }) {
  const terms = change.terms.map(({ event, before, after, clause }): ChangeLine => ({
    key: event,
    kind: 'note',
    label: t.term(eventWords[event], before, after, clause),
  }))
  const done = change.forms
    .filter(({ people }) => people.length === 0)
    .map(({ title, clause }): ChangeLine => ({ key: title, kind: 'good', label: t.formDone(title, clause) }))
  const kept = change.keptElsewhere.map(({ name, role }, at): ChangeLine => ({
    key: `${name} ${String(at)}`,
    kind: 'note',
    label: t.kept(name, role),
  }))
  const { binding, addressee } = change
  // What nobody asks for is not done either.
  const orElse = (lines: ChangeLine[], done: string): ChangeLine[] => {
    if (lines.length > 0) return lines
    return asksUnit(binding.state) ? good(done) : [{ key: 'unasked', kind: 'note', label: t.unasked }]
  }
  return (
    <Stack spacing={2}>
      <Part title={t.binding}>
        <ChangeLines
          lines={[{ key: 'binding', kind: asksUnit(binding.state) ? 'note' : 'doubt', label: binding.text }]}
        />
      </Part>
      {addressee === null ? null : (
        <Part title={t.addressee}>
          <ChangeLines
            lines={[
              {
                key: 'addressee',
                kind: 'note',
                label: t.addressed(addressee.before, addressee.after, addressee.clause),
              },
            ]}
          />
        </Part>
      )}
      <Part title={t.missingRoles}>
        <ChangeLines lines={orElse(roleLines(change), t.rolesComplete)} />
      </Part>
      {kept.length === 0 ? null : (
        <Part title={t.keptElsewhere}>
          <ChangeLines lines={kept} />
        </Part>
      )}
      <Part title={t.forms}>
        <ChangeLines lines={orElse([...formLines(change), ...done], t.noForms)} />
      </Part>
      <Part title={t.terms}>
        <ChangeLines lines={terms.length === 0 ? good(t.termsSame) : terms} />
      </Part>
    </Stack>
  )
}
