import { error, redirect } from '@sveltejs/kit'
import { refusalNumbers } from '#lib/angka/refusal-numbers.ts'
import { numbersBelow, numbersOf } from '#store/views'
import { here } from '#wording'
import type { PageServerLoad } from './$types'

/** Down to the regency, which is one office with its Panwascam: below it, a count would point at people. */
export const load: PageServerLoad = async ({ locals: { netra }, params: { code } }) => {
  if (code === '00') redirect(308, here('/angka/penolakan'))
  if (code.length > 5) redirect(307, here(`/angka/penolakan/${code.slice(0, 5)}`))
  const own = await numbersOf(netra.db, code)
  const name = own[0]?.regionName
  if (name === undefined) error(404, 'not found')
  const [above] = code.length > 2 ? await numbersOf(netra.db, code.slice(0, 2)) : []
  return {
    name,
    province: above ? { code: above.regionCode, name: above.regionName } : null,
    numbers: refusalNumbers(own, await numbersBelow(netra.db, code)),
  }
}
