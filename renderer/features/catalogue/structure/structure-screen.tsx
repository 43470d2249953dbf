import Button from '@mui/material/Button'
import { Link as RouterLink, useSearchParams } from 'react-router'
import { text } from '../../../text/zh-cn'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { StructurePick } from './structure-pick'
import { StructureReview } from './structure-review'
import { useStructure } from './use-structure'

const t = text.structure

/** Items made of what a database, a heading or JSON declares: read, look through, store. `?to=` names a resource. */
export function StructureScreen() {
  const [params] = useSearchParams()
  const { state, read, reset } = useStructure()
  const to = params.get('to') ?? undefined
  const leave = (
    <Button component={RouterLink} to={to === undefined ? '/catalogue' : `/catalogue/${to}`}>
      {t.leave}
    </Button>
  )
  if (state.kind === 'open' && state.structure.tables.length > 0)
    return <StructureReview name={state.name} structure={state.structure} to={to} onRestart={reset} />
  return (
    <Page title={t.title} lead={t.lead} actions={leave}>
      {state.kind === 'open' ? (
        <Notice severity="warning" title={t.none}>
          {t.noneWhat}
        </Notice>
      ) : null}
      <StructurePick
        state={state.kind === 'open' ? { kind: 'none' } : state}
        onRead={(source, name) => void read(source, name)}
        onCancel={reset}
      />
    </Page>
  )
}
