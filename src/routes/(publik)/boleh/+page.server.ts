import { askMayI } from '#app'
import { mayInWords } from '#lib/boleh/answer-in-words.ts'
import { readMay } from '#lib/boleh/read-question.ts'
import { placeInWords } from '#lib/words/wilayah.ts'
import { m } from '#wording'
import type { PageServerLoad } from './$types'

const nation = '00'

/** The address holds the question; nothing is kept. */
export const load: PageServerLoad = async ({ locals: { netra }, url: { searchParams } }) => {
  const { form, choices, errors, asked } = await readMay(netra, searchParams)
  const places = choices.map((region) => ({ value: region.code, says: region.name, hint: placeInWords(region) }))
  if (asked === null) return { form, places, errors, asked, answer: null }
  const answered = await askMayI(netra, { ...asked, regionCode: asked.region?.code ?? nation })
  if (!answered.ok) return { form, places, errors: { untuk: m.boleh_for_missing() }, asked: null, answer: null }
  const { kind, conduct, regime, region, day } = asked
  return {
    form,
    places,
    errors,
    asked: { kind, conduct: conduct.says, regime, region: region?.name ?? null, day },
    answer: mayInWords(asked, answered.value),
  }
}
