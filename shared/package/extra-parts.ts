const EXTRA = 'data/form-extra-'

/**
 * Part of a package for something that goes along with it (另附材料). The name begins like that of a printed form, so that
 * programs read it which know of forms only.
 */
export const extraPart = (place: number, ending: string): string =>
  `${EXTRA}${String(place).padStart(3, '0')}.${/^[a-z0-9]{1,8}$/.test(ending) ? ending : 'bin'}`

/** True for the name of a part that goes along beside what every filing holds. */
export const isExtraPart = (name: string): boolean => name.startsWith(EXTRA)
