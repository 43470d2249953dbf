import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { shown } from '../../../shared/base/draft'
import { foldName } from '../../../shared/field/plain-text'
import type { ListGap } from '../../../shared/lists/check-fields'
import { recordsOf } from '../../../shared/lists/record-list'
import type { SystemDraft } from '../../../shared/system/system'
import { resourcesOfSystem } from '../../../shared/system/resources-of-system'
import { useSave } from '../../parts/use-save'
import { useFormerSystemNames } from './former-systems'
import type { BesideList } from '../../parts/record-screen/record-parts'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { FindingNote } from '../../ui/finding-note'
import { Notice } from '../../ui/notice'
import { useOnce } from '../../ui/use-once'
import { useRenameSystem } from './use-rename-system'

const t = text.lists.unlisted
const MOST = 3

/**
 * Systems that resources name and the list does not have, with the button that adds them. A name that a system of the
 * list bore before is no other system: there the resources are offered its name of now.
 */
export function UnlistedNotice({ findings, known }: Pick<BesideList, 'findings' | 'known'>) {
  const { newId } = useWorkspace()
  const save = useSave()
  const unlisted = findings.filter(({ unlisted: name }) => name !== undefined)
  const { resources } = known.records
  const systems = recordsOf(known.records, 'systems') as readonly SystemDraft[]
  const formerNames = useFormerSystemNames(systems, unlisted.length > 0)
  const rename = useRenameSystem(known)
  const add = useOnce((wanted: readonly ListGap[]) =>
    save(
      text.lists.labels.unlisted(wanted.length),
      wanted.flatMap(({ unlisted: name }) => {
        const id = newId()
        return name === undefined ? [] : [{ table: 'systems' as const, id, after: { id, name } }]
      }),
      { done: t.added(wanted.length) },
    ),
  )
  if (unlisted.length === 0) return null
  /** The name that a system has now which bore this one before. */
  const nowOf = ({ unlisted: name = '' }: ListGap): string => {
    const id = formerNames.get(foldName(name))
    return id === undefined ? '' : shown(systems.find((one) => one.id === id)?.name)
  }
  const missing = unlisted.filter((finding) => nowOf(finding) === '')
  return (
    <Notice
      severity="warning"
      title={t.title(unlisted.length)}
      actions={
        missing.length < 2 ? undefined : (
          <Button size="small" variant="outlined" onClick={() => add(missing)}>
            {t.addAll(missing.length)}
          </Button>
        )
      }
    >
      <Stack spacing={0.5}>
        {unlisted.slice(0, MOST).map((finding) => {
          const { unlisted: name = '', level, message } = finding
          const now = nowOf(finding)
          if (now === '')
            return (
              <FindingNote
                key={name}
                level={level}
                message={message}
                action={{ label: t.add, onClick: () => add([finding]) }}
              />
            )
          const users = resourcesOfSystem(name, resources).length
          return (
            <FindingNote
              key={name}
              level={level}
              message={t.former(users, name, now)}
              action={{ label: text.lists.rename.button(users, now), onClick: () => void rename(name, now) }}
            />
          )
        })}
        {unlisted.length > MOST ? <Typography variant="body2">{t.more(unlisted.length - MOST)}</Typography> : null}
      </Stack>
    </Notice>
  )
}
