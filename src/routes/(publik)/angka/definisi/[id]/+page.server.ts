import { error } from '@sveltejs/kit'
import { findDefinition } from '#core'
import { elsewhereOf } from '#lib/angka/definition-elsewhere.ts'
import { definitionSheet, placeAsked, timesOf } from '#lib/angka/definition-sheet.ts'
import { isSettled, pastAsked, perOf } from '#lib/angka/past-asked.ts'
import { ServerOnly } from '#lib/server-only.ts'
import type { PageServerLoad } from './$types'

const nation = { code: '00', name: '' }

/** The definition, and the rows that the number of a place is the sum of, now or as they stood at a moment that is past. */
export const load: PageServerLoad = async ({ locals, params: { id }, url }) => {
  const { netra } = locals
  const measure = findDefinition(id)
  if (!measure) error(404, 'not found')
  const asked = await pastAsked(netra, url, timesOf(id))
  const place = await placeAsked(netra.db, measure, url.searchParams.get('wilayah') ?? '')
  const isPlace = typeof place !== 'string'
  const region = isPlace ? place : nation
  locals.settled = isPlace && isSettled(asked)
  const sheet = await definitionSheet(netra, { id, region: region.code, asked })
  const per = perOf(asked)
  return {
    measure,
    canMail: netra.mailer !== null,
    asked,
    per,
    wrongPlace: isPlace ? null : place,
    place: region.code === '00' ? null : { code: region.code, name: region.name },
    elsewhere: elsewhereOf(id, region.code, per),
    drawn: new ServerOnly(sheet),
  }
}
