import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { Ledger } from '../../../shared/lists/ledger'
import { useResourcesOf, type ListRecords } from '../../data/queries/list-rows'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { NeighbourButtons } from '../../ui/neighbour-buttons'
import { SideDrawer } from '../../ui/side-drawer'
import { useNeighbourKeys } from '../../ui/use-neighbour-keys'
import { RecordDrawer } from './record-drawer'
import { ResourcePart } from './resource-part'
import type { ListNow } from './use-list'

const t = text.ledgers.drawer

export interface LineDrawerProps {
  readonly ledger: Ledger
  /** Key of the line, or `new`. */
  readonly id: string
  readonly year: string
  readonly known: ListRecords
  readonly list: ListNow
  readonly onOpen: (key: string) => void
  readonly onClose: () => void
}

/** One line of a list: the whole record, or what the list may change of a resource. */
export function LineDrawer({ ledger, id, year, known, list, onOpen, onClose }: LineDrawerProps) {
  const { newId } = useWorkspace()
  const [begun] = useState(() => (id === 'new' ? ledger.begin?.(newId(), year, undefined) : undefined))
  const at = list.lines.indexOf(id)
  const line = at < 0 ? undefined : list.lines.at(at)
  const [resourceId = '', item] = line?.resourceId === undefined ? id.split('.') : [line.resourceId, line.item]
  const resources = useResourcesOf(begun === undefined ? [resourceId] : [])
  const previous = list.lines.at(at - 1)?.key
  const next = at < 0 ? undefined : list.lines.at(at + 1)?.key

  useNeighbourKeys({ previous, next, onOpen })
  const tools =
    begun === undefined ? <NeighbourButtons words={t} previous={previous} next={next} onOpen={onOpen} /> : undefined
  const resource = resources?.get(resourceId)
  const row = list.rows.get(begun?.key ?? id) ?? begun
  const findings = list.findings.filter(({ key }) => key === (begun?.key ?? (row === undefined ? resourceId : id)))

  if (row !== undefined)
    return (
      <RecordDrawer
        ledger={ledger}
        row={{ ...row, ...(resource && { resource }) }}
        isNew={begun !== undefined && list.rows.get(begun.key) === undefined}
        known={known}
        findings={findings}
        tools={tools}
        onClose={onClose}
      />
    )
  if (resource !== undefined)
    return (
      <ResourcePart
        key={id}
        ledger={ledger}
        resource={resource}
        item={item === undefined ? undefined : resource.items[Number(item)]?.id}
        known={known}
        findings={findings}
        tools={tools}
        onClose={onClose}
      />
    )
  return (
    <SideDrawer title={ledger.title} closeLabel={t.close} onClose={onClose}>
      {resources === undefined ? (
        <LinearProgress aria-label={text.ledgers.loading} />
      ) : (
        <Typography>{t.gone}</Typography>
      )}
    </SideDrawer>
  )
}
