import type { Moment } from '#core'
import type { Tx } from '../database.ts'
import { contestStore } from '../pemilihan/contest-store.ts'
import type { HeldCase } from './case-store.ts'

/** The day of a case's event, and the penetapan it is measured by: before it an act breaches ethics, from it on discipline. */
export const momentOf = async (tx: Tx, { happenedOn, electionId, regionCode }: HeldCase): Promise<Moment> => ({
  actedOn: happenedOn,
  fixedOn: electionId === null ? null : await contestStore.fixedOn(tx, electionId, regionCode),
})
