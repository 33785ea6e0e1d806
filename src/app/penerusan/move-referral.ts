import type { ReferralState, StepRow } from '#core'
import type { Instant } from '#law'
import { referralStore, type Referral, type Tx } from '#store'
import { closeClocks, fileAt, runClocks } from './receiver-clocks.ts'

export const isSettled = ({ state }: Pick<Referral, 'state'>) => state === 'diputus' || state === 'diteruskan'

/** Where the file as a whole stands with this said. Settled, it stays; decided for some of its allegations, it is being examined. */
export async function stateWith(tx: Tx, referral: Referral, { leaves }: StepRow): Promise<ReferralState> {
  if (leaves === null || isSettled(referral)) return referral.state
  if (leaves !== 'diputus') return leaves
  const answered = await referralStore.listAnswered(tx, referral.id)
  return referral.allegationIds.every((id) => answered.includes(id)) ? 'diputus' : 'diperiksa'
}

type Moving = { readonly row: StepRow; readonly state: ReferralState; readonly at: Instant }

/** Said after the end, it moves neither the file nor a clock. */
export async function moveReferral(tx: Tx, referral: Referral, { row, state, at }: Moving): Promise<void> {
  if (!isSettled(referral)) await runClocks(tx, fileAt(referral), row, at)
  if (state === referral.state) return
  await referralStore.move(tx, referral.id, state, at)
  if (state === 'diputus') await closeClocks(tx, referral.id, at)
}
