import Button from '@mui/material/Button'
import { memo } from 'react'
import { Link as RouterLink } from 'react-router'
import { text } from '../../../text/zh-cn'

const t = text.catalogue

const ListsButton = () => (
  <Button variant="outlined" component={RouterLink} to="/catalogue/lists">
    {text.lists.open}
  </Button>
)

const StructureButton = () => (
  <Button variant="outlined" component={RouterLink} to="/catalogue/structure">
    {text.structure.open}
  </Button>
)

/** Begins an import: what an empty catalogue wants first. */
export const ImportButton = () => (
  <Button variant="contained" component={RouterLink} to="/catalogue/import">
    {t.importExcel}
  </Button>
)

interface AddProps {
  readonly onAdd: () => Promise<void>
}

const AddButton = ({ onAdd }: AddProps) => (
  <Button
    variant="outlined"
    onClick={({ detail }) => {
      // The second click of a double click: one resource was wanted.
      if (detail < 2) void onAdd()
    }}
  >
    {t.add}
  </Button>
)

/** What can be done in an empty catalogue, beside the import. */
export const EmptyActions = ({ onAdd }: AddProps) => (
  <>
    <ListsButton />
    <Button variant="outlined" component={RouterLink} to="/catalogue/table">
      {text.table.open}
    </Button>
    <StructureButton />
    <AddButton onAdd={onAdd} />
  </>
)

export interface ListActionsProps extends AddProps {
  /** Nothing is listed: then there is nothing to write out or to edit. */
  readonly none: boolean
  readonly onExport: () => void
  readonly onTable: () => void
}

/** What can be done with the catalogue as a whole. Not drawn again while single resources change. */
export const ListActions = memo(function ListActions({ none, onAdd, onExport, onTable }: ListActionsProps) {
  return (
    <>
      <ListsButton />
      <Button component={RouterLink} to="/catalogue/collect">
        {text.collect.open}
      </Button>
      <Button variant="outlined" disabled={none} onClick={onExport}>
        {t.ledger.open}
      </Button>
      <Button variant="outlined" disabled={none} onClick={onTable}>
        {text.table.open}
      </Button>
      <StructureButton />
      <AddButton onAdd={onAdd} />
      <ImportButton />
    </>
  )
})
