import { error, redirect } from '@sveltejs/kit'
import { silenceMeasure } from '#core'
import { filesFigures } from '#lib/angka/files-figures.ts'
import { isSettled, pastAsked, perOf } from '#lib/angka/past-asked.ts'
import { regionFigures } from '#lib/angka/region-figures.ts'
import { ServerOnly } from '#lib/server-only.ts'
import { findPublicRegion } from '#store/views'
import { here } from '#wording'
import type { PageServerLoad } from './$types'

/** Counts stop at the regency: below it, a count would point at people. */
const regencyOf = (code: string) => code.slice(0, 5)
const provinceOf = (code: string) => code.slice(0, 2)

export const load: PageServerLoad = async ({ locals, params: { code }, url }) => {
  const { netra } = locals
  if (code === '00') redirect(308, here('/angka') + url.search)
  if (code.length > 5) redirect(307, here(`/angka/${regencyOf(code)}`) + url.search)
  const region = await findPublicRegion(netra.db, code)
  if (region === null) error(404, 'not found')
  const asked = await pastAsked(netra, url)
  locals.settled = isSettled(asked)
  return {
    region,
    province: code.length > 2 ? await findPublicRegion(netra.db, provinceOf(code)) : null,
    asked,
    per: perOf(asked),
    figures: new ServerOnly(await regionFigures(netra.db, code, asked)),
    silence: await filesFigures(netra.db, silenceMeasure.id, code, asked),
  }
}
