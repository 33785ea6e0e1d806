import type { NodemailerError } from 'nodemailer'
import type { MailOutcome } from '#app'

/** What of these commands is refused is refused for this mail; at the others the server refuses us, and that can be put right. */
const ofThisMail = /^(?:MAIL FROM|RCPT TO|DATA)/

/** The line was never there, or broke before anything of a mail had been said. */
const neverReached = new Set(['EDNS', 'ETLS', 'EAUTH', 'EPROXY', 'ECONFIG'])
const notConnected = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'])
const earlyTimeouts = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'])

/** A server that answered says what became of it. Without an answer, what may have been taken is never sent again. */
export function outcomeOf(error: NodemailerError): MailOutcome {
  const { responseCode: code = null, command = '', permanent = false } = error
  if (code !== null && code >= 400)
    return { kind: permanent && ofThisMail.test(command) ? 'tidak-sampai' : 'ditunda', code }
  return { kind: wasNotTaken(error) ? 'ditunda' : 'entah', code: null }
}

const wasNotTaken = ({ code = '', originalCode = '', timeoutType }: NodemailerError): boolean =>
  neverReached.has(code) ||
  notConnected.has(originalCode) ||
  notConnected.has(code) ||
  (timeoutType !== undefined && earlyTimeouts.has(timeoutType))
