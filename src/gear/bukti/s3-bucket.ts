import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { BucketAway, type Bucket } from './bucket.ts'
import type { Source } from './source.ts'

export type S3Place = {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
  /** How long one answer may take. */
  readonly patienceMs?: number
}

type Asked = {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  readonly key: string
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
}
type Answer = { readonly headers: Headers; readonly bytes: Buffer }

/** At least 5 MiB each but the last, at most 10,000 of them: 80 GB. */
const partBytes = 8 * 1024 * 1024
/** What is read at once by whoever reads on. */
const windowBytes = 1024 * 1024
const tries = 3

/** A bucket of the S3 kind, by its address as path: six requests, signed (AWS signature version 4) with the hash of what they carry. */
export function createS3Bucket(place: S3Place): Bucket {
  const { endpoint, bucket, region, keyId, secret, patienceMs = 30_000 } = place
  const signing = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, region, service: 's3' })

  async function askOnce({ method, key, query = '', headers = {}, body }: Asked, ms: number): Promise<Answer | null> {
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex')
    const request = await signing.sign(`${endpoint}/${bucket}/${key}${query}`, {
      method,
      headers: { ...headers, 'x-amz-content-sha256': hash },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    })
    const answer = await fetch(request, { signal: AbortSignal.timeout(ms) })
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (answer.status === 404) return null
    // Putting parts together may end in an error after it was begun with a 200.
    const isFault = method === 'POST' && bytes.includes('<Error>')
    if (answer.ok && !isFault) return { headers: answer.headers, bytes }
    const said = `${method} ${String(answer.status)} ${bytes.subarray(0, 300).toString('latin1')}`
    throw new BucketAway(answer.status >= 400 && answer.status < 500 ? 'refused' : 'no-answer', said)
  }

  /** Null: it is not there. Asked again where nobody answered, or the line broke; whoever refuses us would do so again. */
  async function ask(asked: Asked): Promise<Answer | null> {
    for (let attempt = 1; ; attempt++) {
      const [answer] = await Promise.allSettled([askOnce(asked, patienceMs)])
      if (answer.status === 'fulfilled') return answer.value
      const away = awayOf(answer.reason)
      if (attempt === tries || away.why === 'refused') throw away
      await sleep(200 * attempt)
    }
  }

  const got = async (asked: Asked): Promise<Answer> => {
    const answer = await ask(asked)
    if (answer === null) throw new BucketAway('no-answer', `${asked.method} ${asked.key}: not there`)
    return answer
  }

  async function putParts(key: string, source: Source, from: number): Promise<void> {
    const { bytes } = await got({ method: 'POST', key, query: '?uploads=' })
    const upload = /<UploadId>([^<]+)<\/UploadId>/.exec(bytes.toString())?.[1]
    if (upload === undefined) throw new BucketAway('no-answer', `${key}: no UploadId`)
    const id = `uploadId=${encodeURIComponent(upload)}`
    try {
      const tags: string[] = []
      for (let at = from; at < source.size; at += partBytes) {
        const body = await source.read(at, Math.min(partBytes, source.size - at))
        const part = await got({ method: 'PUT', key, query: `?partNumber=${String(tags.length + 1)}&${id}`, body })
        tags.push(part.headers.get('etag') ?? '')
      }
      await got({ method: 'POST', key, query: `?${id}`, body: Buffer.from(completed(tags)) })
    } catch (error) {
      // What came of it would lie there unseen and be paid for. Where nobody answers, the bucket's own rule ends it (docs/runbook).
      await ask({ method: 'DELETE', key, query: `?${id}` }).catch(awayOf)
      throw error
    }
  }

  return {
    name: `${endpoint}/${bucket}`,

    put: async (key, source, from) => {
      if (source.size - from > partBytes) await putParts(key, source, from)
      else await got({ method: 'PUT', key, body: await source.read(from, source.size - from) })
    },

    open: async (key) => {
      const head = await ask({ method: 'HEAD', key })
      if (head === null) return null
      const size = Number(head.headers.get('content-length'))
      return readAhead(size, async (from, to) => {
        const range = `bytes=${String(from)}-${String(to - 1)}`
        const { bytes } = await got({ method: 'GET', key, headers: { range } })
        if (bytes.length !== to - from)
          throw new BucketAway('other-bytes', `${key}: ${String(bytes.length)} for ${range}`)
        return bytes
      })
    },

    remove: async (key) => {
      await ask({ method: 'DELETE', key })
    },

    reach: async () => {
      const [answer] = await Promise.allSettled([
        askOnce({ method: 'HEAD', key: 'netra' }, Math.min(patienceMs, 3_000)),
      ])
      return answer.status === 'fulfilled' ? null : awayOf(answer.reason).why
    },
  }
}

const awayOf = (error: unknown): BucketAway =>
  error instanceof BucketAway ? error : new BucketAway('no-answer', error)

const completed = (tags: readonly string[]) =>
  `<CompleteMultipartUpload>${tags
    .map((tag, at) => `<Part><PartNumber>${String(at + 1)}</PartNumber><ETag>${tag}</ETag></Part>`)
    .join('')}</CompleteMultipartUpload>`

/** Whoever reads a chunk reads the next one: one request brings several. */
function readAhead(size: number, fetchBytes: (from: number, to: number) => Promise<Buffer>): Source {
  let held: { readonly from: number; readonly bytes: Buffer } = { from: 0, bytes: Buffer.alloc(0) }
  return {
    size,
    read: async (from, length) => {
      const to = Math.min(size, from + length)
      if (from >= to) return Buffer.alloc(0)
      if (from < held.from || to > held.from + held.bytes.length)
        held = { from, bytes: await fetchBytes(from, Math.min(size, Math.max(to, from + windowBytes))) }
      return held.bytes.subarray(from - held.from, to - held.from)
    },
    close: () => Promise.resolve(),
  }
}
