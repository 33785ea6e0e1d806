import { figureUnits, measures, partsAre } from '#core'
import { localDay } from '#law'
import { checkTyped, figureTyped } from '#lib/terbitan/check-typed.ts'
import { figureUnitInWords, partsInWords } from '#lib/words/terbitan.ts'
import { findRegion } from '#store/views'
import { inTongue, m } from '#wording'
import type { PageServerLoad } from './$types'

/** Of what is typed into one field; an address is no place for more. What is longer is refused and never cut. */
const longest = 8_000

/** A checker for whoever read a number: it is asked by its address, so that a check can be passed on, and keeps nothing. */
export const load: PageServerLoad = async ({ locals: { netra }, url: { searchParams } }) => {
  const typed = (name: string) => (searchParams.get(name) ?? '').slice(0, longest)
  const { figure, errors } = figureTyped(typed, localDay(netra.clock(), 'WIB'))
  for (const [name, value] of searchParams) if (value.length > longest) errors[name] = m.terbitan_check_too_long()
  if (figure.region !== null && (await findRegion(netra.db, figure.region)) === null)
    errors['wilayah'] = m.terbitan_check_region_unknown()
  const isAsked = [...searchParams.values()].some((value) => value !== '')
  return {
    values: Object.fromEntries([...searchParams.keys()].map((name) => [name, typed(name)])),
    errors,
    result: isAsked && Object.keys(errors).length === 0 ? await checkTyped(netra.db, figure) : null,
    units: figureUnits.map((value) => ({ value, says: figureUnitInWords(value) })),
    hows: partsAre.map((value) => ({ value, says: partsInWords(value) })),
    measures: measures.map(({ id, title }) => ({ value: id, says: inTongue(title) })),
  }
}
