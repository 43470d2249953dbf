import { codeLists } from '../../shared/catalogue/code-lists'
import { profile } from '../../shared/rules/profile'
import listsJson from '../../assets/lists/codelists.json'

const profileFiles = import.meta.glob('../../assets/profiles/*.json', { eager: true, import: 'default' })

/** Code lists and profiles as the screens use them, schema-checked like everything that comes from outside. */
export const lists = codeLists.parse(listsJson)
export const profiles = Object.values(profileFiles)
  .map((file) => profile.parse(file))
  .sort((a, b) => (a.regionCode < b.regionCode ? -1 : 1))
