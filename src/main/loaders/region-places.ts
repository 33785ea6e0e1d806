import type { ClientBase } from 'pg'
import places from '../../../db/seeds/wilayah/places.json' with { type: 'json' }
import type { Loader } from '../loader.ts'

/** The points of regions that come with Netra; where an operator has put his own, that one stays. */
async function loadPlaces(client: ClientBase): Promise<void> {
  const rows = places.points.map(({ code, place, latitude, longitude }) => ({
    code,
    latitude,
    longitude,
    source: place === null ? places.byHand : `${places.source}: ${place}`,
    as_of: places.asOf,
  }))
  await client.query(
    `insert into netra.region_places as held (region_code, latitude, longitude, source, as_of, origin)
     select code, latitude, longitude, source, as_of, 'bawaan'
     from jsonb_to_recordset($1::jsonb) as given (code text, latitude float8, longitude float8, source text, as_of date)
     on conflict (region_code) do update
       set latitude = excluded.latitude, longitude = excluded.longitude, source = excluded.source, as_of = excluded.as_of
       where held.origin = 'bawaan'`,
    [JSON.stringify(rows)],
  )
}

export const regionPlacesLoader: Loader = {
  name: 'region-places',
  version: '1',
  run: ({ client }) => loadPlaces(client),
}
