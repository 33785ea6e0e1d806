import { redirect } from '@sveltejs/kit'
import { changesOf } from '#lib/angka/changes-of.ts'
import { ServerOnly } from '#lib/server-only.ts'
import { here } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, params: { code } }) => {
  if (code === '00') redirect(308, here('/angka/perubahan'))
  const { lines, ...said } = await changesOf(netra, code)
  return { ...said, drawn: new ServerOnly(lines) }
}
