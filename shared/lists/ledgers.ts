import { catalogueLedgers } from './catalogue-ledgers'
import type { Ledger } from './ledger'
import type { LedgerId } from '../profile/list-id'
import { recordLedgers } from './record-ledgers'

const all: Readonly<Record<LedgerId, Ledger>> = { ...recordLedgers, ...catalogueLedgers }

/** The list of that id. */
export const ledgerOf = (id: LedgerId): Ledger => all[id]

/** Title of a list, with its year where it is one of a year. */
export const ledgerTitle = ({ title, yearly }: Ledger, year: string): string => (yearly ? `${year}${title}` : title)
