import { Navigate, useParams } from 'react-router'
import { recordLists } from '../../../shared/kinds/record-lists'
import { RecordScreen } from '../../parts/record-screen/record-screen'

/** One of the lists (清单) that have nothing special; an address that names none leads to all of them. */
export function ListScreen() {
  const { list } = useParams()
  const known = recordLists.some(({ id, filed }) => filed && id === list)
  return known && list !== undefined ? (
    <RecordScreen key={list} list={list} />
  ) : (
    <Navigate to="/catalogue/lists" replace />
  )
}
