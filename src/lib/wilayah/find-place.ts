import { error, redirect } from '@sveltejs/kit'
import type { Netra } from '#app'
import { findRegion, type PlacedRegion } from '#store/views'
import { here } from '#wording'

/** The region of a page, down to the kecamatan: what is in a village is told with its kecamatan, and the nation is the map. */
export async function findPlace(db: Netra['db'], code: string, rest = ''): Promise<PlacedRegion> {
  if (code === '00') redirect(308, here('/peta'))
  const region = await findRegion(db, code.slice(0, 20).replaceAll('\0', ''))
  if (region === null) error(404, 'not found')
  if (region.code.length > 8) redirect(307, here(`/wilayah/${region.code.slice(0, 8)}${rest}`))
  return region
}

/** Numbers of reports end at the regency, which is one office with its Panwascam: below it a count would point at people. */
export const hasNumbers = ({ code }: PlacedRegion) => code.length <= 5
export const isProvince = ({ code }: PlacedRegion) => code.length === 2
