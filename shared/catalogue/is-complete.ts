import { isRaw } from '../base/draft'
import { alwaysRequired } from './check-required'
import type { ResourceDraft } from './resource'

/** True where every field that a filing asks for in every resource holds something that could be read. */
export const isComplete = (resource: ResourceDraft): boolean =>
  alwaysRequired.every((field) => resource[field] !== undefined && !isRaw(resource[field]))
