import { error, fail, redirect } from '@sveltejs/kit'
import { sayRead, showCircularAt } from '#app'
import { askedAs } from '#core'
import { isAsker } from '#lib/boleh/askers.ts'
import { circularInWords, whyNotRead } from '#lib/baca/circular-in-words.ts'
import { doorTokenHash } from '#lib/baca/door-cookie.ts'
import { isReader } from '#lib/baca/is-reader.ts'
import { errorsOf, fieldOf, questionInWords } from '#lib/baca/question-in-words.ts'
import { textOf } from '#lib/form/text-of.ts'
import { subjectInWords } from '#lib/words/hukum.ts'
import { here } from '#wording'
import type { Actions, PageServerLoad } from './$types'

const day = 86_400
const opened = 'netra-dibuka'
const isLink = (text: string) => /^[0-9a-f]{20}$/.test(text)
const tokenOf = (request: Request) => doorTokenHash(request.headers.get('cookie'))

export const load: PageServerLoad = async ({
  locals: { netra },
  params,
  request,
  cookies,
  url,
  setHeaders,
  getClientAddress,
}) => {
  setHeaders({ 'cache-control': 'no-store' })
  if (!isLink(params.tautan)) error(404)
  const isNew = cookies.get(opened) === undefined && isReader(request.headers.get('user-agent'))
  const shown = await showCircularAt(netra, {
    link: params.tautan,
    token: tokenOf(request),
    isNew,
    address: getClientAddress(),
  })
  if (shown === null) error(404)
  // Once a day for one browser and link, roughly: a mark at this address alone, that says nothing of who it is.
  if (isNew) cookies.set(opened, '1', { path: url.pathname, maxAge: day, httpOnly: true, sameSite: 'lax' })
  const { circular, questions } = shown
  const kind = circular.reader === null ? null : askedAs(circular.reader.kind)
  return {
    link: params.tautan,
    circular: circularInWords(circular),
    questions: questions.map((one, at) => questionInWords(one, at)),
    course: kind !== null && isAsker(kind) ? { kind, who: subjectInWords(kind) } : null,
  }
}

export const actions: Actions = {
  baca: async ({ locals: { netra }, params, request }) => {
    const form = await request.formData()
    const said = {
      link: params.tautan,
      token: tokenOf(request),
      version: Number(textOf(form, 'naskah')),
      answers: null,
    }
    const taken = await sayRead(netra, said)
    if (!taken.ok) return fail(422, { general: whyNotRead(taken.refusal), errors: {}, questions: null })
    redirect(303, here(`/baca/${params.tautan}#soal`))
  },
  jawab: async ({ locals: { netra }, params, request }) => {
    const form = await request.formData()
    const token = tokenOf(request)
    const shown = await showCircularAt(netra, { link: params.tautan, token, isNew: false, address: '' })
    const fields = new Map(shown?.questions.map(({ id }, at) => [id, fieldOf(at)]))
    const taken = await sayRead(netra, {
      ...{ link: params.tautan, token, version: Number(textOf(form, 'naskah')) },
      answers: (id) => textOf(form, fields.get(id) ?? ''),
    })
    if (!taken.ok) return fail(422, { general: whyNotRead(taken.refusal), errors: {}, questions: null })
    const { state, answered } = taken.value
    if (state === 'understood') redirect(303, here(`/baca/${params.tautan}#selesai`))
    const questions = answered.map((one, at) => questionInWords(one.question, at, one))
    return fail(422, { general: undefined, errors: errorsOf(answered), questions })
  },
}
