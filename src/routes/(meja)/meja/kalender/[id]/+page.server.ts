import { error } from '@sveltejs/kit'
import { readAs } from '#lib/meja/read-as.ts'
import { decreedDayInWords } from '#lib/tenggat/calendar-row.ts'
import { listCalendarDecisions, listRecomputedBy, mostRecomputedShown } from '#store/views'
import { basisOf, dayInWords, m } from '#wording'
import type { PageServerLoad } from './$types'

/** What is called by the end of its id, because it has no number yet. */
const unnumbered = { perkara: m.kalender_case, lhp: m.kalender_lhp, penerusan: m.kalender_referral }

/** What one decision did to the clocks that the reader may see: to everybody else it did nothing. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { decision, clocks } = await readAs(locals, async (tx) => ({
    decision: (await listCalendarDecisions(tx)).find(({ days }) => days[0]?.decisionId === params.id) ?? null,
    clocks: await listRecomputedBy(tx, params.id),
  }))
  if (decision === null && clocks.length === 0) error(404)
  return {
    days: decision?.days.map(decreedDayInWords) ?? [],
    reason: decision?.days[0]?.reason ?? null,
    done: decision?.progress?.finishedAt != null || (decision?.progress?.rounds ?? 1) > 0,
    most: clocks.length === mostRecomputedShown ? mostRecomputedShown : null,
    clocks: clocks.map(({ id, runsOn, runsOnId, number, officeName, ruleId, was, is }) => ({
      id,
      to: `/meja/${runsOn}/${runsOnId}` as const,
      number: number ?? unnumbered[runsOn]({ id: runsOnId.slice(-6) }),
      officeName,
      rule: `${ruleId}: ${basisOf(ruleId).title}`,
      was: dayInWords(was),
      is: dayInWords(is),
    })),
  }
}
