import { boundRegions, placeRegions, type BoundariesRefusal, type PlacesRefusal } from '#app'
import type { BoundaryProblem, PointProblem } from '#core'
import { readCsvFile, readFeatures, type FeaturesRead } from '#gear'
import { parsePlainDate } from '#law'
import { openDatabase, type Db } from '#store'
import { withDatabase } from '../with-database.ts'
import type { Config } from '../config.ts'
import { Misuse, type Command, type Given, type Said } from './command.ts'

export const regionsCommand: Command = {
  name: 'regions',
  usage: 'places FILE.csv | boundaries FILE.json --source WHO --as-of DAY [--property NAME]',
  summary: 'Put official points or boundaries of regions on the map.',
  help: `
  places FILE.csv       a head and one row for each region: code, latitude, longitude, source, as_of (or kode, lintang, bujur, sumber, per).
                        Degrees of WGS 84 with a dot or a comma; as_of is the day (YYYY-MM-DD) from which the source gives the point. Regions
                        of any rank.
  boundaries FILE.json  GeoJSON or TopoJSON in degrees of WGS 84, one feature for each kabupaten or kota. They are coarsened for a picture of
                        the nation and take the place of those before. Load only what may be shown: none come with Netra.
    --source WHO        whose boundaries they are; the map says so
    --as-of DAY         from which day they hold (YYYY-MM-DD)
    --property NAME     the property that holds the code, 64.01 or 6401; "code" unless you say so

One row or feature that cannot be taken, and none is: every such one is listed with its reason.`,
  words: 2,
  options: { source: { type: 'string' }, 'as-of': { type: 'string' }, property: { type: 'string' } },
  run: (config, [what, file, ...rest], given) => {
    if (file === undefined || rest.length > 0) throw new Misuse(usage)
    if (what === 'places') return placeFrom(config, file)
    if (what === 'boundaries') return boundFrom(config, file, given)
    throw new Misuse(usage)
  },
}

const usage = 'Say netra regions places FILE.csv, or netra regions boundaries FILE.json --source WHO --as-of DAY.'

async function boundFrom(config: Config, file: string, given: Given): Promise<Said> {
  const { source, property = 'code', 'as-of': said } = given
  const asOf = typeof said === 'string' ? parsePlainDate(said) : null
  if (typeof source !== 'string' || source.trim() === '' || asOf === null || typeof property !== 'string')
    throw new Misuse('Say whose boundaries they are and from which day: --source WHO --as-of 2026-01-31.')
  const read = await readFeatures(file)
  if (read.kind !== 'features') throw new Error(`${file} ${unreadable[read.kind]}`)
  const { features } = read
  return asOwner(config, async (db) => {
    const answer = await boundRegions(db, { features, property, source: source.trim(), asOf })
    if (!answer.ok) throw new Error(boundariesInWords(answer.refusal))
    const { bound } = answer.value
    return { sentence: `Took the boundaries of ${String(bound)} regions.`, facts: { bound } }
  })
}

const unreadable: Readonly<Record<Exclude<FeaturesRead['kind'], 'features'>, string>> = {
  'too-large': 'is larger than 256 MB. Coarsen it first.',
  'no-json': 'is not JSON.',
  'no-features': 'is neither a FeatureCollection of GeoJSON nor a Topology.',
}

const asOwner = (config: Config, work: (db: Db) => Promise<Said>): Promise<Said> =>
  withDatabase(config, async ({ urls }) => {
    const db = openDatabase({ connectionString: urls.owner, max: 1, application_name: 'netra regions' })
    try {
      return await work(db)
    } finally {
      await db.destroy()
    }
  })

async function placeFrom(config: Config, file: string): Promise<Said> {
  const rows = await readCsvFile(file)
  if (rows === null) throw new Error(`${file} is larger than a list of regions can be.`)
  return asOwner(config, async (db) => {
    const answer = await placeRegions(db, rows)
    if (!answer.ok) throw new Error(placesInWords(answer.refusal))
    const { placed } = answer.value
    return { sentence: `Placed ${String(placed)} regions.`, facts: { placed } }
  })
}

const problems: Readonly<Record<PointProblem | BoundaryProblem, string>> = {
  'no-code': 'is not the code of a region, such as 64.01',
  twice: 'stands in the file twice',
  'no-latitude': 'is not a latitude in degrees, such as -1.91',
  'no-longitude': 'is not a longitude in degrees, such as 116.19',
  outside: 'lies outside Indonesia; latitude and longitude may have changed places, or these are no degrees',
  'no-source': 'nobody is named as the source',
  'no-day': 'is not a day, such as 2026-01-31',
  'no-area': 'has no area with an outline',
  'unknown-region': 'is a region that Netra does not know',
}

const mostListed = 200

function placesInWords(refusal: PlacesRefusal): string {
  if (refusal.reason === 'no-head')
    return 'The first row must name the columns: code, latitude, longitude, source, as_of. Nothing was changed.'
  if (refusal.reason === 'nothing-there') return 'The file has no region below its head. Nothing was changed.'
  return listed(
    'rows',
    refusal.faults.map((fault) => ({ ...fault, where: `row ${String(fault.row)}` })),
  )
}

function boundariesInWords(refusal: BoundariesRefusal): string {
  if (refusal.reason === 'nothing-there') return 'The file has no feature. Nothing was changed.'
  return listed(
    'features',
    refusal.faults.map((fault) => ({
      ...fault,
      where: fault.nth === 0 ? 'a feature' : `feature ${String(fault.nth)}`,
    })),
  )
}

type Fault = { readonly where: string; readonly value: string; readonly problem: keyof typeof problems }
const listed = (what: string, faults: readonly Fault[]) =>
  [
    `Nothing was changed: ${String(faults.length)} ${what} cannot be taken.`,
    ...faults
      .slice(0, mostListed)
      .map(({ where, value, problem }) => `  ${where}: ${JSON.stringify(value)} ${problems[problem]}`),
  ].join('\n')
