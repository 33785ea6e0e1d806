import type pg from 'pg'
import type { Netra } from '#app'
import type { Db } from '#store'

/** What a loader works with. */
export type LoaderHands = {
  /** netra_owner, inside the transaction that also records the load as finished: all of it happens, or none. For COPY. */
  readonly client: pg.Client
  /** The same connection and the same transaction, typed. Do not open another transaction on it. */
  readonly tx: Db
  /** The wired product as netra_app, for loads that go through the use cases. Their commits are their own, so such a
   * load must be able to run twice. Loaders before this one are finished and visible. */
  readonly netra: Netra
}

export type Loader = {
  readonly name: string
  /** Change it when the data changes: the load then runs again, over what the last one left. */
  readonly version: string
  /** Absent: in every installation. */
  readonly only?: Netra['mode']
  readonly run: (hands: LoaderHands) => Promise<void>
}
