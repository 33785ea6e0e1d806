import { error } from '@sveltejs/kit'
import { openReferralPage, type ActorId } from '#app'
import { rights } from '#core'
import type { Zone } from '#law'
import type { ReferralPage } from '#store/views'
import type { ReaderOf } from './referral-sheet.ts'

type Opened = {
  readonly page: ReferralPage
  readonly actor: ActorId
  readonly zone: Zone
  readonly reader: ReaderOf
}

/** A file sent to the reader, noted as read; whoever may not see it gets the page of an address that does not exist. */
export async function openReferral({ netra, actor }: App.Locals, referralId: string): Promise<Opened> {
  if (actor === null) error(404)
  const opened = await openReferralPage(netra, { referralId, actor: actor.id })
  if (!opened.ok) error(404)
  const page = opened.value
  const heldAt = (officeId: string, verb: 'answer-referral' | 'work-case') =>
    actor.memberships.find(({ office, role }) => office.id === officeId && rights[role][verb] !== undefined)
  const receiver = heldAt(page.receivingOfficeId, 'answer-referral')
  // Whoever passed it on still tells what he knows of it: BKN warns and blocks after the PPK has the file.
  const sender = heldAt(page.fromOfficeId, 'answer-referral')
  const { behind } = page
  return {
    page,
    actor: actor.id,
    zone: (receiver ?? sender ?? actor.memberships[0])?.office.zone ?? 'WIB',
    reader: {
      answers: receiver !== undefined || sender !== undefined,
      receives: receiver !== undefined,
      handles: behind === null || heldAt(behind.officeId, 'work-case') === undefined ? null : behind.caseId,
    },
  }
}
