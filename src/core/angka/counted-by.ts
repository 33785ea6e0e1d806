import type { Measure } from './measure.ts'
import { findMeasure } from './measures.ts'
import { preventionMeasures } from './prevention-measures.ts'
import { ratingMeasures } from './rating-measures.ts'
import { refusalMeasures } from './refusal-measures.ts'

const together: readonly (readonly [name: string, measures: readonly { readonly id: string }[]])[] = [
  ['raw_allegation_counts', [{ id: 'dugaan' }]],
  ['raw_people_counts', [{ id: 'terlapor' }]],
  ['raw_rating_counts', ratingMeasures],
  ['raw_refusal_counts', refusalMeasures],
  ['raw_prevention_counts', preventionMeasures],
]

/**
 * The function of the database that counts it, before what is small is hidden; null where none does: what others published, and what is looked up
 * as the reader asks.
 */
export function countedBy({ id, query }: Pick<Measure, 'id' | 'query'>): string | null {
  const found = together.find(([, measures]) => measures.some((measure) => measure.id === id))
  if (found !== undefined) return found[0]
  if (query.startsWith('raw_')) return query
  return findMeasure(id) === null ? null : 'raw_public_counts'
}
