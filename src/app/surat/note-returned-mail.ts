import { asActor, circularEvent, circularMails, mailStore, systemActors, type Tx } from '#store'
import type { Instant } from '#law'
import type { Netra, ReturnedMail, ReturnSort } from '../ports.ts'

type House = Pick<Netra, 'db' | 'clock'>
/** `before`: it was known already, or is one whose mail cannot have gone out. */
type ReturnNoted = 'noted' | 'before'

/**
 * That a mail came back, hours or days after a server had taken it: it did not arrive, as one that was refused at once. Said again it changes nothing,
 * and whoever opened or acknowledged a circular meanwhile stays so.
 */
export const noteReturnedMail = (house: House, mail: ReturnedMail): Promise<ReturnNoted> =>
  asActor(house.db, systemActors.clock, (tx) => notes[mail.sort](tx, mail, house.clock()))

const notes: Readonly<Record<ReturnSort, (tx: Tx, mail: ReturnedMail, at: Instant) => Promise<ReturnNoted>>> = {
  edaran: noteCircular,
  pengingat: async (tx, { mailId, status }, at) =>
    (await mailStore.noteReturned(tx, mailId, { status, at })) ? 'noted' : 'before',
}

async function noteCircular(tx: Tx, { mailId, status }: ReturnedMail, at: Instant): Promise<ReturnNoted> {
  const sent = await circularMails.placeOf(tx, mailId)
  if (sent === null) return 'before'
  const { row: event } = circularEvent({
    type: 'node-undeliverable',
    ...sent,
    actor: systemActors.clock,
    happenedAt: at,
    recordedAt: at,
    data: { mailId, code: null, returned: true, status },
  })
  return (await circularMails.noteReturned(tx, mailId, { status, event, at })) ? 'noted' : 'before'
}
