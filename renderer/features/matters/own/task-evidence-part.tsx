import Autocomplete from '@mui/material/Autocomplete'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { useNavigate } from 'react-router'
import { shown } from '../../../../shared/base/draft'
import { valueOf } from '../../../../shared/field/record-value'
import { kindOf } from '../../../../shared/kinds/data-kinds'
import { recordsOf } from '../../../../shared/lists/record-list'
import {
  evidenceMembers,
  evidenceTables,
  type EvidenceMember,
  type TaskDraft,
  type TaskEvidence,
} from '../../../../shared/task/task'
import { recordAddress } from '../../../parts/record-address'
import type { BesideRecord } from '../../../parts/record-screen/record-parts'
import { text } from '../../../text/zh-cn'

const t = text.tasks.evidence
const noNames = { of: () => undefined, role: () => undefined }

interface Proof {
  readonly member: EvidenceMember
  readonly id: string
  readonly name: string
  readonly day: string
}

const proofsIn = ({ known }: BesideRecord): readonly Proof[] =>
  evidenceMembers.flatMap((member) =>
    recordsOf(known.records, evidenceTables[member])
      .map((record) => ({
        member,
        id: record.id,
        name: shown(kindOf(evidenceTables[member]).called(record, noNames)),
        day: shown(valueOf(record, 'date')),
      }))
      .filter(({ name }) => name !== '')
      .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)),
  )

const wordOf = ({ member }: Proof): string => kindOf(evidenceTables[member]).word
const labelOf = ({ name, day }: Proof): string => [name, day].filter((one) => one !== '').join(' ')

/** The id that a piece of evidence holds; undefined where only a name is left of it. */
const idOf = (one: TaskEvidence): string | undefined =>
  Object.entries(one).find(([member]) => member in evidenceTables)?.[1]

/** Records that prove a task, each one click away, and more of them by their names. */
export function TaskEvidencePart(props: BesideRecord) {
  const { record, name, edit } = props
  const heading = useId()
  const navigate = useNavigate()
  const { evidence = [] } = record as TaskDraft
  const proofs = proofsIn(props)
  const chosen = new Set(evidence.map(idOf))
  const write = (next: readonly TaskEvidence[]) =>
    void edit(t.edit(name), { evidence: next.length === 0 ? undefined : next })
  return (
    <Stack component="section" aria-labelledby={heading} spacing={1}>
      <Typography id={heading} variant="h2" component="h3">
        {t.heading}
      </Typography>
      {evidence.length === 0 ? null : (
        <Stack direction="row" spacing={0.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
          {evidence.map((one, at) => {
            const id = idOf(one)
            const proof = proofs.find((each) => each.id === id)
            const words = proof === undefined ? ('name' in one ? one.name : text.tasks.gone) : labelOf(proof)
            return (
              <Chip
                key={id ?? `${String(at)} ${words}`}
                size="small"
                label={words}
                variant={proof === undefined ? 'outlined' : 'filled'}
                {...(proof !== undefined && {
                  onClick: () => void navigate(recordAddress(evidenceTables[proof.member], proof.id)),
                })}
                onDelete={() => write(evidence.toSpliced(at, 1))}
              />
            )
          })}
        </Stack>
      )}
      <Autocomplete
        // What was chosen stands above: the box is empty again for the next one.
        key={evidence.length}
        size="small"
        options={proofs.filter(({ id }) => !chosen.has(id))}
        groupBy={wordOf}
        getOptionLabel={labelOf}
        getOptionKey={({ id }) => id}
        noOptionsText={t.none}
        renderInput={(params) => <TextField {...params} label={t.add} helperText={t.hint} />}
        onChange={(_event, proof) =>
          proof === null ? undefined : write([...evidence, { [proof.member]: proof.id } as TaskEvidence])
        }
      />
    </Stack>
  )
}
