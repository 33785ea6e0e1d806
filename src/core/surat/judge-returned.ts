/** What a mail server says of one recipient (RFC 3464 §2.3), as it stands there; empty where it says nothing. */
export type RecipientReport = { readonly action: string; readonly status: string; readonly diagnostic: string }

/** What is looked at of a mail that came to one of our return addresses. Nothing of it is kept. */
export type IncomingMail = {
  /** The sender of the envelope was empty, as it is for whatever must not be answered (RFC 5321 §4.5.5). */
  readonly isFromNobody: boolean
  /** The address in `From`. */
  readonly from: string
  readonly subject: string
  /** The first word of `Auto-Submitted` (RFC 3834 §5), in small letters; empty without it. */
  readonly autoSubmitted: string
  /** It has `X-Failed-Recipients`, by which Exim and Gmail say the same without a machine part. */
  readonly namesFailed: boolean
  readonly reports: readonly RecipientReport[]
}

/** `status`: the code of RFC 3463 that says why; null: it came back, and why cannot be read. */
type ReturnVerdict =
  | { readonly kind: 'returned'; readonly status: string | null }
  | { readonly kind: 'delayed' | 'delivered' | 'no-return' }

type Fate = 'failed' | 'delayed' | 'reached'

/** RFC 3464 §2.3.3. Who gave up after days says `failed` with a 4.x.x: the action is the last word, the status its reason. */
const fateOfAction: Readonly<Record<string, Fate>> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'reached',
  relayed: 'reached',
  expanded: 'reached',
}
const fateOfClass: Readonly<Record<string, Fate>> = { '2': 'reached', '4': 'delayed', '5': 'failed' }

const fateOf = ({ action, status }: RecipientReport): Fate | null =>
  fateOfAction[/^[a-z]+/i.exec(action.trim())?.[0].toLowerCase() ?? ''] ??
  fateOfClass[status.trim().slice(0, 1)] ??
  null

/**
 * What a mail to a return address says of the mail that went out. Postfix, Exim and Gmail mark their returns `auto-replied` as a holiday notice is
 * marked, so that word decides only where no machine part and no list of failed recipients does.
 */
export function judgeReturned(mail: IncomingMail): ReturnVerdict {
  const fates = mail.reports.map(fateOf)
  // One address may stand for several people: with one of them reached, the office is.
  if (fates.includes('reached')) return { kind: 'delivered' }
  const failed = mail.reports.find((report) => fateOf(report) === 'failed')
  if (failed !== undefined) return { kind: 'returned', status: statusOf(failed) }
  if (fates.includes('delayed')) return { kind: 'delayed' }
  if (mail.namesFailed) return { kind: 'returned', status: null }
  return isOldReturn(mail) ? { kind: 'returned', status: null } : { kind: 'no-return' }
}

const postmasters = /^(?:mailer-daemon|mail-daemon|maildaemon|mdaemon|postmaster)@/i
const warnings = /\b(?:warning|delayed|delay|tertunda)\b/i

/** A return in words alone, as old servers write it: from nobody, by the server itself, and no warning that it goes on trying. */
const isOldReturn = ({ isFromNobody, from, autoSubmitted, subject }: IncomingMail): boolean =>
  isFromNobody && postmasters.test(from) && autoSubmitted !== 'auto-replied' && !warnings.test(subject)

const code = /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.])/

/** Exim and others write x.0.0 ("other or undefined") and the code itself only into what the other server said. */
function statusOf({ status, diagnostic }: RecipientReport): string | null {
  const said = code.exec(status)?.[0] ?? null
  const found = code.exec(diagnostic)?.[0] ?? null
  if (said === null) return found
  return said.endsWith('.0.0') && found !== null && found[0] === said[0] ? found : said
}
