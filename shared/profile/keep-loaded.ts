interface Change {
  readonly table: string
  readonly id: string
  readonly after: unknown
}

/** Keeps of each loaded profile the newest record, as changes of a journal come one after the other. */
export const keepLoaded = (found: Map<string, unknown>, { table, id, after }: Change): void => {
  if (table !== 'loadedProfiles') return
  if (after === null) found.delete(id)
  else found.set(id, after)
}
