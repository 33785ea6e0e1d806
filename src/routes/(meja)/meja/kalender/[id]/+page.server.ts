import { error } from '@sveltejs/kit'
import { readAs } from '#lib/meja/read-as.ts'
import { decreedDayInWords } from '#lib/tenggat/calendar-row.ts'
import { listCalendarDecisions, listRecomputedBy, mostRecomputedShown } from '#store/views'
import { basisOf, dayInWords, m } from '#wording'
import type { PageServerLoad } from './$types'

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
    clocks: clocks.map(({ id, caseId, number, officeName, ruleId, was, is }) => ({
      id,
      caseId,
      number: number ?? m.kalender_case({ id: caseId.slice(-6) }),
      officeName,
      rule: `${ruleId}: ${basisOf(ruleId).title}`,
      was: dayInWords(was),
      is: dayInWords(is),
    })),
  }
}
