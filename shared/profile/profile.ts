import type { z } from 'zod'
import type { Binding } from './binding'
import type { profileFile } from './profile-file'
import type { Level, Rule } from './rule'

type File = z.infer<typeof profileFile>
/**
 * `follows`: the document does not ask it of the unit, which goes by it of its own accord (参照执行). `standIn`: what stands
 * instead of a holder (`instead`), by its name: then nobody is missing.
 */
export type ProfileRole = File['roles'][number] & { readonly follows?: boolean; readonly standIn?: string }
export type ProfileForm = File['forms'][number]
type Filing = NonNullable<File['filing']>
type Catalogue = NonNullable<File['catalogue']>

/** Whose a rule is, seen from the unit: its own to do, what it waits for from others (等候), or no concern of its. */
export type RulePart = 'own' | 'awaited' | 'others'
/**
 * A rule as the unit sees it. `pending`: it depends on a condition that the unit has not answered yet (待确认). `askedFrom`:
 * the day from which the document has asked it, earlier versions included; empty for from ever. `versions`: where there
 * are several that are the unit's in the same way, all of them.
 */
export type ProfileRule = Rule & {
  readonly part: RulePart
  readonly pending?: boolean
  readonly askedFrom?: string
  readonly versions?: readonly Rule[]
}

/** Who gets the filings of the unit; `own` where the unit wrote another name than the document's. */
export interface Addressee {
  readonly body: string
  readonly name: string
  readonly clause: string
  readonly words: string
  readonly own: boolean
}

/** A value with a condition, as the unit is asked about it. */
export interface Condition {
  /** What `StandingDraft.answers` calls it. */
  readonly key: string
  readonly title: string
  readonly condition: string
  readonly clause: string
  readonly words: string
}

/** A city's rules as they hold for one unit on one day: of each value one version, and only what concerns the unit. */
export interface Profile {
  /** The whole file that this is a view of: packages name it by its digest. */
  readonly file: File
  readonly id: string
  readonly name: string
  readonly regionCode: string
  readonly version: string
  readonly level: Level
  readonly source: File['source']
  readonly sources: NonNullable<File['sources']>
  /** Whether the document binds the unit at all. */
  readonly binding: Binding
  /** True where that hangs on a level that nobody has said. */
  readonly levelOpen: boolean
  readonly roles: readonly ProfileRole[]
  /** Every rule in force, with whose it is. */
  readonly rules: readonly ProfileRule[]
  readonly events: NonNullable<File['events']>
  readonly forms: readonly ProfileForm[]
  /** Bodies by id. */
  readonly bodies: File['bodies']
  readonly filing: {
    /** Null where the document asks no filing of the unit and the unit wrote no addressee. */
    readonly addressee: Addressee | null
    /** True where the unit said with which body it files. */
    readonly chosen: boolean
    /** The bodies that the unit may choose between; empty where there is no choice. */
    readonly choices: readonly Addressee[]
    readonly rule: Filing['rule'][number] | null
  }
  readonly catalogue: {
    readonly rule: Catalogue['rule'][number] | null
    readonly codePattern: Catalogue['codePattern'][number] | null
  }
  readonly training: NonNullable<File['training']>[number] | null
  readonly quality: File['quality'][number] | null
  readonly evaluation: File['evaluation'][number] | null
  readonly debrief: File['debrief'][number] | null
  readonly veto: File['veto']
  readonly focusFields: File['focusFields'][number] | null
  readonly scenarioFields: NonNullable<File['scenarioFields']>[number] | null
  readonly units: File['units'][number] | null
  /** Rules of a later day that concern the unit, with their `from`. */
  readonly coming: readonly Rule[]
  /** Rules that concerned the unit and ended before the day, with their `until`, and that no later version goes on with. */
  readonly ended: readonly ProfileRule[]
  /** Conditions that the unit has not answered yet. */
  readonly conditions: readonly Condition[]
}
