import { error, redirect } from '@sveltejs/kit'
import { answerQuestion, listQuestions } from '#app'
import { findConduct } from '#core'
import { isAsker } from '#lib/boleh/askers.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { oneOf } from '#lib/meja/form-fields.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { demand } from '#lib/server/demand.ts'
import { subjectInWords } from '#lib/words/hukum.ts'
import { here, inTongue, m, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

const asker = (kind: string) => (isAsker(kind) ? subjectInWords(kind) : kind)
const wanted = (id: string | null) => {
  const conduct = id === null ? null : findConduct(id)
  return conduct === null ? null : inTongue(conduct.says)
}

export const load: PageServerLoad = async ({ locals: { netra, actor } }) => {
  const { id } = demand(actor, 'read-case')
  const listed = await listQuestions(netra, id)
  if (!listed.ok) error(404)
  return {
    questions: listed.value.map(({ id: questionId, office, zone, region, words, subjectKind, conduct, askedAt }) => ({
      ...{ id: questionId, office, region, words },
      kind: asker(subjectKind),
      conduct: wanted(conduct),
      askedAt: momentInWords(askedAt, zone),
    })),
  }
}

const fields = { question: 'soal', answer: 'jawaban', basis: 'dasar', reason: 'alasan' } as const

export const actions: Actions = {
  default: async ({ request, locals: { netra, actor } }) => {
    const { id } = demand(actor, 'read-case')
    const form = await request.formData()
    const outcome = oneOf(form, 'putusan', ['dijawab', 'dikesampingkan'])
    if (outcome === null) return keep(form, { putusan: m.refusal_field_blank() })
    const [question, answer, basis, reason] = ['soal', 'jawaban', 'dasar', 'alasan'].map((name) =>
      textOf(form, name),
    ) as [string, string, string, string]
    const told = { questionId: textOf(form, 'pertanyaan'), actor: id }
    const done = await answerQuestion(
      netra,
      outcome === 'dijawab' ? { ...told, outcome, question, answer, basis } : { ...told, outcome, reason },
    )
    return done.ok ? redirect(303, here('/meja/tanya')) : answerRefused(form, done.refusal, fields)
  },
}
