import { randomUUID } from 'node:crypto'
import type { Instant } from '#law'
import { asActor, staffDoor, systemActors, type CodeToSend, type Tx } from '#store'
import type { Letter, Mailer, Netra } from '../ports.ts'

type House = Pick<Netra, 'db' | 'clock' | 'mailer' | 'contacts'>
/** `minutes`: how long the code still opens. */
export type WriteCode = (code: string, minutes: number) => Omit<Letter, 'id' | 'to'>

/** At once, so that half a thousand people at an apel do not wait for one slow server. */
const atOnce = 16

/**
 * Sends the codes that wait, each to the own address of whoever asked. That it goes is committed before the server is spoken to, so a code goes
 * at most once; one that did not arrive is asked for again. Where nobody is mailed, what waits is dropped.
 */
export async function sendDoorCodes(house: House, write: WriteCode): Promise<number> {
  const { mailer } = house
  const codes = await asClock(house, (tx) => staffDoor.takeCodes(tx, house.clock(), atOnce))
  await Promise.all(codes.map((code) => send(house, mailer, code, write)))
  return codes.length
}

/** What was asked and who came, a day after. */
export const sweepDoor = (house: House): Promise<number> => asClock(house, (tx) => staffDoor.sweep(tx, house.clock()))

const asClock = <T>({ db }: House, work: (tx: Tx) => Promise<T>) => asActor(db, systemActors.clock, work)

async function send(house: House, mailer: Mailer | null, code: CodeToSend, write: WriteCode): Promise<void> {
  const outcome = mailer === null ? null : await mailer.send(letterOf(house, code, write, house.clock()))
  const settled = outcome?.kind === 'terkirim' ? 'terkirim' : 'tidak-sampai'
  await asClock(house, (tx) => staffDoor.settle(tx, code.handle, settled))
}

const letterOf = ({ contacts }: House, code: CodeToSend, write: WriteCode, now: Instant): Letter => ({
  id: randomUUID(),
  to: contacts.open(code.sealedContact),
  ...write(
    contacts.open(code.sealedCode),
    Math.max(1, Math.ceil((Date.parse(code.expiresAt) - Date.parse(now)) / 60_000)),
  ),
})
