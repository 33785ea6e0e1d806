import { accept, refuse, type Result } from '#base'
import { refusalReasonAt } from '#core'
import type { Instant, PlainDate, RefusalReasonId } from '#law'
import { findHandlingOffice, newReceipt, printReceipt, recordEvent, type ActorId } from '#store'
import { noteRefusal } from '../penolakan/note-refusal.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import { holdsCounter } from './holds-counter.ts'
import type { Netra } from '../ports.ts'

type RefuseAtCounter = {
  readonly actor: ActorId
  readonly officeId: string
  /** A word of the list for counters. */
  readonly reason: string
  /** What the list does not say. Nobody is named; asked for where the reason is none of the list. */
  readonly note?: string
}

export type RefusedAtCounter = {
  readonly refusalId: string
  /** For whoever was turned away: with it he sees what he can do, and asks. Only its hash is kept. */
  readonly receipt: string
  readonly office: string
  readonly reason: RefusalReasonId
  readonly refusedAt: Instant
  readonly askUntilOn: PlainDate
}

const longest = 2_000

/** A reporter who was sent away leaves a record too, and takes a receipt along (N29). */
export const refuseAtCounter = (
  netra: Pick<Netra, 'db' | 'clock'>,
  { actor, officeId, reason: word, note = '' }: RefuseAtCounter,
): Promise<Result<RefusedAtCounter, DeskRefusal>> =>
  decideAs<RefusedAtCounter, DeskRefusal>(netra, actor, async (tx) => {
    const reason = refusalReasonAt('loket', word)
    if (reason === null) return refuse(badField('reason', word.trim() === '' ? 'blank' : 'unknown'))
    if (reason === 'lain' && note.trim() === '') return refuse(badField('note', 'blank'))
    if (note.length > longest) return refuse(badField('note', 'too-long'))
    const office = (await holdsCounter(tx, officeId)) ? await findHandlingOffice(tx, officeId) : null
    if (office === null) return refuse(notFound)
    const now = netra.clock()
    const said = note.trim() === '' ? null : note.trim()
    const eventId = await recordEvent(tx, {
      stream: 'kantor',
      type: 'report-refused-at-counter',
      about: { officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N29',
      data: { code: reason, reason: said },
    })
    const receipt = newReceipt()
    const noted = await noteRefusal(tx, {
      eventId,
      officeId,
      zone: office.zone,
      reason,
      actor,
      at: now,
      now,
      receipt,
      note: said,
    })
    return accept({
      refusalId: noted.id,
      receipt: printReceipt(receipt),
      office: office.name,
      reason,
      refusedAt: now,
      askUntilOn: noted.askUntilOn,
    })
  })
