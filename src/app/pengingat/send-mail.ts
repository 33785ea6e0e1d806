import { retryAfter } from '#core'
import { addHours, type Instant } from '#law'
import { asActor, mailStore, systemActors, type MailFacts, type MailState, type Tx } from '#store'
import type { Letter, MailOutcome, Mailer, Netra } from '../ports.ts'

/** One attempt, as it is told to whoever asked for it; null: there was nothing to send. */
export type Sent = MailOutcome['kind'] | 'gugur' | null

type Write = (facts: MailFacts) => Pick<Letter, 'subject' | 'text'>
type House = Pick<Netra, 'db' | 'clock' | 'mailer'>
type Ready = { readonly letter: Letter; readonly attempts: number }

/**
 * One attempt at one mail. That it is going out is committed before the server is spoken to: an attempt that nobody ended, because its
 * worker was killed, is never made again, and is shown as unknown. So a mail goes at most once.
 */
export async function sendMail(house: House, mailId: string, write: Write): Promise<Sent> {
  const { mailer } = house
  if (mailer === null) return null
  const taken = await asClock(house, (tx) => take(tx, mailId, house.clock(), write))
  if (taken === null || typeof taken === 'string') return taken
  return settle(house, mailId, taken.attempts, await attempt(mailer, taken.letter))
}

const asClock = <T>({ db }: House, work: (tx: Tx) => Promise<T>) => asActor(db, systemActors.clock, work)

const attempt = (mailer: Mailer, letter: Letter): Promise<MailOutcome> => mailer.send(letter)

async function take(tx: Tx, id: string, at: Instant, write: Write): Promise<Ready | Sent> {
  const found = await mailStore.stateOf(tx, id)
  if (found?.state === 'dikirim') {
    await mailStore.settle(tx, id, { state: 'entah', n: found.attempts, at, outcome: 'entah' })
    return 'entah'
  }
  if (found?.state !== 'menunggu') return null
  const { attempts, address, facts } = await mailStore.take(tx, id, at)
  if (address === null || facts === null) {
    await mailStore.settle(tx, id, { state: 'gugur', n: attempts, at, outcome: 'gugur' })
    return 'gugur'
  }
  return { letter: { id, to: address, returnsAs: 'pengingat', ...write(facts) }, attempts }
}

async function settle(house: House, id: string, n: number, outcome: MailOutcome): Promise<Sent> {
  const at = house.clock()
  const wait = outcome.kind === 'ditunda' ? retryAfter(n) : null
  const ended = wait === null && outcome.kind === 'ditunda' ? 'tidak-sampai' : outcome.kind
  const state: MailState = ended === 'ditunda' ? 'menunggu' : ended
  await asClock(house, async (tx) => {
    await mailStore.settle(tx, id, { state, n, at, outcome: ended, code: outcome.code })
    if (wait !== null) await mailStore.enqueue(tx, id, addHours(at, wait / 60))
  })
  return ended
}
