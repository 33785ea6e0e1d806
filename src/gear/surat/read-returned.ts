import PostalMime, { type Attachment, type Email } from 'postal-mime'
import type { IncomingMail, RecipientReport } from '#core'

/** RFC 3464, and RFC 6533 for addresses beyond ASCII. */
const machineParts = new Set(['message/delivery-status', 'message/global-delivery-status'])
const mostReports = 50
/** A group has half a dozen short lines. */
const mostLetters = 64 * 1024
/** Taking apart costs time by the line, and more by what begins like a boundary: a megabyte of either alone took nine seconds. */
const mostLines = 10_000
const mostBoundaries = 500

/**
 * What must be known of a mail that came in, without its words. A mail inside it is not opened: whoever passes a return on says nothing of ours.
 * Null: what came is no mail that can be taken apart.
 */
export async function readReturned(raw: Buffer, isFromNobody: boolean): Promise<IncomingMail | null> {
  const mail = await takenApart(raw)
  if (mail === null) return null
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value
  return {
    isFromNobody,
    from: mail.from?.address ?? '',
    subject: mail.subject ?? '',
    autoSubmitted: /^[\w-]*/.exec(header('auto-submitted')?.trim().toLowerCase() ?? '')?.[0] ?? '',
    namesFailed: /\S/.test(header('x-failed-recipients') ?? ''),
    reports: mail.attachments
      .filter(({ mimeType }) => machineParts.has(mimeType))
      .flatMap(reportsIn)
      .slice(0, mostReports),
  }
}

async function takenApart(raw: Buffer): Promise<Email | null> {
  const text = raw.toString('latin1')
  if (isMoreThan(mostLines, text, '\n') || isMoreThan(mostBoundaries, text, '\n--')) return null
  const limits = { maxRfc822NestingDepth: 0, maxNestingDepth: 8, maxHeadersSize: 64 * 1024 }
  return PostalMime.parse(raw, { ...limits, forceRfc822Attachments: true }).catch(() => null)
}

const isMoreThan = (most: number, text: string, what: string): boolean => text.split(what, most + 2).length > most + 1

/** One group of fields for each recipient, with empty lines between; the group before them is about the whole. */
const reportsIn = ({ content }: Attachment): readonly RecipientReport[] =>
  textOf(content)
    .slice(0, mostLetters)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsIn)
    .filter((fields) => fields.has('action') || fields.has('status'))
    .map((fields) => ({
      action: fields.get('action') ?? '',
      status: fields.get('status') ?? '',
      diagnostic: fields.get('diagnostic-code') ?? '',
    }))

// Latin-1 reads whatever byte there is; what is looked for is ASCII.
const textOf = (content: Attachment['content']): string =>
  typeof content === 'string'
    ? content
    : Buffer.from(content instanceof Uint8Array ? content : new Uint8Array(content)).toString('latin1')

const fieldsIn = (group: string): ReadonlyMap<string, string> =>
  new Map(
    group
      .replace(/\n[ \t]+/g, ' ')
      .split('\n')
      .flatMap((line) => {
        const [, name, value] = /^([a-z-]+)[ \t]*:(.*)$/i.exec(line) ?? []
        return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()] as const]
      }),
  )
