import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { ListRow, RecordList } from '../../../shared/lists/record-list'
import { useResourcesOf, type ListRecords } from '../../data/queries/list-rows'
import { useWorkspace } from '../../data/store/workspace'
import { text } from '../../text/zh-cn'
import { NeighbourButtons } from '../../ui/neighbour-buttons'
import { SideDrawer } from '../../ui/side-drawer'
import { useNeighbourKeys } from '../../ui/use-neighbour-keys'
import { RecordDrawer } from './record-drawer'
import type { RecordParts } from './record-parts'
import { ResourcePart } from './resource-part'
import type { ListNow } from './use-list'

const t = text.lists.drawer

export interface LineDrawerProps {
  readonly list: RecordList
  readonly parts: RecordParts
  /** Key of the line, or `new`. */
  readonly id: string
  readonly year: string
  /** The chip that narrows the list. */
  readonly facet: string | undefined
  readonly known: ListRecords
  readonly shown: ListNow
  readonly onOpen: (key: string) => void
  /** Brings in a whole list instead of one line. */
  readonly onImport: () => void
  readonly onClose: () => void
}

/** The row that a new line begins with; undefined where lines are not begun in the drawer. */
const begin = ({ list, parts, year, facet }: LineDrawerProps, id: string): ListRow | undefined => {
  const row = list.begin?.(id, year, undefined)
  return row && (parts.begin === undefined ? row : { ...row, record: parts.begin(id, facet) })
}

/** One line of a list: the whole record, or what the list may change of a resource. */
export function LineDrawer(props: LineDrawerProps) {
  const { list, parts, id, known, shown, onOpen, onImport, onClose } = props
  const { newId } = useWorkspace()
  const [begun] = useState(() => (id === 'new' ? begin(props, newId()) : undefined))
  const at = shown.lines.indexOf(id)
  const line = at < 0 ? undefined : shown.lines.at(at)
  const [resourceId = '', item] = line?.resourceId === undefined ? id.split('.') : [line.resourceId, line.item]
  const resources = useResourcesOf(begun === undefined ? [resourceId] : [])
  const previous = shown.lines.at(at - 1)?.key
  const next = at < 0 ? undefined : shown.lines.at(at + 1)?.key

  useNeighbourKeys({ previous, next, onOpen })
  // Whoever comes to register what a list said (今日 leads here) has the list at hand as a rule.
  const wholeList = list.incoming && (
    <Button size="small" onClick={onImport}>
      {text.lists.importing.openIncoming}
    </Button>
  )
  const tools =
    begun === undefined ? <NeighbourButtons words={t} previous={previous} next={next} onOpen={onOpen} /> : wholeList
  const resource = resources?.get(resourceId)
  const row = shown.rows.get(begun?.key ?? id) ?? begun
  const findings = shown.findings.filter(({ key }) => key === (begun?.key ?? (row === undefined ? resourceId : id)))

  if (row !== undefined)
    return (
      <RecordDrawer
        list={list}
        row={{ ...row, ...(resource && { resource }) }}
        parts={parts}
        isNew={begun !== undefined && shown.rows.get(begun.key) === undefined}
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
        list={list}
        resource={resource}
        item={item === undefined ? undefined : resource.items[Number(item)]?.id}
        known={known}
        findings={findings}
        tools={tools}
        onClose={onClose}
      />
    )
  return (
    <SideDrawer title={list.title} closeLabel={t.close} onClose={onClose}>
      {resources === undefined ? (
        <LinearProgress aria-label={text.lists.loading(list.title)} />
      ) : (
        <Typography>{t.gone}</Typography>
      )}
    </SideDrawer>
  )
}
