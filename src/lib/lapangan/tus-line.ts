import type { FieldPart } from '#core'
import type { UploadReply } from './send-files.ts'
import type { Bytes } from './vault.ts'

/** One part of a file over tus 1.0.0, from where the server says it stands: what has arrived is never sent again. */
export type Upload = {
  readonly token: string
  readonly language: string
  readonly fileId: string
  readonly part: FieldPart
  readonly sha256: string
  readonly size: number
  /** All of it goes with the announcement: small, and tried for the first time, so that nothing of it can lie there. */
  readonly withIt: boolean
  readonly read: (from: number, length: number) => Promise<Bytes>
  readonly progress: (reached: number) => void
  /** The server answered. */
  readonly heard: () => void
  /** Asked after each part: false leaves the rest for a better line. */
  readonly goesOn: (carried: { readonly bytes: number; readonly ms: number }) => boolean
}

/** As large as the line carries in a few seconds: on a bad one a large part would never come whole. */
const chunk = { least: 32 * 1024, most: 1024 * 1024, goodMs: 3_000 }
/** A safe copy goes as one: what came of it when the line broke stays there, and each further question is a way there and back. */
const firstOf = ({ part, size }: Upload): number => (part === 'salinan' ? Math.min(size, chunk.most) : chunk.least)
const patienceMs = 120_000
/** The server said that the file stands elsewhere so often: then another time. */
const mostTurns = 3

type Asked = {
  readonly path: string
  readonly method: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Bytes
}
type Heard = { readonly kind: 'ok'; readonly answer: Response } | { readonly kind: 'elsewhere' } | UploadReply

export async function sendPart(upload: Upload): Promise<UploadReply> {
  const began = performance.now()
  if (upload.withIt) upload.progress(0)
  const begun = await ask(upload, {
    path: '/unggah/',
    method: 'POST',
    headers: { 'upload-length': String(upload.size), 'upload-metadata': metadataOf(upload) },
    ...(upload.withIt ? { body: await upload.read(0, upload.size) } : {}),
  })
  if (begun.kind !== 'ok') return begun.kind === 'elsewhere' ? { kind: 'no-line' } : begun
  upload.heard()
  const path = begun.answer.headers.get('location')
  if (path === null) return { kind: 'no-line' }
  let from = begun.answer.headers.has('upload-offset') ? offsetIn(begun.answer) : null
  if (upload.withIt && from !== null) upload.goesOn({ bytes: from, ms: performance.now() - began })
  for (let turn = 0; turn < mostTurns; turn++) {
    if (from === null) {
      const head = await ask(upload, { path, method: 'HEAD' })
      if (head.kind !== 'ok') return head.kind === 'elsewhere' ? { kind: 'no-line' } : head
      from = offsetIn(head.answer)
    }
    const ended = await sendFrom(upload, path, from)
    if (ended.kind !== 'elsewhere') return ended
    from = null
  }
  return { kind: 'no-line' }
}

async function sendFrom(
  upload: Upload,
  path: string,
  from: number,
): Promise<UploadReply | { readonly kind: 'elsewhere' }> {
  let length = firstOf(upload)
  for (let at = from; at < upload.size;) {
    upload.progress(at)
    const began = performance.now()
    const body = await upload.read(at, Math.min(length, upload.size - at))
    const headers = { 'upload-offset': String(at) }
    const sent = await ask(upload, { path, method: 'PATCH', headers, body })
    if (sent.kind !== 'ok') return sent
    const [bytes, ms] = [offsetIn(sent.answer) - at, performance.now() - began]
    at += bytes
    if (ms < chunk.goodMs) length = Math.min(length * 2, chunk.most)
    if (!upload.goesOn({ bytes, ms }) && at < upload.size) return { kind: 'slow' }
  }
  upload.progress(upload.size)
  return { kind: 'whole' }
}

const offsetIn = (answer: Response) => Number(answer.headers.get('upload-offset') ?? 0)

const metadataOf = ({ fileId, part, sha256 }: Upload) =>
  Object.entries({ lampiran: fileId, bagian: part, sidik: sha256 })
    .map(([key, value]) => `${key} ${btoa(value)}`)
    .join(',')

/** What asking again may heal: it is gone, ended for its age, or the server is busy or has a fault. */
const later = new Set([404, 410, 423, 429, 503, 507])

async function ask({ token, language }: Upload, { path, method, headers, body }: Asked): Promise<Heard> {
  try {
    const answer = await fetch(path, {
      method,
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        ...{ 'tus-resumable': '1.0.0', 'accept-language': language, authorization: `Device ${token}` },
        ...(body === undefined ? {} : { 'content-type': 'application/offset+octet-stream' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    })
    if (answer.ok) return { kind: 'ok', answer }
    if (answer.status === 401) return { kind: 'shut-out' }
    if (answer.status === 409) return { kind: 'elsewhere' }
    if (answer.status >= 500 || later.has(answer.status)) return { kind: 'no-line' }
    const said = (await answer.json().catch(() => ({}))) as { readonly detail?: string }
    return { kind: 'refused', why: said.detail ?? String(answer.status) }
  } catch {
    return { kind: 'no-line' }
  }
}
