import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ListGap } from '../../../shared/ledgers/check-list'
import { useSave } from '../../app/use-save'
import { useWorkspace } from '../../data/workspace'
import { text } from '../../text/zh-cn'
import { FindingNote } from '../../ui/finding-note'
import { Notice } from '../../ui/notice'

const t = text.ledgers.unlisted
const MOST = 3

/** Systems that resources name and the list does not have, with the button that adds them. */
export function UnlistedNotice({ findings }: { readonly findings: readonly ListGap[] }) {
  const { newId } = useWorkspace()
  const save = useSave()
  const unlisted = findings.filter(({ system }) => system !== undefined)
  if (unlisted.length === 0) return null
  const add = (wanted: readonly ListGap[]) =>
    void save(
      text.ledgers.labels.unlisted(wanted.length),
      wanted.flatMap(({ system: name }) => {
        const id = newId()
        return name === undefined ? [] : [{ table: 'systems' as const, id, after: { id, name } }]
      }),
      { done: t.added(wanted.length) },
    )
  return (
    <Notice
      severity="warning"
      title={t.title(unlisted.length)}
      actions={
        unlisted.length === 1 ? undefined : (
          <Button size="small" variant="outlined" onClick={() => add(unlisted)}>
            {t.addAll(unlisted.length)}
          </Button>
        )
      }
    >
      <Stack spacing={0.5}>
        {unlisted.slice(0, MOST).map((finding) => (
          <FindingNote
            key={finding.system}
            level={finding.level}
            message={finding.message}
            action={{ label: t.add, onClick: () => add([finding]) }}
          />
        ))}
        {unlisted.length > MOST ? <Typography variant="body2">{t.more(unlisted.length - MOST)}</Typography> : null}
      </Stack>
    </Notice>
  )
}
