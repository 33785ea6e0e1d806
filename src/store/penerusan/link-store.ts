import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'
import type { Receipt } from '../laporan/receipt.ts'
import { linkHash, spokenHash, type SpokenCode } from './link-codes.ts'

export const secondWays = ['naskah', 'telepon'] as const
/** Where the second code comes from: printed on the letter and the slip, or told by telephone. */
export type SecondWay = (typeof secondWays)[number]

export type NewLink = {
  readonly id: string
  readonly referralId: string
  readonly officeId: string
  readonly code: Receipt
  readonly spoken: SpokenCode | null
  readonly madeAt: Instant
  readonly madeBy: ActorId
  readonly expiresAt: Instant
}

/** What the desk keeps of the links of its files. */
export const linkStore = {
  async keep(tx: Tx, { code, spoken, ...link }: NewLink): Promise<void> {
    await tx
      .insertInto('netra.referral_links')
      .values({
        id: link.id,
        referral_id: link.referralId,
        office_id: link.officeId,
        code_hash: linkHash(code),
        second_way: spoken === null ? 'naskah' : 'telepon',
        second_hash: spoken === null ? null : spokenHash(code, spoken),
        made_at: link.madeAt,
        made_by: link.madeBy,
        expires_at: link.expiresAt,
      })
      .execute()
  },

  /** The one that was not revoked, also where it has expired. */
  async findStanding(tx: Tx, referralId: string): Promise<string | null> {
    const row = await tx
      .selectFrom('netra.referral_links')
      .select('id')
      .where('referral_id', '=', referralId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    return row?.id ?? null
  },

  async revoke(tx: Tx, id: string, at: Instant): Promise<void> {
    await tx.updateTable('netra.referral_links').set({ revoked_at: at }).where('id', '=', id).execute()
  },

  /** Whether the file accuses the head of the office that has it, or somebody with a role there. */
  async accusesAddressee(tx: Tx, referralId: string): Promise<boolean> {
    const { rows } = await sql<{
      accused: boolean
    }>`select netra.accused_at_addressee(${referralId}) as accused`.execute(tx)
    return rows[0]?.accused ?? true
  },
}
