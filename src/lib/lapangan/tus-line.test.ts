import { afterEach, expect, test, vi } from 'vitest'
import { sendPart } from './tus-line.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const whole = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251)
const upload = {
  token: 't',
  language: 'id',
  fileId: 'f',
  part: 'asli',
  sha256: 'h',
  size: whole.length,
  withIt: false,
  read: (from: number, length: number) => Promise.resolve(whole.slice(from, from + length)),
  progress: () => undefined,
  heard: () => undefined,
  goesOn: () => true,
} as const

type Sent = { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body?: Uint8Array }

/** A server of tus as ours is: what comes of a part before the line is cut stays. `cuts`: after so many bytes of the next parts. */
function serverWith(cuts: (number | 'answer' | null)[] = []) {
  const came: number[] = []
  const asked: string[] = []
  const answer = (status: number, headers: Readonly<Record<string, string>>) =>
    Promise.resolve(new Response(null, { status, headers }))
  const serve = (path: string, { method, headers, body }: Sent) => {
    asked.push(`${method} ${path}`)
    if (method === 'POST') return answer(201, { location: '/unggah/u' })
    if (method === 'HEAD') return answer(200, { 'upload-offset': String(came.length) })
    if (Number(headers['upload-offset']) !== came.length) return answer(409, {})
    const cut = cuts.shift() ?? null
    const bytes = Array.from(body ?? [])
    for (const byte of typeof cut === 'number' ? bytes.slice(0, cut) : bytes) came.push(byte)
    return cut === null ? answer(204, { 'upload-offset': String(came.length) }) : Promise.reject(new TypeError('cut'))
  }
  vi.stubGlobal('fetch', serve)
  return { came, asked }
}

test('a part goes on in the middle where the line was cut, and no byte comes twice', async () => {
  const { came, asked } = serverWith([null, 1_000, 'answer'])
  expect([await sendPart(upload), await sendPart(upload)]).toEqual([{ kind: 'no-line' }, { kind: 'no-line' }])
  expect(await sendPart(upload)).toEqual({ kind: 'whole' })
  expect(Uint8Array.from(came)).toEqual(whole)
  // It is the same upload for the server, however often it is begun.
  expect(asked.filter((one) => one.startsWith('POST'))).toHaveLength(3)
  const before = asked.length
  expect(await sendPart(upload)).toEqual({ kind: 'whole' })
  expect(asked.slice(before)).toEqual(['POST /unggah/', 'HEAD /unggah/u'])
})

test('where the server says with the announcement how far a file has come, nobody asks again', async () => {
  const { came, asked } = serverWith([40_000])
  const askedOf = (begun: Readonly<Record<string, string>>) => {
    const serve = globalThis.fetch
    vi.stubGlobal('fetch', async (...sent: Parameters<typeof fetch>) => {
      const answer = await serve(...sent)
      return sent[1]?.method === 'POST'
        ? new Response(null, { status: 201, headers: { location: '/unggah/u', ...begun } })
        : answer
    })
  }
  askedOf({ 'upload-offset': '0' })
  expect(await sendPart({ ...upload, part: 'salinan' })).toEqual({ kind: 'no-line' })
  askedOf({ 'upload-offset': '40000' })
  expect(await sendPart({ ...upload, part: 'salinan' })).toEqual({ kind: 'whole' })
  expect(Uint8Array.from(came)).toEqual(whole)
  expect(asked).toEqual(['POST /unggah/', 'PATCH /unggah/u', 'POST /unggah/', 'PATCH /unggah/u'])
})

test('one that the line does not carry well stops, and goes on from there when it does', async () => {
  const { came } = serverWith()
  expect(await sendPart({ ...upload, goesOn: () => came.length < 50_000 })).toEqual({ kind: 'slow' })
  expect(came.length).toBeLessThan(whole.length)
  expect(await sendPart(upload)).toEqual({ kind: 'whole' })
  expect(Uint8Array.from(came)).toEqual(whole)
})

test('what the server says no to is said, a phone that was shut out stops, and a busy server is asked again later', async () => {
  const says = (status: number) => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ detail: 'Terlalu besar.' }, { status })))
    return sendPart(upload)
  }
  expect(await says(413)).toEqual({ kind: 'refused', why: 'Terlalu besar.' })
  expect(await says(401)).toEqual({ kind: 'shut-out' })
  for (const status of [410, 429, 500, 507]) expect(await says(status)).toEqual({ kind: 'no-line' })
})

test('a small one goes with its announcement; what did not come through goes on from where it stands', async () => {
  const asked: string[] = []
  let came = 0
  let reach = 60_000
  vi.stubGlobal('fetch', (path: string, { method, body }: Sent) => {
    asked.push(`${method} ${path} ${String(body?.length ?? 0)}`)
    came = Math.min(came + (body?.length ?? 0), reach)
    const status = method === 'POST' ? 201 : 204
    const headers = { location: '/unggah/u', 'upload-offset': String(came) }
    if (came === 60_000 && method === 'POST' && body !== undefined) return Promise.reject(new TypeError('cut'))
    return Promise.resolve(new Response(null, { status, headers }))
  })
  const copy = { ...upload, part: 'salinan', size: 90_000 } as const
  expect(await sendPart({ ...copy, withIt: true })).toEqual({ kind: 'no-line' })
  reach = 90_000
  expect(await sendPart(copy)).toEqual({ kind: 'whole' })
  expect(asked).toEqual(['POST /unggah/ 90000', 'POST /unggah/ 0', 'PATCH /unggah/u 30000'])
  came = 0
  expect(await sendPart({ ...copy, withIt: true })).toEqual({ kind: 'whole' })
  expect(asked.slice(3)).toEqual(['POST /unggah/ 90000'])
})
