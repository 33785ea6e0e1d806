import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import type { ReturnedMail } from '#app'
import { judgeReturned } from '#core'
import type { ReturnAddresses } from './return-addresses.ts'

export type ReturnDoorSettings = {
  /** `smtp://host:port` for whoever brings mail, `lmtp://host:port` for a mail server of ours that passes it on. */
  readonly listen: string
  readonly addresses: ReturnAddresses
  /** For STARTTLS. Null: what comes, comes in the open, as it did on every line before. */
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null
  /** What throws is answered "later", and brought again. */
  readonly take: (mail: ReturnedMail) => Promise<void>
  readonly fault: (error: unknown) => void
}

export type ReturnDoor = { readonly port: number; readonly close: () => Promise<void> }

/** Ours are a page long, and servers add their own words. */
const mostBytes = 1024 * 1024
const mostClients = 20
/** After so many addresses that are none of ours somebody is guessing. */
const mostStrangers = 5
const longestTalkMs = 5 * 60_000

/** A scheme, a host and a port, and nothing more. */
export function isReturnListen(text: string): boolean {
  if (!URL.canParse(text) || /\s/.test(text)) return false
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text)
  if (!/^(?:smtp|lmtp):$/.test(protocol) || hostname === '' || port === '') return false
  return username + password + search + hash === '' && (pathname === '' || pathname === '/')
}

/**
 * Where returned mail comes in: it takes what is addressed to one of our own mails, says 550 to everything else, sends nothing on and signs nobody
 * in. What came is read in memory, for what became of that mail, and forgotten.
 */
export async function openReturnDoor(settings: ReturnDoorSettings): Promise<ReturnDoor> {
  const { listen, addresses, tls, fault } = settings
  const { protocol, hostname, port } = new URL(listen)
  // Loaded where there is such a door: every process of ours reads this file.
  const [{ SMTPServer }, { readReturned }] = await Promise.all([import('smtp-server'), import('./read-returned.ts')])
  const strangers = new WeakMap<SMTPServerSession, number>()
  const server = new SMTPServer({
    lmtp: protocol === 'lmtp:',
    name: addresses.domain,
    size: mostBytes,
    maxClients: mostClients,
    maxRecipients: 1,
    socketTimeout: 60_000,
    closeTimeout: 2_000,
    authOptional: true,
    disabledCommands: tls === null ? ['AUTH', 'STARTTLS'] : ['AUTH'],
    disableReverseLookup: true,
    logger: false,
    ...(tls ?? {}),
    onRcptTo({ address }, session, done) {
      if (addresses.read(address) !== null) {
        done()
        return
      }
      const met = (strangers.get(session) ?? 0) + 1
      strangers.set(session, met)
      done(met < mostStrangers ? answer(550, 'no such address here') : answer(421, 'too many unknown addresses'))
    },
    onData(stream, session, done) {
      takeOne(settings, readReturned, { stream, session }).then(
        () => {
          done()
        },
        (error: unknown) => {
          if (error === tooLong) {
            done(tooLong)
            return
          }
          fault(error)
          done(answer(451, 'not now, try again'))
        },
      )
    },
  })
  // Of single lines that break; whoever spoke on them comes again.
  server.on('error', () => undefined)
  server.server.on('connection', (socket) => {
    const late = setTimeout(() => socket.destroy(), longestTalkMs)
    socket.once('close', () => {
      clearTimeout(late)
    })
  })
  const listening = once(server.server, 'listening')
  server.listen(Number(port), hostname.replace(/^\[|\]$/g, ''))
  await listening
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve)
      }),
  }
}

const answer = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode })
const tooLong = answer(552, 'too long for a return')

async function takeOne(
  { addresses, take }: ReturnDoorSettings,
  readReturned: typeof import('./read-returned.ts').readReturned,
  { stream, session: { envelope } }: { readonly stream: SMTPServerDataStream; readonly session: SMTPServerSession },
): Promise<void> {
  const raw = await bytesOf(stream)
  const mail = addresses.read(envelope.rcptTo[0]?.address ?? '')
  if (raw === null) throw tooLong
  if (mail === null) return
  const came = await readReturned(raw, envelope.mailFrom === false || envelope.mailFrom.address === '')
  if (came === null) return
  const verdict = judgeReturned(came)
  if (verdict.kind === 'returned') await take({ ...mail, status: verdict.status })
}

/** To its end, as the line must be read; kept only while it is no longer than it may be. */
async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > mostBytes) parts.length = 0
    else parts.push(part)
  }
  return bytes > mostBytes ? null : Buffer.concat(parts)
}
