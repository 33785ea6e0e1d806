import { readReplacement, replacementForm } from '#lib/tenggat/read-replacement.ts'
import { replacementInWords } from '#lib/tenggat/replacement-in-words.ts'
import type { PageServerLoad } from './$types'

/** The address holds the question; nothing is kept. */
export const load: PageServerLoad = ({ url: { searchParams } }) => {
  const form = replacementForm(searchParams)
  if (!searchParams.has('fixed')) return { form, answer: null, errors: null }
  const question = readReplacement(form)
  if (!question.ok) return { form, answer: null, errors: question.errors }
  return { form, answer: replacementInWords(question.asked), errors: null }
}
