import { error, redirect } from '@sveltejs/kit'
import { silenceSheet } from '#lib/angka/silence-sheet.ts'
import { numbersBelow, numbersOf, silenceOf } from '#store/views'
import { here } from '#wording'
import type { PageServerLoad } from './$types'

/** Counts stop at the regency: below it, a count would point at people. */
const regencyOf = (code: string) => code.slice(0, 5)
const provinceOf = (code: string) => code.slice(0, 2)

export const load: PageServerLoad = async ({ locals: { netra }, params: { code } }) => {
  if (code === '00') redirect(308, here('/angka'))
  if (code.length > 5) redirect(307, here(`/angka/${regencyOf(code)}`))
  const own = await numbersOf(netra.db, code)
  const name = own[0]?.regionName
  if (name === undefined) error(404, 'not found')
  const [above] = code.length > 2 ? await numbersOf(netra.db, provinceOf(code)) : []
  return {
    region: { code, name },
    province: above ? { code: above.regionCode, name: above.regionName } : null,
    own,
    below: await numbersBelow(netra.db, code),
    silence: silenceSheet(await silenceOf(netra.db, code), code),
  }
}
