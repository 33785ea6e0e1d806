import { isRollComplete, type RollOfPlace } from '#core'
import type { Instant } from '#law'
import { rankStore, rollsByAccused, rollsByRegion, type PublishedRoll, type RollOver, type Tx } from '#store'

/** What rates for 1,000 staff are taken of from now on: of places and kinds whose rolls are complete (N177). */
export async function publishRolls(tx: Tx, asOf: Instant): Promise<void> {
  const rolls = [
    ...publishedRolls('wilayah', await rollsByRegion(tx)),
    ...publishedRolls('jabatan', await rollsByAccused(tx)),
  ]
  await rankStore.publishRolls(tx, rolls, asOf)
}

/** Whether nobody was ever told by what counts are divided, and there is something to tell: this installation was just updated. */
export const owesRolls = async (tx: Tx): Promise<boolean> =>
  !(await rankStore.hasRolls(tx)) && (await rollsByRegion(tx)).size > 0

const publishedRolls = (over: RollOver, rolls: ReadonlyMap<string, RollOfPlace>): readonly PublishedRoll[] =>
  [...rolls].map(([code, roll]) => ({ over, code, people: isRollComplete(roll) ? roll.people : null }))
