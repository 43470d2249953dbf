import { z } from 'zod'
import { listOwner, type SampleMaker } from '../sample/sample-maker'
import type { SystemDraft } from './system'

const optional = z.string().optional()

const words = z
  .array(
    z.strictObject({
      name: z.string(),
      shortName: z.string(),
      owner: z.string(),
      state: z.string(),
      department: z.string(),
      purpose: z.string(),
      upperUnit: optional,
      builder: optional,
      operator: optional,
      onlineSince: z.string(),
      network: z.string(),
      deployedAt: z.string(),
      database: z.string(),
      protection: z.string(),
      totalStorage: z.string(),
    }),
  )
  .min(1)

/** The systems that resources of the sample come from. */
export const sampleSystems: SampleMaker<SystemDraft> = (source) =>
  words.parse(source.words).map((system) => ({ id: source.listChance.uuid(), ...system, ...listOwner(source) }))
