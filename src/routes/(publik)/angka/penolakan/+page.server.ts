import { refusalNumbers } from '#lib/angka/refusal-numbers.ts'
import { numbersBelow, numbersOf } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra } }) => ({
  numbers: refusalNumbers(await numbersOf(netra.db, '00'), await numbersBelow(netra.db, '00')),
})
