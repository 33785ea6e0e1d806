import { error } from '@sveltejs/kit'
import { peopleIn } from '#lib/kegiatan/entry-sheet.ts'
import { audienceInWords, subjectInWords } from '#lib/kegiatan/words.ts'
import { findActivity, findActivityId, listPresent, photosOf } from '#store/views'
import { m, numberInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, params }) => {
  const activity = await findActivity(netra.db, params.code)
  const id = await findActivityId(netra.db, params.code)
  if (!activity || id === null) error(404, 'not found')
  const present = await listPresent(netra.db, id)
  const people = peopleIn(present)
  return {
    activity,
    audience: activity.audience.map(audienceInWords).join(', '),
    subjects: activity.subjects.map(subjectInWords).join(', '),
    people:
      present.length === 0
        ? null
        : m.kegiatan_public_people({ people: numberInWords(people), units: numberInWords(present.length) }),
    counted: { shown: people, asOf: netra.clock() },
    photos: await photosOf(netra.db, id),
  }
}
