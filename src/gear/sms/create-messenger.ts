import { isIP } from 'node:net'
import smpp, { type Pdu, type Session } from 'smpp'
import type { MailOutcome, Messenger } from '#app'
import { placeOf, type SmsCentre } from './centre.ts'
import { outcomeOf } from './outcome-of.ts'
import { smsParts, type SmsPart } from './sms-parts.ts'

const patienceMs = 10_000
/** A line that says nothing for so long is closed; the next message opens another. */
const idleMs = 5_000

/** Indonesian numbers as people write them, or any in international form. */
const isPhone = (to: string) => /^(?:\+?[1-9]\d{7,14}|0\d{7,13})$/.test(to)
const international = (to: string) => to.replace(/^0/, '62').replace(/^\+/, '')

type Line = { readonly session: Session; readonly bound: Promise<Answer> }

/**
 * Hands short messages to an operator's centre by SMPP 3.4, as a transmitter; TLS where it is not this machine. Messages of one moment share a line.
 * No number and no word of a message is logged or thrown.
 */
export function createMessenger({ url, password, from }: SmsCentre): Messenger {
  const { host, port, tls, user } = placeOf(url)
  let line: Line | null = null
  let underWay = 0
  let idle: NodeJS.Timeout | undefined
  let reference = 0

  return {
    through: `${host}:${String(port)}`,
    async send({ to, text }) {
      if (!isPhone(to)) return { kind: 'tidak-sampai', code: null }
      clearTimeout(idle)
      underWay++
      try {
        const open = (line ??= openLine())
        const status = await open.bound
        if (status !== 0) {
          drop(open)
          return { kind: 'ditunda', code: null }
        }
        return await submitAll(open, international(to), smsParts(text, (reference = (reference + 1) % 256)))
      } finally {
        underWay--
        if (underWay === 0) idle = setTimeout(closeIdle, idleMs).unref()
      }
    },
  }

  function openLine(): Line {
    const session = smpp.connect({ host, port, tls, ...(tls && isIP(host) === 0 ? { servername: host } : {}) })
    const opened: Line = { session, bound: bind(session) }
    // Each message that is under way listens for its end.
    session.setMaxListeners(0)
    session.on('error', () => {
      drop(opened)
    })
    session.on('close', () => {
      if (line === opened) line = null
    })
    // The centre asks now and then whether we are there.
    session.on('enquire_link', (pdu: Pdu) => {
      session.send(pdu.response())
    })
    return opened
  }

  function bind(session: Session): Promise<Answer> {
    const asked = { system_id: user, password, interface_version: 0x34 }
    return answerOf(session, (answered) => {
      session.on(tls ? 'secureConnect' : 'connect', () => {
        session.bind_transmitter(asked, answered)
      })
      return true
    })
  }

  async function submitAll(open: Line, to: string, parts: readonly SmsPart[]): Promise<MailOutcome> {
    for (const [at, part] of parts.entries()) {
      const outcome = await submit(open, to, part)
      if (outcome.kind === 'terkirim') continue
      // Half of it has gone: sent again, it would come twice.
      return at === 0 ? outcome : { kind: 'entah', code: null }
    }
    return { kind: 'terkirim', code: null }
  }

  async function submit(open: Line, to: string, { message, udh }: SmsPart): Promise<MailOutcome> {
    const { session } = open
    const asked = {
      source_addr_ton: isDigits(from) ? 1 : 5,
      source_addr_npi: isDigits(from) ? 1 : 0,
      source_addr: from,
      dest_addr_ton: 1,
      dest_addr_npi: 1,
      destination_addr: to,
      data_coding: 0,
      short_message: udh === null ? message : { udh, message },
    }
    const answer = await answerOf(session, (answered) => session.submit_sm(asked, answered))
    if (typeof answer === 'number') return outcomeOf(answer)
    drop(open)
    // What was written may have been taken, and is never sent again.
    return { kind: answer === 'unanswered' ? 'entah' : 'ditunda', code: null }
  }

  function drop({ session }: Line): void {
    if (line?.session === session) line = null
    session.destroy()
  }

  function closeIdle(): void {
    line?.session.unbind()
    line?.session.close()
    line = null
  }
}

const isDigits = (sender: string) => /^\d+$/.test(sender)

/** The status that a request was answered with; or nothing came in time, or the line broke; or it was never written. */
type Answer = number | 'unanswered' | 'unwritten'

/** `ask` says whether the request was written. */
function answerOf(session: Session, ask: (answered: (pdu: Pdu) => void) => boolean): Promise<Answer> {
  return new Promise((resolve) => {
    const end = (answer: Answer) => {
      clearTimeout(timer)
      session.off('close', lost)
      resolve(answer)
    }
    const lost = () => {
      end('unanswered')
    }
    const timer = setTimeout(lost, patienceMs)
    session.on('close', lost)
    const isWritten = ask(({ command_status: status }) => {
      end(status)
    })
    if (!isWritten) end('unwritten')
  })
}
