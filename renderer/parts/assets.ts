import { calendarYear } from '../../shared/calendar/calendar-year'
import { festivals, statutoryDays } from '../../shared/calendar/statutory-days'
import { codeLists } from '../../shared/field/code-lists'
import { shareBasisLibrary } from '../../shared/catalogue/share-basis'
import { formLayout } from '../../shared/profile/form-layout'
import { profileFile } from '../../shared/profile/profile-file'
import festivalsJson from '../../assets/calendars/festivals.json'
import calendarJson from '../../assets/calendars/years.json'
import listsJson from '../../assets/lists/codelists.json'
import shareBasisJson from '../../assets/lists/share-basis.json'

const profileFiles = import.meta.glob('../../assets/profiles/*.json', { eager: true, import: 'default' })

/** Code lists, profiles, the published calendar years and the days of the law as the screens use them, schema-checked like everything that comes from outside. */
export const lists = codeLists.parse(listsJson)
export const shareBases = shareBasisLibrary.parse(shareBasisJson)
export const builtInYears = calendarYear.array().parse(calendarJson)
export const isStatutory = statutoryDays(festivals.parse(festivalsJson))
export const builtInProfiles = Object.values(profileFiles)
  .map((file) => profileFile.parse(file))
  .sort((a, b) => (a.regionCode < b.regionCode ? -1 : 1))

const layoutFiles = import.meta.glob('../../assets/forms/*.json', { eager: true, import: 'default' })

/** Layouts of the printed forms. */
export const formLayouts = Object.values(layoutFiles).map((file) => formLayout.parse(file))
