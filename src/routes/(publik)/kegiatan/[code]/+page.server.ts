import { error } from '@sveltejs/kit'
import { audienceInWords, subjectInWords } from '#lib/kegiatan/words.ts'
import { findActivity, findActivityId, listPresent, photosOf } from '#store/views'
import { m, numberInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, params }) => {
  const activity = await findActivity(netra.db, params.code)
  const id = await findActivityId(netra.db, params.code)
  if (!activity || id === null) error(404, 'not found')
  const present = await listPresent(netra.db, id)
  const people = present.reduce((sum, { listed, signed }) => sum + Math.max(listed ?? 0, signed ?? 0), 0)
  return {
    activity,
    audience: activity.audience.map(audienceInWords).join(', '),
    subjects: activity.subjects.map(subjectInWords).join(', '),
    people:
      present.length === 0
        ? null
        : m.kegiatan_public_people({ people: numberInWords(people), units: numberInWords(present.length) }),
    photos: await photosOf(netra.db, id),
  }
}
