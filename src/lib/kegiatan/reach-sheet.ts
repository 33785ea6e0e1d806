import { risksOf } from '#core'
import { parsePlainDate, type PlainDate } from '#law'
import {
  findRegion,
  listElections,
  reachBelow,
  reachByLevel,
  type LevelReach,
  type ReachFilter,
  type RegionReach,
} from '#store/views'
import { riskInWords } from '../kerawanan/risk-words.ts'
import { dayInWords, m, numberInWords } from '#wording'

type Db = App.Locals['netra']['db']

/** The stage asked for in an address, as `pilkada-2024/kampanye`, and its days; nothing: all of time. */
async function stageAsked(db: Db, asked: string | null) {
  const elections = (await listElections(db)).toReversed()
  const stages = elections.flatMap((election) =>
    election.stages.flatMap((stage) =>
      stage.startsOn === null
        ? []
        : [
            {
              value: `${election.id}/${stage.code}`,
              says: stage.title,
              group: election.name,
              from: stage.startsOn,
              to: stage.endsOn,
            },
          ],
    ),
  )
  return { stages, chosen: stages.find(({ value }) => value === asked) ?? null }
}

const levelWords: Readonly<Record<string, () => string>> = {
  provinsi: m.kegiatan_level_provinsi,
  kabupaten: m.kegiatan_level_kabupaten,
  kecamatan: m.kegiatan_level_kecamatan,
  kelurahan: m.kegiatan_level_kelurahan,
  desa: m.kegiatan_level_desa,
}

export const levelInWords = ({ level, places, reached }: LevelReach) => ({
  level,
  says: levelWords[level]?.() ?? level,
  places,
  reached,
  share: m.kegiatan_reach_of({ reached: numberInWords(reached), places: numberInWords(places) }),
})

/** How a region stands: none of it reached, some, or all. Where it has no villages of its own, it is the region itself that counts. */
export type Standing = 'none' | 'some' | 'all'
const standingOf = ({ held, places, reached, level }: RegionReach): Standing =>
  level === 'desa' || level === 'kelurahan'
    ? held > 0
      ? 'all'
      : 'none'
    : places > 0 && reached === places
      ? 'all'
      : reached > 0 || held > 0
        ? 'some'
        : 'none'

export type ReachAsked = {
  readonly region: string
  readonly stage: string | null
  readonly about: ReachFilter['about']
  /** What stands in the address as a subject and is none; null where it is one, or nothing. */
  readonly unknownSubject: string | null
}

export const reachAsked = (url: URL, own: string, regionOf: (url: URL, own: string) => string): ReachAsked => ({
  region: regionOf(url, own),
  stage: url.searchParams.get('tahapan') || null,
  ...subjectAsked(url.searchParams.get('tentang') || 'netralitas'),
})

const subjectAsked = (word: string): Pick<ReachAsked, 'about' | 'unknownSubject'> =>
  word === 'warga' || word === 'netralitas'
    ? { about: word, unknownSubject: null }
    : { about: 'netralitas', unknownSubject: word }

/** The days and subject of what was asked. */
export async function filterOf(db: Db, { stage, about }: ReachAsked): Promise<ReachFilter> {
  const { chosen } = await stageAsked(db, stage)
  return chosen === null ? { about } : { about, from: chosen.from, to: chosen.to }
}

/** Who below a region has been reached and who never, by level and place. Null where there is no such region. */
export async function reachSheet(db: Db, asked: ReachAsked) {
  const region = await findRegion(db, asked.region)
  if (region === null) return null
  const { stages, chosen } = await stageAsked(db, asked.stage)
  const filter: ReachFilter =
    chosen === null ? { about: asked.about } : { about: asked.about, from: chosen.from, to: chosen.to }
  const [below, levels] = await Promise.all([
    reachBelow(db, region.code, filter),
    reachByLevel(db, region.code, filter),
  ])
  return {
    region: { code: region.code, name: region.name, parent: region.parentCode },
    // What is no stage narrows nothing, and must not be written on figures of all time.
    asked: { ...asked, stage: chosen === null ? null : asked.stage },
    errors: {
      ...(asked.stage !== null && chosen === null ? { tahapan: m.kegiatan_reach_no_stage() } : {}),
      ...(asked.unknownSubject === null ? {} : { tentang: m.kegiatan_reach_no_subject() }),
    } satisfies Readonly<Record<string, string>>,
    stages: stages.map(({ value, says, group }) => ({ value, says, group })),
    stage: chosen === null ? null : `${chosen.says} (${chosen.group})`,
    levels: levels.map(levelInWords),
    below: below.map((row) => ({
      code: row.code,
      name: row.name,
      short: row.code.split('.').at(-1) ?? '',
      standing: standingOf(row),
      held: row.held,
      reached: row.reached,
      last: row.lastOn === null ? m.kegiatan_reach_never() : dayInWords(row.lastOn),
      share: m.kegiatan_reach_of({ reached: numberInWords(row.reached), places: numberInWords(row.places) }),
      hasBelow: row.places > 0 && row.level !== 'desa' && row.level !== 'kelurahan',
      risks: risksOf(row.code)
        .filter(({ region }) => region === row.code)
        .map(riskInWords),
    })),
    risks: risksOf(region.code).map(riskInWords),
  }
}
export type ReachSheet = NonNullable<Awaited<ReturnType<typeof reachSheet>>>

/** The Monday of the week of a day: a plan is of a week. */
export function mondayOf(day: PlainDate): PlainDate {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7))
  return parsePlainDate(at.toISOString().slice(0, 10)) ?? day
}
