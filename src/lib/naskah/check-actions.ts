import { fail, type RequestEvent } from '@sveltejs/kit'
import type { Netra } from '#app'
import type { Result } from '#base'
import { m } from '#wording'
import { textOf } from '../form/text-of.ts'
import { scanOf } from '../laporan/loket/scan-of.ts'
import { slowly } from '../laporan/slowly.ts'

/** What whoever checks a paper is told of it. */
export type CheckedInWords = {
  readonly title: string
  readonly means: string
  readonly look: 'good' | 'warn' | 'bad'
  readonly rows: readonly { readonly term: string; readonly says: string }[]
}
/** Whoever tries many codes waits. */
type Answer = Result<CheckedInWords, { readonly retryAfter: number }>

type Checks = {
  readonly missing: () => string
  readonly byCode: (netra: Netra, typed: string, address: string) => Promise<Answer>
  readonly byFile: (netra: Netra, bytes: Uint8Array, address: string) => Promise<Answer>
}

/** The two ways in which papers are checked: by the code printed on one, or by its file. */
export const checkActions = ({ missing, byCode, byFile }: Checks) => ({
  /** By POST: an address with a code in it would stay in logs and histories. */
  kode: async ({ request, locals: { netra }, getClientAddress }: RequestEvent) => {
    const typed = textOf(await request.formData(), 'kode').slice(0, 300)
    if (typed === '') return fail(422, { errors: { kode: missing() } })
    return answerTo('kode', await byCode(netra, typed, getClientAddress()))
  },
  berkas: async ({ request, locals: { netra }, getClientAddress }: RequestEvent) => {
    const file = await scanOf(await request.formData(), 'berkas')
    if (file === null) return fail(422, { errors: { berkas: m.naskah_check_file_missing() } })
    return answerTo('berkas', await byFile(netra, file.bytes, getClientAddress()))
  },
})

async function answerTo(field: 'kode' | 'berkas', checked: Answer) {
  if (checked.ok) return { found: checked.value }
  await slowly()
  return fail(429, { errors: { [field]: m.naskah_check_slow_down({ seconds: checked.refusal.retryAfter }) } })
}
