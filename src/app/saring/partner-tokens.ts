import { createHash, randomBytes } from 'node:crypto'
import { accept, isRecordId, refuse } from '#base'
import { isBefore } from '#core'
import { addDays, localDay, startOfDay, type Instant } from '#law'
import { newId, partnerStore, type ActorId, type PartnerRow } from '#store'
import { recordAccountEvent } from '../akun/account-event.ts'
import { asAdministrator, type Answer, type House } from '../akun/as-administrator.ts'
import type { Netra } from '../ports.ts'

export type { PartnerRow }

type MadeToken = { readonly id: string; readonly token: string; readonly validUntil: Instant }

/** No longer than a partner is known to be one; a lost token ends by itself (N71). */
export const partnerDays = 180

/** 256 random bits that say what they are; only their hash is kept. */
const newToken = () => `netra_${randomBytes(32).toString('base64url')}`

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** A token by which a partner (an accredited monitor, another agency) still sends by the API while reports flood in. Shown once. */
export const makePartnerToken = (
  house: House,
  { actor, name }: { readonly actor: ActorId; readonly name: string },
): Answer<MadeToken> =>
  asAdministrator<MadeToken>(house, actor, async (tx) => {
    const now = house.clock()
    const [id, token] = [newId(), newToken()]
    const validUntil = startOfDay(addDays(localDay(now, 'WIB'), partnerDays), 'WIB')
    await partnerStore.make(tx, { id, name, tokenHash: hashOf(token), madeBy: actor, madeAt: now, validUntil })
    await recordAccountEvent(tx, house.clock, 'partner-token-made', { actor, accountId: actor }, { partnerId: id })
    return accept({ id, token, validUntil })
  })

/** Refuses as `not-found` what was revoked before. A token that has ended by itself can still be revoked. */
export const revokePartner = (
  house: House,
  { actor, partnerId }: { readonly actor: ActorId; readonly partnerId: string },
): Answer<null> =>
  asAdministrator<null>(house, actor, async (tx) => {
    if (!isRecordId(partnerId) || !(await partnerStore.revoke(tx, partnerId, house.clock())))
      return refuse({ reason: 'not-found' } as const)
    await recordAccountEvent(tx, house.clock, 'partner-token-revoked', { actor, accountId: actor }, { partnerId })
    return accept(null)
  })

/** Tokens of partners without the tokens themselves, those that ended as well. Administrators alone. */
export const listPartners = (house: House, actor: ActorId): Answer<readonly PartnerRow[]> =>
  asAdministrator<readonly PartnerRow[]>(house, actor, async (tx) => accept(await partnerStore.list(tx)))

/** Asked only while reports flood in. */
export async function isPartner({ db, clock }: Pick<Netra, 'db' | 'clock'>, token: string): Promise<boolean> {
  if (!/^netra_[\w-]{43}$/.test(token)) return false
  const until = await partnerStore.validUntil(db, hashOf(token))
  return until !== null && isBefore(clock(), until)
}
