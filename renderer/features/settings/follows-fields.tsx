import { isRaw, shown } from '../../../shared/base/draft'
import { readPlain } from '../../../shared/field/normalise-text'
import { standingOf } from '../../../shared/unit/bound-unit'
import type { StandingDraft } from '../../../shared/unit/unit'
import { withStanding } from '../../../shared/unit/with-standing'
import { text } from '../../text/zh-cn'
import { TypedField } from '../../ui/typed-field'
import type { UnitEditing } from './unit-edit'

const t = text.standing.follows
const { labels } = text.standing

type Follows = NonNullable<StandingDraft['follows']>

export interface FollowsFieldsProps extends UnitEditing {
  readonly city: string
  /** True where older records make the unit follow although it never said so. */
  readonly kept: boolean
}

/** 参照执行: whether the unit goes by a document that does not bind it, told by whom and since when. */
export function FollowsFields({ record, edit, city, kept }: FollowsFieldsProps) {
  const { follows } = standingOf(record, city)
  const write = (label: string, next: Follows | undefined) =>
    void edit(label, { standing: withStanding(record, city, { follows: next }) })
  const choose = (value: string) => {
    if (value === '') write(labels.followsOpen, undefined)
    else write(value === 'yes' ? labels.follows : labels.notFollows, { ...follows, chosen: value === 'yes' })
  }
  return (
    <>
      <div>
        <TypedField
          label={t.label}
          value={follows === undefined ? '' : follows.chosen ? 'yes' : 'no'}
          hint={kept ? t.kept : t.hint}
          none={t.none}
          showNone
          options={[
            { value: 'no', label: t.no },
            { value: 'yes', label: t.yes },
          ]}
          onLeave={choose}
        />
      </div>
      {follows?.chosen === true ? (
        <>
          <TypedField
            label={t.by}
            value={shown(follows.by)}
            hint={t.byHint}
            problem={isRaw(follows.by) ? t.tooLong : undefined}
            onLeave={(typed) =>
              write(labels.field(t.by), { ...follows, by: readPlain({ kind: 'text', max: 200, asTyped: true }, typed) })
            }
          />
          <TypedField
            label={t.since}
            value={shown(follows.since)}
            problem={isRaw(follows.since) ? t.notADay : undefined}
            onLeave={(typed) => write(labels.field(t.since), { ...follows, since: readPlain({ kind: 'date' }, typed) })}
          />
        </>
      ) : null}
    </>
  )
}
