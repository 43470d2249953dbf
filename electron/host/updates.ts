import type { HostOutput } from '../../shared/host/contract'

/** Updates as the handlers know them. */
export interface Updates {
  readonly feed: () => Promise<string>
  readonly setFeed: (address: string) => Promise<string>
  readonly check: () => Promise<HostOutput<'update.check'>>
}
