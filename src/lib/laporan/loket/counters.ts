import { error } from '@sveltejs/kit'
import { rights } from '#core'
import { demand } from '../../server/demand.ts'
import type { SignedIn, SignedInOffice } from '../../signed-in.ts'

export type CounterOffice = Pick<SignedInOffice, 'id' | 'name' | 'zone' | 'regionCode'>

/** The counters at which this person serves today, each once. */
export function countersOf(actor: SignedIn | null): {
  readonly actor: SignedIn
  readonly counters: readonly CounterOffice[]
} {
  const serving = demand(actor, 'enter-report')
  const offices = serving.memberships
    .filter(({ role }) => rights[role]['enter-report'] !== undefined)
    .map(({ office }) => office)
  const counters = [
    ...new Map(offices.map(({ id, name, zone, regionCode }) => [id, { id, name, zone, regionCode }])).values(),
  ]
  return { actor: serving, counters }
}

/** The counter a form names, or the only one there is. Another's counter does not exist. */
export function counterOf(actor: SignedIn | null, form: FormData) {
  const { actor: serving, counters } = countersOf(actor)
  const named = form.get('loket')
  const counter = counters.find(({ id }) => id === named) ?? (counters.length === 1 ? counters[0] : undefined)
  if (counter === undefined) error(404)
  return { actor: serving, counter }
}
