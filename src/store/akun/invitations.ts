import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Db, Tx } from '../database.ts'
import { newId } from '../new-id.ts'

type InvitationPurpose = 'undangan' | 'administrator-pertama' | 'pemulihan'

/** What stands behind the `#` of a one-time link: 256 bits, kept nowhere. */
const newInvitationToken = (): string => randomBytes(32).toString('base64url')

const hashOf = (token: string): Buffer => createHash('sha256').update('netra.invitation ').update(token.trim()).digest()

/** Writes the hash and returns the token, which is never seen again. */
export async function invite(
  tx: Tx,
  by: ActorId,
  invited: { accountId: string; purpose: InvitationPurpose; now: Instant },
): Promise<string> {
  const token = newInvitationToken()
  await tx
    .insertInto('netra.invitations')
    .values({
      id: newId(),
      account_id: invited.accountId,
      purpose: invited.purpose,
      token_hash: hashOf(token),
      created_by: by,
      created_at: invited.now,
      expires_at: sql<string>`${invited.now}::timestamptz + interval '24 hours'`,
    })
    .execute()
  return token
}

export type OpenInvitation = {
  readonly accountId: string
  readonly purpose: InvitationPurpose
  readonly name: string
  readonly authUserId: string | null
}

/** Null when the token is unknown, spent or a day old: nobody learns which. */
export async function findInvitation(db: Db, token: string): Promise<OpenInvitation | null> {
  const { rows } = await sql<OpenInvitation>`
    select account_id as "accountId", purpose, name, auth_user_id as "authUserId" from netra.open_invitation(${hashOf(token)})`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Spends the token; of two at once one gets null. */
export async function redeemInvitation(
  db: Db,
  token: string,
  authUserId: string,
  name: string | null,
): Promise<ActorId | null> {
  const { rows } = await sql<{
    id: ActorId | null
  }>`select netra.redeem_invitation(${hashOf(token)}, ${authUserId}, ${name}) as id`.execute(db)
  return rows[0]?.id ?? null
}
