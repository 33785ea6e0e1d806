import { error } from '@sveltejs/kit'
import { circularTakers } from '#core'
import { circularRow, courseRows } from '#lib/jangkauan/reach-in-words.ts'
import { readAs } from '#lib/meja/read-as.ts'
import { listCourseReach, listReached } from '#store/views'
import { m, momentInWords } from '#wording'
import type { PageServerLoad } from './$types'

const most = 50

export const load: PageServerLoad = async ({ locals }) => {
  const offices = (locals.actor?.memberships ?? [])
    .filter(({ role }) => circularTakers.includes(role))
    .map(({ office }) => office)
  if (offices.length === 0) error(404)
  const own = [...new Map(offices.map((office) => [office.id, office])).values()]
  return readAs(locals, async (tx) => ({
    asOf: m.jangkau_numbers_as_of({ when: momentInWords(locals.netra.clock(), offices[0]?.zone ?? 'WIB') }),
    circulars: (await listReached(tx, most)).map(circularRow),
    courses: await Array.fromAsync(own, async ({ id, name }) => ({
      ...{ id, name },
      rows: courseRows(await listCourseReach(tx, id)),
    })),
  }))
}
