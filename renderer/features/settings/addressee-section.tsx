import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { isRaw, shown } from '../../../shared/base/draft'
import { profileInForce } from '../../../shared/profile/profile-in-force'
import { standingOf } from '../../../shared/unit/bound-unit'
import { readAddresseeField } from '../../../shared/unit/read-addressee'
import type { AddresseeDraft } from '../../../shared/unit/unit'
import { withStanding } from '../../../shared/unit/with-standing'
import { text } from '../../text/zh-cn'
import { Facts } from '../../ui/facts'
import { FieldGrid } from '../../ui/field-grid'
import { TypedField } from '../../ui/typed-field'
import { Section } from './section'
import type { UnitEditing } from './unit-edit'
import type { UnitDocument } from './use-document'

const t = text.standing.addressee
const { labels } = text.standing
const { problems } = text.fields

const unfit: Readonly<Record<keyof AddresseeDraft, string>> = {
  name: problems.text,
  reason: problems.text,
  contact: problems.text,
  phone: problems.phone,
  mail: t.mailProblem,
}

export interface AddresseeSectionProps extends UnitEditing {
  readonly document: UnitDocument
}

/** 收件机关: whom the document names, and the name that the unit uses in its place, with the reason. */
export function AddresseeSection({ record, edit, document: { file, bound, profile, day } }: AddresseeSectionProps) {
  const { addressee: own = {} } = standingOf(record, file.id)
  const named = profileInForce(file, { day, unit: { ...bound, addressee: '' } }).filing.addressee
  const used = profile.filing.addressee

  const write = (label: string, addressee: AddresseeDraft, done?: string) =>
    void edit(label, { standing: withStanding(record, file.id, { addressee }) }, done)
  const field = (name: keyof AddresseeDraft, hint = '') => {
    const value = own[name]
    const missing = name === 'reason' && own.name !== undefined && named !== null && value === undefined
    return (
      <TypedField
        label={t[name]}
        value={shown(value)}
        hint={hint}
        problem={missing ? t.reasonMissing : isRaw(value) ? unfit[name] : undefined}
        onLeave={(typed) => {
          const read = readAddresseeField(name, typed)
          // The document's own name is no other one.
          const next = name === 'name' && read === named?.name ? undefined : read
          write(labels.addressee(t[name]), { ...own, [name]: next })
        }}
      />
    )
  }
  return (
    <Section title={t.section}>
      <Stack spacing={1}>
        {named === null ? (
          <Typography>{t.noneNamed}</Typography>
        ) : (
          <Facts lines={[[t.document, t.named(named.name, named.clause, named.words)]]} />
        )}
        <FieldGrid>
          {field('name', named === null ? t.nameHintNone : t.nameHint(named.name))}
          {field('reason', t.reasonHint)}
          {field('contact', t.contactHint)}
          {field('phone')}
          {field('mail')}
        </FieldGrid>
        {used?.own === true ? (
          <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
            <Typography sx={{ flex: 1 }}>{t.used(used.name)}</Typography>
            <Button
              variant="outlined"
              onClick={() => write(labels.restore, {}, named === null ? t.restoredNone : t.restored(named.name))}
            >
              {t.restore}
            </Button>
          </Stack>
        ) : null}
      </Stack>
    </Section>
  )
}
