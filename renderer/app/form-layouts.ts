import { formLayout, type FormLayout } from '../../shared/forms/form-layout'

const files = import.meta.glob('../../assets/forms/*.json', { eager: true, import: 'default' })

/** The printed forms by name, schema-checked like everything that comes from outside. */
export const formLayouts: ReadonlyMap<string, FormLayout> = new Map(
  Object.values(files)
    .map((file) => formLayout.parse(file))
    .map((layout) => [layout.id, layout]),
)
