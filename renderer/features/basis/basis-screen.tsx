import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import FolderOpen from '@mui/icons-material/FolderOpenOutlined'
import { useMemo, useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { alignClauses, type AlignedClause, type Alignment } from '../../../shared/profile-check/align-clauses'
import type { PolicyText } from '../../../shared/profile/policy-text'
import type { Profile } from '../../../shared/profile/profile'
import type { ProfileFile } from '../../../shared/profile/profile-file'
import { rulesByClause } from '../../../shared/profile-check/rules-by-clause'
import { usePolicyText } from '../../data/queries/policy-texts'
import { useProfile, useProfileFile, useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { Empty } from '../../ui/empty'
import { FileButton } from '../../ui/file-button'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { ClauseTable } from './clause-table'
import { clauseFilters, countClauses, filterClauses, type ClauseFilter } from './filter-clauses'
import { useOwnCopy } from './use-own-copy'

const t = text.basis

/** What the copy is called, and why it does not stand clause by clause beside the rules where it does not. */
function CopyLine({ copy, alignment, all }: { copy: PolicyText; alignment: Alignment; all: number }) {
  const { automaticNumbers } = copy
  const lost = alignment.matched * 2 < all
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {t.copy(copy.file, copy.loaded)}
        {t.aligned(alignment.matched, all)}
      </Typography>
      {automaticNumbers === undefined ? null : (
        <Notice severity="warning" title={t.automatic(automaticNumbers)}>
          {t.automaticWhy}
        </Notice>
      )}
      {automaticNumbers === undefined && lost ? (
        <Notice severity="warning" title={t.notAligned}>
          {t.notAlignedWhy}
        </Notice>
      ) : null}
    </>
  )
}

function Clauses({ clauses, withCopy }: { readonly clauses: readonly AlignedClause[]; readonly withCopy: boolean }) {
  const [filter, setFilter] = useState<ClauseFilter>('all')
  const [typed, setTyped] = useState('')
  const counts = useMemo(() => countClauses(clauses), [clauses])
  const shown = useMemo(() => filterClauses(clauses, filter, typed), [clauses, filter, typed])
  return (
    <>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        <Stack direction="row" spacing={1} role="group" aria-label={t.countsLabel} sx={{ flex: 1 }}>
          {clauseFilters
            .filter((each) => each !== 'lost' || withCopy)
            .map((each) => (
              <Button
                key={each}
                size="small"
                variant={filter === each ? 'outlined' : 'text'}
                aria-pressed={filter === each}
                onClick={() => setFilter(each)}
              >
                {t.counts[each](counts[each])}
              </Button>
            ))}
        </Stack>
        <Typography variant="body2" color="textSecondary" role="status">
          {t.found(shown.length)}
        </Typography>
        <TextField
          placeholder={t.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          slotProps={{ htmlInput: { 'aria-label': t.search, type: 'search' } }}
          sx={{ width: 280 }}
        />
      </Stack>
      {shown.length === 0 ? (
        <Empty what={t.nothing} why={t.nothingWhy} action={null} />
      ) : (
        <Box
          role="region"
          aria-label={t.table}
          tabIndex={0}
          sx={{ flex: 1, minHeight: 0, overflow: 'auto', border: 1, borderColor: 'divider' }}
        >
          <ClauseTable clauses={shown} withCopy={withCopy} />
        </Box>
      )}
    </>
  )
}

interface SheetProps {
  readonly file: ProfileFile
  readonly profile: Profile
  readonly copy: PolicyText | null
}

function Sheet({ file, profile, copy }: SheetProps) {
  const { lists } = useWorkspace()
  const { work, load, remove } = useOwnCopy(file.id)
  const rules = useMemo(() => rulesByClause(file, lists, profile.rules), [file, lists, profile])
  const alignment = useMemo(() => alignClauses(rules, copy?.text ?? ''), [rules, copy])
  const clauses = useMemo(
    () => (copy === null ? alignment.clauses.map((clause) => ({ ...clause, found: new Map() })) : alignment.clauses),
    [alignment, copy],
  )
  const { title, number } = file.source
  return (
    <Page
      fixed
      title={t.title}
      lead={t.lead(title, number, file.version)}
      actions={
        <>
          <Button variant="outlined" component={RouterLink} to="/basis/checklist">
            {text.checklist.open}
          </Button>
          {copy === null ? null : (
            <Button variant="outlined" onClick={() => void remove(copy)}>
              {t.remove}
            </Button>
          )}
          <FileButton
            label={copy === null ? t.load : t.replace}
            accept=".docx,.txt"
            icon={<FolderOpen />}
            onFile={(chosen) => void load(chosen)}
          />
        </>
      }
    >
      {work.kind === 'reading' ? (
        <div role="status">
          <Typography sx={{ mb: 1 }}>{t.loading(work.name)}</Typography>
          <LinearProgress aria-label={t.loading(work.name)} />
        </div>
      ) : null}
      {work.kind === 'refused' ? (
        <Notice severity="error" title={t.failed} code={text.app.code(work.error.code)}>
          {work.error.message}
        </Notice>
      ) : null}
      {copy === null ? null : <CopyLine copy={copy} alignment={alignment} all={file.clauses.length} />}
      <Clauses clauses={clauses} withCopy={copy !== null} />
    </Page>
  )
}

/** 依据: the document of the unit's city clause by clause, with the rules, the reasons and the office's own copy. */
export function BasisScreen() {
  const file = useProfileFile()
  const profile = useProfile()
  const copy = usePolicyText(file?.id)
  if (file === undefined || profile === undefined || copy === undefined) return null
  return <Sheet key={file.id} file={file} profile={profile} copy={copy} />
}
