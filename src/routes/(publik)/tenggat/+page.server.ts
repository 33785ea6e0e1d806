import { askDue, readDaysOff, readDecidedLaw } from '#app'
import { rules } from '#law'
import { dueRefusedInWords } from '#lib/tenggat/refused.ts'
import { readQuestion, readZone } from '#lib/tenggat/read-question.ts'
import { answerInWords } from '#lib/tenggat/answer-in-words.ts'
import { listDecreedDays } from '#store/views'
import { decreedDayInWords } from '#lib/tenggat/calendar-row.ts'
import { inTongue, m } from '#wording'
import type { PageServerLoad } from './$types'

/** The rows that have a term, under each regime; a row of both stands under both. */
const choicesOf = (regime: 'pilkada' | 'pemilu') =>
  [
    ...new Map(
      rules
        .filter((rule) => rule.term !== null && rule.regime !== (regime === 'pilkada' ? 'pemilu' : 'pilkada'))
        .map((rule) => [rule.id, rule]),
    ).values(),
  ].map(({ id, title }) => ({ value: id, says: `${id} · ${inTongue(title)}` }))

export const load: PageServerLoad = async ({ url: { searchParams }, locals: { netra } }) => {
  const zone = readZone(searchParams)
  const form = {
    regime: searchParams.get('regime') === 'pemilu' ? ('pemilu' as const) : ('pilkada' as const),
    rule: searchParams.get('rule') ?? '',
    start: searchParams.get('start') ?? '',
    extended: searchParams.get('extended') === 'on',
    holiday: searchParams.getAll('holiday').join(' '),
    zone,
  }
  const decreed = await listDecreedDays(netra.db)
  const page = { form, rules: choicesOf(form.regime), decreed: decreed.map(decreedDayInWords) }
  if (!searchParams.has('rule')) return { ...page, answer: null, fault: null }
  const question = readQuestion(searchParams)
  if (!question.ok)
    return {
      ...page,
      answer: null,
      fault: question.wrong.includes('start') ? m.tenggat_not_a_time() : m.tenggat_unknown_rule(),
    }
  const [daysOff, decided] = await Promise.all([readDaysOff(netra.db), readDecidedLaw(netra.db)])
  const asked = askDue({ ...question.asked, zone, daysOff, decided })
  if (!asked.ok) return { ...page, answer: null, fault: dueRefusedInWords(asked.refusal) }
  return { ...page, answer: answerInWords(asked.value, decreed), fault: null }
}
