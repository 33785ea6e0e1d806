import { pastAsked } from '#lib/angka/past-asked.ts'
import { institutionsOf } from '#lib/wilayah/institutions.ts'
import { institutionRows, institutionRowsAt, pictureTimes } from '#store/views'
import { momentInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, url }) => {
  const asked = await pastAsked(netra, url, pictureTimes)
  const rows =
    asked.kind === 'now'
      ? await institutionRows(netra.db)
      : asked.kind === 'past'
        ? await institutionRowsAt(netra.db, asked.at.at)
        : []
  const [first] = rows
  return { asked, institutions: institutionsOf(rows), asOf: first === undefined ? null : momentInWords(first.asOf) }
}
