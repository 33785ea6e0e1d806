import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  appendPart,
  beginUpload,
  cancelUpload,
  standOfUpload,
  takeCopy,
  whoIs,
  whoSends as whoseDevice,
  type EvidenceFrom,
  type Netra,
  type PhoneSender,
  type UploadRefusal,
  type UploadStand,
} from '#app'
import { isRecordId } from '#base'
import { copyBytes, fieldParts, largestEvidence } from '#core'
import { askedLanguage } from '#lib/server/language.ts'
import { m, type Locale } from '#wording'
import { uploadRefused } from '../bukti/upload-refused.ts'
import { slowly } from '../laporan/slowly.ts'
import { openSlots } from './slots.ts'
import { bytesIn, checksumIn, metadataIn, tusVersion } from './tus-headers.ts'

// tus 1.0.0 with creation, termination and checksum, before Kit, which would take its POST for a foreign form and hold a body whole
// (decision 0082). Tus-Resumable is no header that a browser sends across origins without asking, and nobody is answered who asks.

const partType = 'application/offset+octet-stream'

type Asked = {
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly netra: Netra
  readonly from: EvidenceFrom
}

/** OPTIONS /unggah/: what this server can do. */
export function tusOptions(_: IncomingMessage, res: ServerResponse): Promise<void> {
  say(res, 204, {
    'tus-version': tusVersion,
    'tus-extension': 'creation,termination,checksum',
    'tus-checksum-algorithm': 'sha256',
    'tus-max-size': String(largestEvidence),
  })
  return Promise.resolve()
}

/** POST /unggah/: a file is announced. */
export const tusCreate = asSomebody(async ({ req, res, netra, from }) => {
  const size = bytesIn(req, 'upload-length')
  const fingerprint = metadataIn(req, 'sidik')
  const editedOf = metadataIn(req, 'suntingan')
  const isRead =
    (fingerprint === null || /^[0-9a-f]{64}$/.test(fingerprint)) && (editedOf === null || isRecordId(editedOf))
  if (size === null || !isRead) {
    fail(req, res, { status: 400, words: m.bukti_problem_headers })
    return
  }
  const begun = isSmallCopy(from, req, size)
    ? await takeCopy(netra, from, { size, bytes: Buffer.concat(await Array.fromAsync(untilCut(req))) })
    : await beginUpload(netra, from, {
        size,
        // Whoever's device cannot know a file again announces a new one each time.
        fingerprint: fingerprint === null ? randomBytes(32) : Buffer.from(fingerprint, 'hex'),
        ...(editedOf === null ? {} : { editedOf }),
      })
  if (!begun.ok) return refused(req, res, begun.refusal)
  const { id, reached } = begun.value
  // As a server says it that takes bytes with the announcement: who reads it need not ask where the file stands.
  say(res, 201, { location: `/unggah/${id}`, ...(reached === null ? {} : { 'upload-offset': String(reached) }) })
})

/** The safe copy of a phone may come with its announcement (creation-with-upload); what of it came by a line that broke is kept. */
const isSmallCopy = (from: EvidenceFrom, req: IncomingMessage, size: number): from is PhoneSender =>
  from.by === 'ponsel' &&
  from.part === 'salinan' &&
  size <= copyBytes &&
  req.headers['content-type'] === partType &&
  Number(req.headers['content-length']) <= size

/** That what came whole by a receipt will be in the public log (decision 0187), for whoever has no page: JSON in base64. */
const promiseHeader = ({ promise }: UploadStand): Readonly<Record<string, string>> =>
  promise === null ? {} : { 'netra-promise': Buffer.from(JSON.stringify(promise)).toString('base64') }

/** HEAD /unggah/ID: how much has come. */
export const tusHead = asSomebody(async ({ req, res, netra, from }) => {
  const stand = await standOfUpload(netra, from, idOf(req))
  if (stand.ok)
    say(res, 200, {
      ...{ 'upload-offset': String(stand.value.reached), 'upload-length': String(stand.value.size) },
      ...promiseHeader(stand.value),
    })
  else await refused(req, res, stand.refusal)
})

/** PATCH /unggah/ID: the next part. */
export const tusPatch = asSomebody(async (asked) => {
  const { req, res } = asked
  if (req.headers['content-type'] !== partType) {
    fail(req, res, { status: 415, words: m.bukti_problem_type })
    return
  }
  const [from, length, checksum] = [bytesIn(req, 'upload-offset'), bytesIn(req, 'content-length'), checksumIn(req)]
  if (from === null || length === null || checksum === null) {
    fail(req, res, { status: 400, words: m.bukti_problem_headers })
    return
  }
  const take = () =>
    appendPart(asked.netra, asked.from, {
      id: idOf(req),
      from,
      length,
      bytes: untilCut(req),
      giveUp: () => req.destroy(),
      ...(checksum === undefined ? {} : { sha256: checksum }),
    })
  const taken = checksum === undefined ? await take() : await inPartSlot(take)
  if (taken === null) fail(req, res, { status: 503, words: m.bukti_problem_busy })
  else if (taken.ok) say(res, 204, { 'upload-offset': String(taken.value.reached), ...promiseHeader(taken.value) })
  else await refused(req, res, taken.refusal)
})

/** DELETE /unggah/ID: given up. */
export const tusDelete = asSomebody(async ({ req, res, netra, from }) => {
  const cancelled = await cancelUpload(netra, from, idOf(req))
  if (cancelled.ok) say(res, 204, {})
  else await refused(req, res, cancelled.refusal)
})

/** A part with a checksum is held until it is right: eight megabytes each. */
const inPartSlot = openSlots(10)

type Door = (req: IncomingMessage, res: ServerResponse, netra: Netra) => Promise<void>

/** By a receipt, by a phone that was let in, or by the session of an officer; what he means is his to write into, or is not there. */
function asSomebody(work: (asked: Asked) => Promise<void>): Door {
  return async (req, res, netra) => {
    if (req.headers['tus-resumable'] !== tusVersion) {
      res.setHeader('tus-version', tusVersion)
      fail(req, res, { status: 412, words: m.bukti_problem_version })
      return
    }
    const from = await whoSends(req, netra)
    if (from === null) fail(req, res, { status: 401, words: m.bukti_problem_nobody })
    else await work({ req, res, netra, from })
  }
}

async function whoSends(req: IncomingMessage, netra: Netra): Promise<EvidenceFrom | null> {
  const address = String(req.headers['x-netra-address'] ?? '')
  const typed = /^receipt\s+(.+)$/i.exec(req.headers.authorization ?? '')?.[1]
  if (typed !== undefined) return { by: 'resi', typed, address }
  const token = /^device\s+(\S+)$/i.exec(req.headers.authorization ?? '')?.[1]
  if (token !== undefined) return phoneThatSends(req, netra, token)
  const cookies = req.headers.cookie ?? ''
  if (!cookies.includes('netra.session_token=')) return null
  const known = await whoIs(netra, { cookies, address, agent: req.headers['user-agent'] ?? '' })
  if (known === null || !known.proven) return null
  const caseId = metadataIn(req, 'perkara')
  return { by: 'meja', actor: known.held.id, caseId: caseId !== null && isRecordId(caseId) ? caseId : null }
}

async function phoneThatSends(req: IncomingMessage, netra: Netra, token: string): Promise<EvidenceFrom | null> {
  const phone = await whoseDevice(netra, token)
  if (phone === null) return null
  const [fileId, wanted] = [metadataIn(req, 'lampiran'), metadataIn(req, 'bagian')]
  return {
    by: 'ponsel',
    actor: phone.held.id,
    fileId: fileId !== null && isRecordId(fileId) ? fileId : null,
    part: fieldParts.find((part) => part === wanted) ?? 'asli',
  }
}

/** An address that is no id is nobody's upload. */
function idOf(req: IncomingMessage): string {
  const id = (req.url ?? '').split('?', 1)[0]?.split('/').at(-1) ?? ''
  return isRecordId(id) ? id : '00000000-0000-7000-8000-000000000000'
}

/** A line that breaks is the end of the bytes, and no fault. */
async function* untilCut(req: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of req) yield piece as Uint8Array
  } catch (error) {
    if (!req.destroyed) throw error
  }
}

async function refused(req: IncomingMessage, res: ServerResponse, refusal: UploadRefusal): Promise<void> {
  if (refusal.reason === 'slow-down') {
    res.setHeader('retry-after', String(refusal.retryAfter))
    await slowly()
  }
  const { status, says } = uploadRefused(refusal, { locale: localeOf(req) })
  problem(req, res, { status, says, reason: refusal.reason })
}

type Failure = {
  readonly status: number
  readonly words: (inputs: object, options: { readonly locale: Locale }) => string
}
const fail = (req: IncomingMessage, res: ServerResponse, { status, words }: Failure) => {
  if (status === 401) res.setHeader('www-authenticate', 'Receipt')
  if (status === 503) res.setHeader('retry-after', '2')
  problem(req, res, { status, says: words({}, { locale: localeOf(req) }), reason: 'request' })
}

const localeOf = (req: IncomingMessage) => askedLanguage(req.headers['accept-language'] ?? null)

type Said = { readonly status: number; readonly says: string; readonly reason: string }

function problem(req: IncomingMessage, res: ServerResponse, { status, says, reason }: Said): void {
  const body = JSON.stringify({ type: `urn:netra:problem:${reason}`, title: says, status, detail: says, reason })
  say(
    res,
    status,
    {
      'content-type': 'application/problem+json',
      'content-language': localeOf(req),
      'content-length': String(Buffer.byteLength(body)),
    },
    req.method === 'HEAD' ? '' : body,
  )
}

function say(res: ServerResponse, status: number, headers: Readonly<Record<string, string>>, body = ''): void {
  res.writeHead(status, { 'tus-resumable': tusVersion, 'cache-control': 'no-store', ...headers })
  res.end(body)
}
