import { accept, refuse } from '#base'
import { cardExpires, fieldRoles, mostAppointments, type FieldRole } from '#core'
import type { Instant } from '#law'
import { appointmentStore, deviceStore, newReceipt, printReceipt, type ActorId, type Tx } from '#store'
import { recordAccountEvent } from '../akun/account-event.ts'
import { asAdministrator, onAccount, type Answer, type House } from '../akun/as-administrator.ts'

/** The code is in this answer and on the paper, and nowhere else. */
export type FieldCard = { readonly code: string; readonly expiresAt: Instant }

/** For a supervisor in the field, also before the term begins. The card before it opens nothing any more. */
export const makeFieldCard = (house: House, actor: ActorId, accountId: string): Answer<FieldCard> =>
  onAccount(house, actor, accountId, async (tx) => {
    if (!(await deviceStore.writesInField(tx, accountId, fieldRoles)))
      return refuse({ reason: 'not-in-field' } as const)
    return accept(await makeCard(tx, house, { actor, accountId }))
  })

async function makeCard(
  tx: Tx,
  { clock }: House,
  { actor, accountId }: { readonly actor: ActorId; readonly accountId: string },
): Promise<FieldCard> {
  const at = clock()
  await deviceStore.revokeCards(tx, accountId, at)
  const [code, expiresAt] = [newReceipt(), cardExpires(at)]
  await deviceStore.makeCard(tx, { accountId, code, by: actor, at, expiresAt })
  await recordAccountEvent(tx, clock, 'field-card-made', { actor, accountId })
  return { code: printReceipt(code), expiresAt }
}

type NamedCard = FieldCard & { readonly name: string; readonly role: FieldRole; readonly office: string }

/** Cards for everybody whom one decree appointed and who has no phone in: a sheet that was lost is printed again, and the old one opens nothing. */
export const makeCardsOfDecree = (house: House, actor: ActorId, decreeNumber: string): Answer<readonly NamedCard[]> =>
  asAdministrator(house, actor, async (tx) => {
    const holders = await appointmentStore.listWithoutPhone(tx, decreeNumber, mostAppointments)
    const cards: NamedCard[] = []
    for (const { accountId, ...who } of holders)
      cards.push({ ...who, ...(await makeCard(tx, house, { actor, accountId })) })
    return accept(cards)
  })

/** Cards that were printed and not used yet; phones that were let in stay. Refuses as `not-found` where there is none. */
export const revokeFieldCards = (house: House, actor: ActorId, accountId: string): Answer<null> =>
  onAccount(house, actor, accountId, async (tx) => {
    const revoked = await deviceStore.revokeCards(tx, accountId, house.clock())
    if (revoked === 0) return refuse({ reason: 'not-found' } as const)
    await recordAccountEvent(tx, house.clock, 'field-cards-revoked', { actor, accountId })
    return accept(null)
  })

/** Lost, stolen, or handed on: the next request of this phone is answered like a stranger's. */
export const shutDeviceOut = (house: House, actor: ActorId, deviceId: string): Answer<null> =>
  asAdministrator(house, actor, async (tx) => {
    const accountId = await deviceStore.revokeDevice(tx, deviceId, house.clock())
    if (accountId === null) return refuse({ reason: 'not-found' } as const)
    await recordAccountEvent(tx, house.clock, 'device-revoked', { actor, accountId }, { deviceId })
    return accept(null)
  })
