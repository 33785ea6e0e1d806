import { error } from '@sveltejs/kit'
import { sleepingClocks } from '#app'
import { decreesDays, isLegalOfficer, lawKinds, lawPageSize, lawRows, readLawQuery } from '#lib/meja/law-rows.ts'
import { kindInWords } from '#lib/words/hukum.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!isLegalOfficer(locals)) error(404)
  const query = readLawQuery(url.searchParams)
  return {
    ...(await lawRows(locals, query)),
    query,
    asleep: await sleepingClocks(locals.netra),
    size: lawPageSize,
    decreesDays: await decreesDays(locals),
    kinds: lawKinds.map((kind) => ({ value: kind, says: kindInWords(kind) })),
    recorded: url.searchParams.get('tercatat'),
  }
}
