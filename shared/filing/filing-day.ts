import { localDay } from '../base/local-day'
import type { FilingRecord } from './filing'

/** The day on which a package was made, by the calendar of this machine; its instant is kept in UTC. */
export const madeOn = ({ created }: Pick<FilingRecord, 'created'>): string => localDay(new Date(created))

/** The day on which a package was handed over; made, where that was not said. */
export const filedOn = (filing: Pick<FilingRecord, 'created' | 'handedOver'>): string =>
  filing.handedOver ?? madeOn(filing)
