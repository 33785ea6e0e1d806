import type { SMTPTransportOptions } from 'nodemailer'

/** The server that mail is handed to, as NETRA_SMTP_URL names it: never a password, which is in a file. */
export type MailServer = {
  readonly url: string
  readonly from: string
  readonly password: string | null
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** `smtp://host:587`, `smtps://user@host`: a scheme, a host, perhaps a port and a user, and nothing more. */
export function isMailServer(text: string): boolean {
  if (!URL.canParse(text) || /\s/.test(text)) return false
  const { protocol, hostname, password, pathname, search, hash } = new URL(text)
  if (!/^smtps?:$/.test(protocol) || hostname === '') return false
  return password === '' && (pathname === '' || pathname === '/') && search === '' && hash === ''
}

const domain = String.raw`(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?`
const wholeDomain = new RegExp(`^${domain}$`, 'i')
const wholeAddress = new RegExp(`^[a-z0-9!#$%&'*+/=?^_\`{|}~.-]{1,64}@${domain}$`, 'i')

/** What may stand behind an @. With what we put before it, it fits into an address. */
export const isMailDomain = (text: string): boolean => text.length <= 190 && wholeDomain.test(text)

/** One plain address: no name, no list, no comment, nothing that could end a header. */
export const isMailAddress = (text: string): boolean => text.length <= 254 && wholeAddress.test(text)

/** TLS at once (smtps) or before anything is said (STARTTLS), with a certificate that is checked; only this machine itself may go without. */
export function transportOf({ url, password }: MailServer): SMTPTransportOptions {
  const { protocol, hostname, port, username } = new URL(url)
  const secure = protocol === 'smtps:'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(secure || !loopback.has(hostname) ? { requireTLS: !secure } : { ignoreTLS: true }),
    tls: { minVersion: 'TLSv1.2' },
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: password ?? '' } }),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
