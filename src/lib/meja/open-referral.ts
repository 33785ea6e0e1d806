import { error } from '@sveltejs/kit'
import { openReferralPage, type ActorId } from '#app'
import { rights } from '#core'
import type { Zone } from '#law'
import type { ReferralPage } from '#store/views'

type Opened = {
  readonly page: ReferralPage
  readonly actor: ActorId
  readonly zone: Zone
  readonly isReceiver: boolean
}

/** A file sent to the reader, noted as read; whoever may not see it gets the page of an address that does not exist. */
export async function openReferral({ netra, actor }: App.Locals, referralId: string): Promise<Opened> {
  if (actor === null) error(404)
  const opened = await openReferralPage(netra, { referralId, actor: actor.id })
  if (!opened.ok) error(404)
  const mine = actor.memberships.find(
    ({ office, role }) => office.id === opened.value.receivingOfficeId && rights[role]['answer-referral'] !== undefined,
  )
  return {
    page: opened.value,
    actor: actor.id,
    zone: mine?.office.zone ?? actor.memberships[0]?.office.zone ?? 'WIB',
    isReceiver: mine !== undefined,
  }
}
