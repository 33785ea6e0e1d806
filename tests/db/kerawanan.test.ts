import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  assessIndicator,
  beginActivity,
  bringStations,
  enterActivity,
  markStation,
  publishMap,
  setWeights,
  writeSection,
} from '#app'
import { countIndicators, mapOfficeKinds, mapPublishers, mapRoles, type TypedFinding } from '#core'
import { plainDate } from '#law'
import { asActor, asPublic, newId, type ActorId, type MapPlace } from '#store'
import {
  findOwnMap,
  findPublishedMap,
  findStations,
  listFindingHistory,
  listMapReleases,
  listPublishedMaps,
  ownMapsOf,
} from '#store/views'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

let world: World
let db: World['clone']['db']
let staff: ActorId
let ketua: ActorId
let neighbour: ActorId
let province: ActorId
let national: ActorId
let regent: ActorId
let field: ActorId
let kudus: MapPlace
let pati: MapPlace

beforeAll(async () => {
  world = await openWorld('2024-10-17T02:00:00.000Z')
  db = world.clone.db
  for (const [code, name, level] of [
    ['33.19.02', 'Contoh Kota', 'kecamatan'],
    ['33.19.01.2001', 'Contoh Lor', 'desa'],
    ['33.19.01.2002', 'Contoh Kidul', 'desa'],
    ['33.19.02.1001', 'Contoh Lor', 'kelurahan'],
    ['33.18.01', 'Contoh Sebelah', 'kecamatan'],
    ['33.18.01.2001', 'Contoh Wetan', 'desa'],
  ])
    await world.owner.query(
      `insert into netra.regions (code, level, name, short_name, zone, valid_from) values ($1, $2, $3, $3, 'WIB', '2000-01-01')`,
      [code, level, name],
    )
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  ketua = await world.person('ketua', 'BAWASLU-33.19')
  neighbour = await world.person('ketua', 'BAWASLU-33.18')
  province = await world.person('ketua', 'BAWASLU-33')
  national = await world.person('ketua', 'BAWASLU-RI')
  regent = await world.person('ppk-kepegawaian', 'BUPATI-33.19')
  field = await world.person('panwascam', 'PANWASCAM-33.19.01')
  const electionId = 'pilkada-2024'
  kudus = { officeId: world.office('BAWASLU-33.19'), regionCode: '33.19', electionId }
  pati = { officeId: world.office('BAWASLU-33.18'), regionCode: '33.18', electionId }
})
afterAll(() => world.close())

const finding = (more: Partial<TypedFinding> = {}): TypedFinding => ({
  nth: 5,
  name: 'Indikator contoh',
  dimension: 'kampanye',
  verdict: 'ada',
  evidence: 'BUKTI-TERTUTUP contoh',
  evidenceOn: plainDate('2024-10-10'),
  places: ['33.19.01'],
  ...more,
})
const assess = (
  actor: ActorId,
  more: Partial<TypedFinding> = {},
  { place = kudus, id = newId(), activity = '' } = {},
) => assessIndicator(world.desk, { actor, id, place, zone: 'WIB', finding: finding(more), activity })
const publish = (actor: ActorId, place = kudus, id = newId()) => publishMap(world.desk, { actor, id, place })
const eventsOf = async (type: string) =>
  (await world.owner.query<{ data: Record<string, unknown> }>('select data from netra.events where type = $1', [type]))
    .rows
const sheet = (text: string) => new TextEncoder().encode(text)
const bring = (actor: ActorId, text: string, place = kudus) =>
  bringStations(world.desk, { actor, place, fileName: 'contoh.csv', bytes: sheet(text) })

describe('a map of a region', () => {
  test('is its own office’s until it is published: nobody else sees it or writes it, and its office does', async () => {
    granted(await assess(staff))
    expect((await findOwnMap(db, staff, kudus)).findings.map(({ evidence }) => evidence)).toEqual([
      'BUKTI-TERTUTUP contoh',
    ])
    for (const other of [neighbour, province, national, regent, field]) {
      expect((await findOwnMap(db, other, kudus)).findings).toEqual([])
      expect(await listFindingHistory(db, other, kudus, 5)).toEqual([])
      expect(await assess(other)).toMatchObject({ refusal: { reason: 'not-found' } })
      expect(await publish(other)).toMatchObject({ refusal: { reason: 'not-found' } })
      // Past the program: neither the rows nor a row of one's own in this map.
      const seen = await asActor(db, other, (tx) => tx.selectFrom('netra.risk_findings').select('id').execute())
      expect(seen).toEqual([])
      await expect(forged(other)).rejects.toThrow(/row-level security/)
    }
    expect(await asPublic(db, (open) => open.selectFrom('netra.risk_findings').select('id').execute())).toEqual([])
    expect(await findPublishedMap(db, '33.19')).toBeNull()
    // The control: the row is there, and its own office may write exactly that row.
    const { rows } = await world.owner.query('select id from netra.risk_findings')
    expect(rows).toHaveLength(1)
    await forged(staff)
  })

  const forged = (
    actor: ActorId,
    more: { readonly office?: string; readonly by?: ActorId; readonly places?: readonly string[] } = {},
  ) =>
    asActor(db, actor, async (tx) => {
      await tx
        .insertInto('netra.risk_findings')
        .values({
          ...{
            id: newId(),
            office_id: more.office ?? kudus.officeId,
            region_code: '33.19',
            election_id: 'pilkada-2024',
            nth: 27,
          },
          ...{
            verdict: 'belum-dinilai',
            places: [...(more.places ?? [])],
            recorded_by: more.by ?? actor,
            recorded_at: world.desk.clock(),
          },
        })
        .execute()
    })

  test('is written in nobody else’s name, for no other region, and about no kecamatan outside it', async () => {
    await expect(forged(staff, { by: ketua })).rejects.toThrow(/row-level security/)
    await expect(forged(neighbour, { office: pati.officeId })).rejects.toThrow(/row-level security/)
    await expect(forged(staff, { places: ['33.18.01'] })).rejects.toThrow(/row-level security/)
    await forged(staff, { places: ['33.19.01'] })
    expect(await assess(staff, { places: ['33.18.01'] })).toMatchObject({
      refusal: { field: 'kecamatan', problem: 'unknown' },
    })
    expect(await assess(staff, {}, { place: { ...kudus, regionCode: '33.18' } })).toMatchObject({
      refusal: { reason: 'not-found' },
    })
    expect(await assess(staff, {}, { place: { ...kudus, electionId: 'tidak-ada' } })).toMatchObject({
      refusal: { field: 'pemilihan' },
    })
    expect(await assess(staff, {}, { activity: 'tidak-ada' })).toMatchObject({ refusal: { field: 'kegiatan' } })
  })

  test('keeps every word on an indicator, takes the same form once, and nothing of it is changed or deleted', async () => {
    const id = newId()
    granted(await assess(staff, { nth: 6 }, { id }))
    granted(await assess(staff, { nth: 6 }, { id }))
    world.at('2024-10-17T03:00:00.000Z')
    granted(await assess(ketua, { nth: 6, verdict: 'tidak-ada', evidence: 'Diperiksa ulang (contoh)' }))
    expect(
      (await listFindingHistory(db, staff, kudus, 6)).map(({ verdict, by }) => [verdict, by?.slice(0, 12)]),
    ).toEqual([
      ['tidak-ada', 'Contoh ketua'],
      ['ada', 'Contoh staf-'],
    ])
    expect((await findOwnMap(db, staff, kudus)).findings.find(({ nth }) => nth === 6)?.verdict).toBe('tidak-ada')
    expect((await eventsOf('indicator-assessed')).filter(({ data }) => data['nth'] === 6)).toHaveLength(2)
    // What is said does not leave with the event.
    expect(JSON.stringify(await eventsOf('indicator-assessed'))).not.toContain('TERTUTUP')
    for (const table of [
      'risk_findings',
      'risk_weights',
      'risk_station_marks',
      'risk_station_lists',
      'risk_releases',
    ] as const) {
      await expect(asActor(db, ketua, (tx) => tx.deleteFrom(`netra.${table}`).execute())).rejects.toThrow(
        /permission denied/,
      )
      await expect(
        asActor(db, ketua, (tx) => tx.updateTable(`netra.${table}`).set({ election_id: 'pilkada-2024' }).execute()),
      ).rejects.toThrow(/permission denied/)
    }
  })

  test('without evidence nothing is present or absent: the row is refused here and in the database', async () => {
    expect(await assess(staff, { evidence: ' ' })).toMatchObject({ refusal: { field: 'bukti', problem: 'blank' } })
    const bare = asActor(db, staff, (tx) =>
      tx
        .insertInto('netra.risk_findings')
        .values({
          ...{ id: newId(), office_id: kudus.officeId, region_code: '33.19', election_id: 'pilkada-2024', nth: 9 },
          ...{ verdict: 'ada', recorded_by: staff, recorded_at: world.desk.clock() },
        })
        .execute(),
    )
    await expect(bare).rejects.toThrow(/risk_findings_said_check/)
  })
})

describe('a map is published', () => {
  test('by a commissioner alone, exactly as it stands then, and what comes later waits', async () => {
    expect(await publish(staff)).toMatchObject({ refusal: { reason: 'map-not-theirs-to-publish' } })
    expect(await publish(neighbour, pati)).toMatchObject({ refusal: { reason: 'map-empty' } })
    const id = newId()
    granted(await publish(ketua, kudus, id))
    granted(await publish(ketua, kudus, id))
    const published = await findPublishedMap(db, '33.19')
    expect(published?.findings.map(({ nth, verdict }) => [nth, verdict])).toEqual([
      ...[
        [5, 'ada'],
        [6, 'tidak-ada'],
        [27, 'belum-dinilai'],
      ],
    ])
    expect(countIndicators(published?.findings ?? [])).toMatchObject({ present: 1, absent: 1, notAssessed: 25 })
    // Who wrote it is no name for the public; who works there reads it.
    expect(published?.findings.every(({ by }) => by === null)).toBe(true)
    expect(await listMapReleases(db, '33.19')).toHaveLength(1)
    expect(
      (await listPublishedMaps(db)).map(({ regionCode, present, absent }) => [regionCode, present, absent]),
    ).toEqual([['33.19', 1, 1]])
    world.at('2024-10-17T04:00:00.000Z')
    granted(await assess(staff, { nth: 7, evidence: 'NANTI-TERTUTUP' }))
    expect((await findOwnMap(db, staff, kudus)).unpublished).toEqual([7])
    const seen = await asPublic(db, (open) => open.selectFrom('netra.risk_findings').select('evidence').execute())
    expect(seen).toHaveLength(3)
    expect(JSON.stringify(seen)).not.toContain('NANTI')
    // The first word on the sixth indicator stays inside, too.
    expect(await listFindingHistory(db, neighbour, kudus, 6)).toHaveLength(1)
    expect(await listFindingHistory(db, staff, kudus, 6)).toHaveLength(2)
  })

  test('with findings and weights of its own office only, past the program too', async () => {
    granted(await assess(neighbour, { nth: 1, places: [], evidence: 'PATI-TERTUTUP' }, { place: pati }))
    const { rows } = await world.owner.query<{ id: string }>(
      `select id from netra.risk_findings where region_code = '33.18'`,
    )
    const [theirs] = rows
    const forged = (actor: ActorId, place: MapPlace, finding: string) =>
      asActor(db, actor, async (tx) => {
        await tx
          .insertInto('netra.risk_releases')
          .values({
            ...{ id: newId(), office_id: place.officeId, region_code: place.regionCode, election_id: place.electionId },
            ...{ findings: [finding], published_by: actor, published_at: world.desk.clock() },
          })
          .execute()
      })
    await expect(forged(ketua, kudus, theirs?.id ?? '')).rejects.toThrow(/row-level security/)
    await expect(forged(ketua, { ...kudus, regionCode: '33.18' }, theirs?.id ?? '')).rejects.toThrow(
      /row-level security/,
    )
    await expect(forged(staff, kudus, theirs?.id ?? '')).rejects.toThrow(/row-level security/)
    expect(await findPublishedMap(db, '33.18')).toBeNull()
    // The control: whose it is may.
    await forged(neighbour, pati, theirs?.id ?? '')
    expect((await findPublishedMap(db, '33.18'))?.findings[0]?.evidence).toBe('PATI-TERTUTUP')
  })

  test('with weights of its own, said to be so, and only where they are a hundred', async () => {
    const percents = { 'sosial-politik': 40, pencalonan: 20, kampanye: 20, 'pungut-hitung': 20 }
    const set = (actor: ActorId, more: Partial<typeof percents> = {}, reason = 'Contoh alasan') =>
      setWeights(world.desk, { actor, id: newId(), place: kudus, percents: { ...percents, ...more }, reason })
    expect(await set(staff, { kampanye: 21 })).toMatchObject({ refusal: { reason: 'weights-not-hundred' } })
    expect(await set(staff, {}, ' ')).toMatchObject({ refusal: { field: 'alasan' } })
    expect(await set(neighbour)).toMatchObject({ refusal: { reason: 'not-found' } })
    granted(await set(staff))
    expect((await findPublishedMap(db, '33.19'))?.weights).toBeNull()
    granted(await publish(ketua))
    expect((await findPublishedMap(db, '33.19'))?.weights?.percents).toEqual(percents)
  })
})

describe('TPS rawan', () => {
  const good = [
    'kode_wilayah;kecamatan;desa;tps;indikator',
    '33.19.01.2001;;;1;internet; listrik',
    '3319012001;;;TPS 001;Rawan bencana',
    ';Kaliwungu;Contoh Kidul;2;internet',
    ...[1, 2, 3, 4].map((tps) => `33.19.02.1001;;;${String(tps)};aparat-berpihak`),
  ].join('\n')

  test('come from a file all at once or not at all, with every row that is wrong', async () => {
    const wrong = await bring(staff, `${good}\n33.18.01.2001;;;1;internet\n;;Contoh Lor;x;rawan`)
    expect(wrong).toMatchObject({
      refusal: {
        reason: 'stations-faults',
        total: 4,
        faults: [
          { row: 9, column: 'kode_wilayah', problem: 'place-unknown' },
          { row: 10, column: 'desa', problem: 'place-ambiguous' },
          { row: 10, column: 'tps', problem: 'tps-not-a-number' },
          { row: 10, column: 'indikator', problem: 'indicator-unknown' },
        ],
      },
    })
    expect((await findStations(db, staff, kudus)).standing).toEqual([])
    expect(await bring(staff, 'nama;nip\nContoh;1')).toMatchObject({ refusal: { reason: 'stations-no-header' } })
    expect(await bring(staff, '')).toMatchObject({ refusal: { reason: 'roll-empty' } })
    expect(await bring(neighbour, good)).toMatchObject({ refusal: { reason: 'not-found' } })
    // A semicolon parts columns here, so two indicators of one cell stand in quotes.
    const quoted = good.replace('internet; listrik', '"internet; listrik"')
    expect(granted(await bring(staff, quoted))).toEqual({ rows: 7, pairs: 8, added: 8 })
    // Brought again it adds nothing, and what stood stands on.
    expect(granted(await bring(staff, quoted))).toEqual({ rows: 7, pairs: 8, added: 0 })
    const { standing, lists } = await findStations(db, staff, kudus)
    expect([standing.length, lists.map(({ added }) => added).toSorted()]).toEqual([8, [0, 8]])
  })

  test('one is added and taken away by form, with a reason, and its history stays', async () => {
    const row = { kode_wilayah: '33.19.01.2002', kecamatan: '', desa: '', tps: '9', indikator: 'listrik' }
    const mark = (stands: boolean, reason = '', actor = staff, given = row) =>
      markStation(world.desk, { actor, place: kudus, row: given, stands, note: reason })
    expect(granted(await mark(true))).toBe(1)
    expect(granted(await mark(true))).toBe(0)
    expect(await mark(false)).toMatchObject({ refusal: { field: 'alasan', problem: 'blank' } })
    expect(await mark(true, '', neighbour)).toMatchObject({ refusal: { reason: 'not-found' } })
    expect(await mark(true, '', staff, { ...row, tps: '0' })).toMatchObject({ refusal: { reason: 'stations-faults' } })
    world.at('2024-10-17T05:00:00.000Z')
    expect(granted(await mark(false, 'Sudah teraliri (contoh)'))).toBe(1)
    expect((await findStations(db, staff, kudus)).standing).toHaveLength(8)
    const { rows } = await world.owner.query(
      `select stands from netra.risk_station_marks where tps = 9 order by recorded_at`,
    )
    expect(rows).toEqual([{ stands: true }, { stands: false }])
  })

  test('stations are seen by their own office alone; the public sees counts, none of people at less than five', async () => {
    for (const other of [neighbour, province, national, regent, field]) {
      expect((await findStations(db, other, kudus)).standing).toEqual([])
      await expect(
        asActor(db, other, (tx) =>
          tx
            .insertInto('netra.risk_station_marks')
            .values({
              ...{ id: newId(), office_id: kudus.officeId, region_code: '33.19', election_id: 'pilkada-2024', tps: 1 },
              ...{
                village_code: '33.19.01.2001',
                indicator: 'dptb',
                stands: true,
                recorded_by: other,
                recorded_at: world.desk.clock(),
              },
            })
            .execute(),
        ),
      ).rejects.toThrow(/row-level security/)
    }
    expect(await asPublic(db, (open) => open.selectFrom('netra.risk_station_marks').select('id').execute())).toEqual([])
    expect((await findStations(db, staff, kudus)).standing).toHaveLength(8)
    granted(await publish(ketua))
    const shown = (await findPublishedMap(db, '33.19'))?.stations
    // 8 pairs at 6 stations; four of them are of people at four stations.
    expect(shown).toMatchObject({ stations: 2, hits: 4, withheld: ['aparat-berpihak'] })
    granted(await bring(staff, 'kode wilayah,tps,indikator\n33.19.02.1001,5,aparat-berpihak'))
    granted(await publish(ketua))
    expect((await findPublishedMap(db, '33.19'))?.stations).toMatchObject({ stations: 7, hits: 9, withheld: [] })
  })

  test('the map and its stations tell kecamatan apart for an order of visits; a neighbour reads the map without stations', async () => {
    const own = await ownMapsOf(db, staff, kudus, ['33.19', '64.02'])
    expect([...own.keys()]).toEqual(['33.19'])
    expect([...(own.get('33.19') ?? [])].toSorted()).toEqual([
      ['33.19.01', { indicators: 2, stations: 2 }],
      ['33.19.02', { indicators: 0, stations: 5 }],
    ])
    const theirs = await ownMapsOf(db, neighbour, pati, ['33.19'])
    expect([...(theirs.get('33.19') ?? [])]).toEqual([['33.19.01', { indicators: 2, stations: 0 }]])
  })
})

test('who maps and who publishes is the same in the core and in the database', async () => {
  const { rows } = await world.owner.query<{ name: string; source: string }>(
    `select 'maps' as name, pg_get_functiondef('netra.maps_own(uuid, text)'::regprocedure) as source
     union all select 'kinds', pg_get_functiondef('netra.actor_maps(text[])'::regprocedure)
     union all select 'publishes', with_check from pg_policies where tablename = 'risk_releases' and policyname = 'publish_own'`,
  )
  const words = (name: string) =>
    [...(rows.find((row) => row.name === name)?.source ?? '').matchAll(/'([a-z-]+)'/g)].map(([, word]) => word)
  expect(words('maps').toSorted()).toEqual([...mapRoles].toSorted())
  expect(
    words('kinds')
      .filter((word) => word?.startsWith('bawaslu'))
      .toSorted(),
  ).toEqual([...mapOfficeKinds].toSorted())
  expect(words('publishes').toSorted()).toEqual([...mapPublishers].toSorted())
})

test('an activity of the region may stand behind an indicator, and one of elsewhere may not', async () => {
  const figure = { id: 'Tokoh', en: 'Figures' }
  const figureNames = { masyarakat: figure, pemuda: figure, agama: figure }
  const id = newId()
  const pokok = { jenis: 'pemetaan', bentuk: '1', judul: 'Pemetaan (contoh)', wilayah: '33.19', tanggal: '2024-10-10' }
  const answers = [
    { section: 'pokok', fields: pokok, rows: {} },
    { section: 'isi', fields: { ringkasan: 'Contoh.', sasaran: 'asn', pesan: 'netralitas' }, rows: {} },
  ] as const
  granted(await beginActivity(world.desk, { actor: staff, officeId: kudus.officeId, id, answers: answers[0] }))
  granted(await writeSection(world.desk, { actor: staff, id, answers: answers[1] }))
  const { code } = granted(await enterActivity(world.desk, { actor: staff, id, reason: '', figureNames }))
  granted(await assess(staff, { nth: 11 }, { activity: code }))
  const [newest] = await listFindingHistory(db, staff, kudus, 11)
  expect([newest?.activityCode, newest?.activityTitle?.id]).toEqual([code, 'Pemetaan (contoh)'])
  expect(await assess(neighbour, { nth: 11, places: [] }, { place: pati, activity: code })).toMatchObject({
    refusal: { field: 'kegiatan', problem: 'unknown' },
  })
})
