import type { UnitDraft } from '../../../shared/unit/unit'
import { useSave } from '../../parts/use-save'
import { useEditor } from '../../data/queries/use-editor'
import { text } from '../../text/zh-cn'
import { AddresseeSection } from './addressee-section'
import { Section } from './section'
import { StandingSection } from './standing-section'
import { UnitSection } from './unit-section'
import { useDocument } from './use-document'

/** Everything that the unit says of itself: one record under one hand, so that no part writes over another. */
export function UnitSections({ stored }: { readonly stored: UnitDraft }) {
  const save = useSave()
  const { record, edit } = useEditor({ table: 'unit', stored, save })
  const document = useDocument(record)
  return (
    <>
      <Section title={text.settings.unit}>
        <UnitSection record={record} edit={edit} document={document} />
      </Section>
      {document === undefined ? null : (
        <>
          <StandingSection record={record} edit={edit} document={document} />
          <AddresseeSection record={record} edit={edit} document={document} />
        </>
      )}
    </>
  )
}
