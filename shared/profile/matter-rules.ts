import type { Profile, ProfileRule } from './profile'

/** What matters may be under: the rules in force and those that ended, under which something may still be open. */
export const matterRules = ({ rules, ended }: Pick<Profile, 'rules' | 'ended'>): readonly ProfileRule[] =>
  ended.length === 0 ? rules : [...rules, ...ended]
