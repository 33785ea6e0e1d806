import zones from '../../db/seeds/wilayah/zones.json' with { type: 'json' }
import type { Zone } from '#law'
import { readAreaList } from './loaders/area-list.ts'

/** The zone of a province, regency or district by its Kemendagri code, from the data the database is loaded with; null where there is no such region. */
export async function zoneOfRegion(code: string): Promise<Zone | null> {
  if (code === '00') return zones.nation as Zone
  const known = await Promise.all(
    (['provinces', 'regencies', 'districts'] as const).map((list) => readAreaList('idn-area-data', list)),
  )
  if (!known.flat().some(([own]) => own === code)) return null
  return named(zones.regencies, code.slice(0, 5)) ?? named(zones.provinces, code.slice(0, 2))
}

const named = (groups: Readonly<Record<string, readonly string[]>>, code: string): Zone | null =>
  (Object.entries(groups).find(([, members]) => members.includes(code))?.[0] as Zone | undefined) ?? null
