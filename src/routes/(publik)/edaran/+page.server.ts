import { percentOf } from '#core'
import { listPublicCirculars } from '#store/views'
import { circularKindInWords, dayInWords, m, momentInWords, numberInWords } from '#wording'
import type { PageServerLoad } from './$types'

const most = 100

export const load: PageServerLoad = async ({ locals }) => {
  const now = locals.netra.clock()
  const found = await listPublicCirculars(locals.netra.db, now, most)
  return {
    asOf: momentInWords(now),
    circulars: found.map((one) => ({
      id: one.id,
      title: `${circularKindInWords(one.kind)}: ${one.subject}`,
      head: m.edaran_public_head({
        number: one.number,
        issuer: one.issuer,
        day: dayInWords(one.letterOn),
      }),
      percent: percentOf(one.unitsAcknowledged, one.units),
      offices: m.edaran_public_offices({
        part: numberInWords(one.unitsAcknowledged),
        whole: numberInWords(one.units),
        percent: numberInWords(percentOf(one.unitsAcknowledged, one.units)),
      }),
      people:
        one.people === 0
          ? null
          : m.edaran_public_people({ part: numberInWords(one.peopleRead), whole: numberInWords(one.people) }),
      until: m.edaran_public_until({ when: momentInWords(one.deadlineAt, one.zone) }),
      note: one.publicNote,
    })),
  }
}
