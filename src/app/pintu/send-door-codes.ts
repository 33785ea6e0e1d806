import { randomUUID } from 'node:crypto'
import type { Instant } from '#law'
import { asActor, staffDoor, systemActors, type CodeToSend, type CodeWay, type Tx } from '#store'
import type { Letter, Mailer, Messenger, Netra } from '../ports.ts'

type House = Pick<Netra, 'db' | 'clock' | 'mailer' | 'messenger' | 'contacts'>
/** `minutes`: how long the code still opens. */
type WriteCode = (way: CodeWay, code: string, minutes: number) => Pick<Letter, 'subject' | 'text'>

/** At once, so that half a thousand people at an apel do not wait for one slow server. */
const atOnce = 16

/**
 * Sends the codes that wait, each to the own telephone of whoever asked, or to his own address. That it goes is committed before the server is spoken to, so a code goes
 * at most once; one that did not arrive is asked for again. Where nothing carries codes, what waits is dropped.
 */
export async function sendDoorCodes(house: House, write: WriteCode): Promise<number> {
  const carriers = { telepon: house.messenger, surel: house.mailer } as const
  const ways = (['telepon', 'surel'] as const).filter((way) => carriers[way] !== null)
  const codes = await asClock(house, (tx) => staffDoor.takeCodes(tx, house.clock(), { atMost: atOnce, ways }))
  await Promise.all(codes.map((code) => send(house, carriers[code.way], code, write)))
  return codes.length
}

/** What was asked and who came, a day after. */
export const sweepDoor = (house: House): Promise<number> => asClock(house, (tx) => staffDoor.sweep(tx, house.clock()))

const asClock = <T>({ db }: House, work: (tx: Tx) => Promise<T>) => asActor(db, systemActors.clock, work)

type Carrier = Mailer | Messenger | null

async function send(house: House, carrier: Carrier, code: CodeToSend, write: WriteCode): Promise<void> {
  const outcome = carrier === null ? null : await carrier.send(letterOf(house, code, write, house.clock()))
  const settled = outcome?.kind === 'terkirim' ? 'terkirim' : 'tidak-sampai'
  await asClock(house, (tx) => staffDoor.settle(tx, code.handle, settled))
}

const letterOf = ({ contacts }: House, code: CodeToSend, write: WriteCode, now: Instant): Letter => ({
  id: randomUUID(),
  returnsAs: null,
  to: contacts.open(code.sealedContact),
  ...write(
    code.way,
    contacts.open(code.sealedCode),
    Math.max(1, Math.ceil((Date.parse(code.expiresAt) - Date.parse(now)) / 60_000)),
  ),
})
