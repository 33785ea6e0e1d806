import { accept, refuse } from '#base'
import type { PlainDate } from '#law'
import {
  accountStore,
  ensureFieldOffice,
  isSupervised,
  type ActorId,
  type FieldOffice,
  type NewMembership,
  type Tx,
} from '#store'
import { asAdministrator, onAccount, type Answer, type House } from './as-administrator.ts'
import { end, grant, whyNotEnd, whyNotGrant } from './posts.ts'

/** A post at an office that exists, or in the field: a village has its PKD and a polling place its PTPS once somebody is appointed. */
export type Appointment = NewMembership | (Omit<NewMembership, 'officeId'> & { readonly field: FieldOffice })

/**
 * Gives a post, and makes the office of a supervisor in the field where it is not there yet. Refuses a post that its office does not have, one that
 * stands in without an end, an end before its beginning, and whoever would administer accounts and handle cases at once.
 */
export const addMembership = (house: House, actor: ActorId, accountId: string, given: Appointment): Answer<null> =>
  onAccount(house, actor, accountId, async (tx) => {
    if ('field' in given && !(await isSupervised(tx, given.field.villageCode)))
      return refuse({ reason: 'no-such-village' } as const)
    const officeKind = 'field' in given ? given.field.kind : await accountStore.officeKind(tx, given.officeId)
    const refusal = await whyNotGrant(tx, accountId, { ...given, officeKind })
    if (refusal) return refuse(refusal)
    await grant(tx, house, { actor, accountId, given: await placed(tx, given) })
    return accept(null)
  })

/** The office is made last: what is refused leaves none behind. */
async function placed(tx: Tx, given: Appointment): Promise<NewMembership> {
  if (!('field' in given)) return given
  const { field, ...post } = given
  return { ...post, officeId: await ensureFieldOffice(tx, field) }
}

/** `until` is the first day without the right. */
export const endMembership = (house: House, actor: ActorId, membershipId: string, until: PlainDate): Answer<null> =>
  asAdministrator(house, actor, async (tx) => {
    const held = await accountStore.findMembership(tx, membershipId)
    if (!held) return refuse({ reason: 'not-found' } as const)
    const refusal = whyNotEnd(held, actor, until)
    if (refusal) return refuse(refusal)
    await end(tx, house, { actor, held, until })
    return accept(null)
  })
