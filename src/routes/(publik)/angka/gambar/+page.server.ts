import { silenceMeasure } from '#core'
import { pastAsked, type PastAsked } from '#lib/angka/past-asked.ts'
import { numbersOf, numbersOfAt, pictureRows, pictureRowsAt, pictureTimes, silenceOf, silenceOfAt } from '#store/views'
import { momentInWords } from '#wording'
import type { PageServerLoad } from './$types'

type Db = App.Locals['netra']['db']
const nation = '00'

const drawnOf = async (db: Db, asked: PastAsked) => {
  switch (asked.kind) {
    case 'refused':
      return { pictures: [], silence: [], numbers: [] }
    case 'now':
      return {
        pictures: await pictureRows(db),
        silence: await silenceOf(db, nation),
        numbers: await numbersOf(db, nation),
      }
    case 'past': {
      const { at } = asked.at
      const silence = await silenceOfAt(db, { measure: silenceMeasure.id, region: nation, at })
      return { pictures: await pictureRowsAt(db, at), silence, numbers: await numbersOfAt(db, nation, at) }
    }
  }
}

export const load: PageServerLoad = async ({ locals: { netra }, url }) => {
  const asked = await pastAsked(netra, url, pictureTimes)
  const { pictures, silence, numbers } = await drawnOf(netra.db, asked)
  const ratings = numbers.filter(({ measureId }) => measureId.startsWith('penilaian-'))
  // The way of the allegations is the newest; the others are looked at once a day.
  const newest = pictures
    .map(({ asOf }) => asOf)
    .toSorted()
    .at(-1)
  return { asked, pictures, silence, ratings, asOf: newest === undefined ? null : momentInWords(newest) }
}
