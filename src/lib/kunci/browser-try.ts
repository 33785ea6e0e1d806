import * as v from 'valibot'
import type { BrowserTry, DeskRefusal } from '#app'
import type { Result } from '#base'
import { refusedInWords } from '../meja/refused.ts'

/** What an officer's page asks: to begin a try, or with what the question said, for what it wants opened. Empty: a wrong passphrase. */
const Asked = v.object({
  /** By what he is going to open it. */
  dengan: v.optional(v.picklist(['kata-sandi', 'passkey']), 'kata-sandi'),
  percobaan: v.optional(v.pipe(v.string(), v.uuid())),
  jawaban: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
  laporan: v.optional(v.pipe(v.string(), v.uuid())),
  /** A passkey and what it closed, where one is added. */
  passkey: v.optional(
    v.object({ kunci: v.pipe(v.string(), v.maxLength(2000)), tutup: v.pipe(v.string(), v.maxLength(2000)) }),
  ),
  /** Which keys of which office are wrapped, to whom, and what the page wrapped. */
  kantor: v.optional(v.pipe(v.string(), v.uuid())),
  kepada: v.optional(v.pipe(v.string(), v.uuid())),
  penerima: v.optional(v.pipe(v.string(), v.maxLength(100))),
  bungkus: v.optional(
    v.pipe(
      v.array(v.object({ id: v.pipe(v.string(), v.uuid()), isi: v.pipe(v.string(), v.maxLength(2000)) })),
      v.maxLength(200),
    ),
    [],
  ),
})
export type Asked = v.InferOutput<typeof Asked>

export async function askedOfTry(request: Request): Promise<Asked | null> {
  const parsed = v.safeParse(Asked, await request.json().catch(() => null))
  return parsed.success ? parsed.output : null
}

export const inBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** As JSON has it: bytes in base64. */
export const tryInJson = ({ tryId, locked, credential, question, wraps }: BrowserTry) => ({
  percobaan: tryId,
  terkunci: inBase64(locked),
  passkey: credential,
  pertanyaan: inBase64(question),
  kunci: wraps.map(({ officeKeyId, wrapped }) => ({ id: officeKeyId, bungkus: inBase64(wrapped) })),
})

/** The answer to a script of ours; what may not be seen is not there, and a no is a sentence. */
export function answerOfTry<Value>(done: Result<Value, DeskRefusal>, inJson: (value: Value) => object): Response {
  const headers = { 'cache-control': 'no-store' }
  if (done.ok) return Response.json(inJson(done.value), { headers })
  const status = done.refusal.reason === 'not-found' ? 404 : 422
  return Response.json({ kata: refusedInWords(done.refusal) }, { status, headers })
}
