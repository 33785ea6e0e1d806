import { silenceSheet } from '#lib/angka/silence-sheet.ts'
import { numbersBelow, numbersOf, silenceOf, undoneByBody } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra } }) => ({
  region: { code: '00', name: null },
  own: await numbersOf(netra.db, '00'),
  below: await numbersBelow(netra.db, '00'),
  silence: silenceSheet(await silenceOf(netra.db, '00'), '00'),
  undone: silenceSheet(await undoneByBody(netra.db), '00'),
})
