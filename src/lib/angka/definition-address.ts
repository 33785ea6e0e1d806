import { findDefinition } from '#core'
import { here } from '#wording'

type Where = {
  /** The place that a number is of; the nation needs no saying. */
  readonly region?: string | undefined
  /** `?per=…`, where it is of a past moment. */
  readonly per?: string | undefined
}

/** Where a number is defined, with the rows that it came from: of its place, as of its moment. */
export function definitionAt(measureId: string, { region = '00', per = '' }: Where = {}): string {
  const isOfPlaces = findDefinition(measureId)?.finest === 'kabkota'
  const asked = [isOfPlaces && region !== '00' ? `wilayah=${region}` : '', per.slice(1)].filter((one) => one !== '')
  return here(`/angka/definisi/${measureId}`) + (asked.length === 0 ? '' : `?${asked.join('&')}`)
}
