import { redirect } from '@sveltejs/kit'
import { changesOf } from '#lib/angka/changes-of.ts'
import { here } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { netra }, params: { code } }) => {
  if (code === '00') redirect(308, here('/angka/perubahan'))
  return changesOf(netra, code)
}
