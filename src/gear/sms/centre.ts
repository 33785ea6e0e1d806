const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

export type SmsCentre = {
  /** `smpps://user@host:port`; `smpp:` to this very machine alone, where operators' tunnels end. */
  readonly url: string
  readonly password: string
  /** What telephones show as the sender: letters, as it is agreed with the operator, or digits. */
  readonly from: string
}

/** Codes and links go over it: TLS, except to this machine. A password in an address would stay in lists of processes. */
export function isSmsCentre(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, pathname, search, hash } = new URL(text)
  if (hostname === '' || username === '' || decodeURIComponent(username).length > 15) return false
  if (password !== '' || search !== '' || hash !== '' || !['', '/'].includes(pathname)) return false
  return protocol === 'smpps:' || (protocol === 'smpp:' && loopback.has(hostname))
}

/** Eleven letters and digits at most, or a number (3GPP TS 23.040). */
export const isSmsSender = (text: string): boolean => /^(?:[A-Za-z0-9 ]{1,11}|\d{3,15})$/.test(text)

const usualPorts: Readonly<Record<string, number>> = { 'smpp:': 2775, 'smpps:': 3550 }

export function placeOf(url: string) {
  const { protocol, hostname, port, username } = new URL(url)
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (usualPorts[protocol] ?? 2775) : Number(port),
    tls: protocol === 'smpps:',
    user: decodeURIComponent(username),
  }
}
