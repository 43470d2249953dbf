import type { DataKind } from '../field/kind'
import { loadedProfile, type LoadedProfile } from './loaded-profile'

/** 规则文件 that the office loaded. */
export const loadedProfileKind: DataKind<LoadedProfile> = {
  draft: loadedProfile,
  word: '规则文件',
  counter: '份',
  fields: {},
  rows: {},
  labels: { loaded: '载入日期', profile: '规则', layouts: '表格版式' },
  called: ({ profile: { name, version } }) => `${name}规则 ${version} 版`,
  references: [],
  namedAs: false,
  index: [],
  bin: true,
  cleared: false,
  underRules: false,
  filed: false,
}
