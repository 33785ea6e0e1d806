import { retryAfter } from '#core'
import { addHours } from '#law'
import { asActor, circularEvent, circularMails, systemActors, type AddressWay, type CircularMail } from '#store'
import type { MailOutcome, Netra } from '../ports.ts'

type Write = (mail: CircularMail) => { readonly subject: string; readonly text: string }
type House = Pick<Netra, 'db' | 'clock' | 'mailer' | 'messenger'>

/**
 * Some of what waits for the addresses of offices, by the mail server and the messenger that there are. That each goes out is committed before
 * anybody is spoken to, so that a killed worker sends nothing twice. An address that is refused makes the office unreached. Says how many were tried.
 */
export async function sendCircularMails(house: House, write: Write, most = 50): Promise<number> {
  const ways: readonly AddressWay[] = [
    ...(house.mailer === null ? [] : (['surel'] as const)),
    ...(house.messenger === null ? [] : (['telepon'] as const)),
  ]
  if (ways.length === 0) return 0
  const taken = await asActor(house.db, systemActors.clock, (tx) => circularMails.take(tx, house.clock(), most, ways))
  for (const mail of taken) await settle(house, mail, await attempt(house, mail, write))
  return taken.length
}

async function attempt(house: House, mail: CircularMail, write: Write): Promise<MailOutcome | null> {
  if (mail.address === null) return null
  const letter = { id: mail.id, to: mail.address, returnsAs: 'edaran', ...write(mail) } as const
  const outcome = mail.way === 'surel' ? house.mailer?.send(letter) : house.messenger?.send(letter)
  return (await outcome) ?? null
}

async function settle(house: House, mail: CircularMail, outcome: MailOutcome | null): Promise<void> {
  const at = house.clock()
  const wait = outcome?.kind === 'ditunda' ? retryAfter(mail.attempts) : null
  const ended = outcome === null ? 'gugur' : outcome.kind === 'ditunda' ? 'tidak-sampai' : outcome.kind
  const { row: event } = circularEvent({
    type: 'node-undeliverable',
    circularId: mail.circularId,
    nodeId: mail.nodeId,
    officeId: mail.officeId,
    actor: systemActors.clock,
    happenedAt: at,
    recordedAt: at,
    data: { mailId: mail.id, code: outcome?.code ?? null },
  })
  await asActor(house.db, systemActors.clock, (tx) =>
    circularMails.settle(tx, mail.id, {
      state: wait === null ? ended : 'menunggu',
      code: outcome?.code ?? null,
      againAt: wait === null ? null : addHours(at, wait / 60),
      event,
      at,
    }),
  )
}
