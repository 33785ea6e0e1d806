import type { Instant } from '#law'
import type { Tx } from '../database.ts'
import type { SecondWay } from '../penerusan/link-store.ts'

export type LinkLine = { readonly secondWay: SecondWay; readonly madeAt: Instant; readonly expiresAt: Instant }

/** The link of a file that was not revoked, also where it has expired. None for whoever does not handle the case. */
export async function findStandingLink(tx: Tx, referralId: string): Promise<LinkLine | null> {
  const row = await tx
    .selectFrom('netra.referral_links')
    .select(['second_way as secondWay', 'made_at as madeAt', 'expires_at as expiresAt'])
    .where('referral_id', '=', referralId)
    .where('revoked_at', 'is', null)
    .$castTo<LinkLine>()
    .executeTakeFirst()
  return row ?? null
}
