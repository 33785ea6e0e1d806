import pg from 'pg'
import type { Netra } from '#app'
import type { Instant } from '#law'
import { newId, type ActorId } from '#store'
import { cloneDatabase, type Clone } from '../support/database.ts'

/** Offices of the world: real codes, so that numbers come out as on paper; the people are invented ("Contoh"). */
const regions = [
  ['00', 'nasional', 'Indonesia', 'WIB'],
  ['33', 'provinsi', 'Jawa Tengah', 'WIB'],
  ['33.18', 'kabupaten', 'Kabupaten Pati', 'WIB'],
  ['33.19', 'kabupaten', 'Kabupaten Kudus', 'WIB'],
  ['33.19.01', 'kecamatan', 'Kaliwungu', 'WIB'],
  ['64', 'provinsi', 'Kalimantan Timur', 'WITA'],
  ['64.02', 'kabupaten', 'Kabupaten Kutai Kartanegara', 'WITA'],
] as const

const offices = [
  { code: 'BAWASLU-RI', kind: 'bawaslu-ri', region: '00', rank: 'nasional', parent: null },
  { code: 'BAWASLU-33', kind: 'bawaslu-provinsi', region: '33', rank: 'provinsi', parent: 'BAWASLU-RI' },
  { code: 'BAWASLU-33.19', kind: 'bawaslu-kabkota', region: '33.19', rank: 'kabkota', parent: 'BAWASLU-33' },
  { code: 'BAWASLU-33.18', kind: 'bawaslu-kabkota', region: '33.18', rank: 'kabkota', parent: 'BAWASLU-33' },
  { code: 'PANWASCAM-33.19.01', kind: 'panwascam', region: '33.19.01', rank: 'kecamatan', parent: 'BAWASLU-33.19' },
  { code: 'BAWASLU-64', kind: 'bawaslu-provinsi', region: '64', rank: 'provinsi', parent: 'BAWASLU-RI' },
  { code: 'BAWASLU-64.02', kind: 'bawaslu-kabkota', region: '64.02', rank: 'kabkota', parent: 'BAWASLU-64' },
  { code: 'BKN', kind: 'bkn', region: '00', rank: 'nasional', parent: null },
  { code: 'BKPSDM-33.19', kind: 'bkpsdm', region: '33.19', rank: 'kabkota', parent: null },
  { code: 'BUPATI-33.19', kind: 'kepala-daerah', region: '33.19', rank: 'kabkota', parent: null },
  { code: 'PROPAM-33.19', kind: 'propam', region: '33.19', rank: 'kabkota', parent: null },
  { code: 'DINAS-33.19', kind: 'opd', region: '33.19', rank: 'kabkota', parent: null },
] as const
export type OfficeCode = (typeof offices)[number]['code']

export type World = {
  readonly clone: Clone
  /** netra_owner, past every policy: for arranging and for controls, never for asserting rights. */
  readonly owner: pg.Client
  /** The product, with a clock the test turns. */
  readonly desk: Netra
  readonly at: (instant: Instant) => void
  readonly office: (code: OfficeCode) => string
  /** An invented person with one membership; by default since 2020 and without end. */
  readonly person: (
    role: string,
    office: OfficeCode,
    dates?: { readonly from?: string; readonly until?: string; readonly capacity?: string },
  ) => Promise<ActorId>
  /** One more membership of the same person. */
  readonly joins: (account: ActorId, role: string, office: OfficeCode) => Promise<void>
  /** A full pleno of the office: ketua first. */
  readonly commission: (office: OfficeCode, size?: number) => Promise<readonly [ActorId, ...ActorId[]]>
  readonly openedCase: (wanted?: Partial<CaseSeed>) => Promise<string>
  readonly allegation: (caseId: string, wanted?: Partial<AllegationSeed>) => Promise<string>
  readonly close: () => Promise<void>
}

export type CaseSeed = {
  readonly office: OfficeCode
  readonly state: string
  readonly since: Instant
  readonly origin: string
  readonly walled: readonly string[]
  readonly registerNumber: string | null
  readonly election: string | null
  readonly narrative: string
}
export type AllegationSeed = {
  readonly class: string
  readonly route: string | null
  readonly outcome: string | null
  readonly officeId: string | null
  readonly ordinal: number
  /** Whether somebody has recorded who he is: nothing goes to BKN, TNI or Polri before. */
  readonly matched: boolean
}

/** A migrated database with a few offices in it. Everything in it is written by the owner, as a loader would. */
export async function openWorld(start: Instant): Promise<World> {
  const clone = await cloneDatabase()
  const owner = new pg.Client({ connectionString: clone.urlFor('netra_owner') })
  await owner.connect()
  const ids = new Map<string, string>()
  let now = start
  await owner.query('begin')
  for (const [code, level, name, zone] of regions) {
    await owner.query(
      `insert into netra.regions (code, level, name, short_name, zone, valid_from) values ($1, $2, $3, $3, $4, '2000-01-01')`,
      [code, level, name, zone],
    )
  }
  for (const office of offices) {
    await owner.query(
      `insert into netra.office_kinds (kind, family, rank, title) values ($1, 'bawaslu', $2, $1) on conflict do nothing`,
      [office.kind, office.rank],
    )
    const id = newId()
    ids.set(office.code, id)
    const chain = (rank: string): string | null => {
      let at: (typeof offices)[number] | undefined = office
      while (at && at.rank !== rank) at = offices.find(({ code }) => code === at?.parent)
      return at && office.kind.match(/bawaslu|panwascam/) ? (ids.get(at.code) ?? null) : null
    }
    await owner.query(
      `insert into netra.offices (id, code, kind, rank, name, short_name, region_code, zone, parent_id, kecamatan_office_id, regency_office_id,
         province_office_id, national_office_id, valid_from, mark, source)
       values ($1, $2, $3, $4, $2, $2, $5, $6, $7, $8, $9, $10, $11, '2000-01-01', 'U', 'test')`,
      [
        id,
        office.code,
        office.kind,
        office.rank,
        office.region,
        regions.find(([code]) => code === office.region)?.[3],
        office.parent ? ids.get(office.parent) : null,
        chain('kecamatan'),
        chain('kabkota'),
        chain('provinsi'),
        chain('nasional'),
      ],
    )
  }
  await owner.query(
    `insert into netra.office_codes (office_id, issuer, code, mark, source) values ($1, 'bawaslu', '14.21', 'C1', 'register number of Kudus 2024')`,
    [ids.get('BAWASLU-33.19')],
  )
  await owner.query(
    `insert into netra.elections (id, name, regime, voting_on, mark, source) values ('pilkada-2024', 'Pilkada 2024', 'pilkada', '2024-11-27', 'C1', 'test')`,
  )
  await owner.query(
    `insert into netra.contests (id, election_id, kind, region_code, fixed_on, mark, source) values
       ('g33', 'pilkada-2024', 'gubernur', '33', '2024-09-22', 'C2', 'test'), ('b3319', 'pilkada-2024', 'bupati', '33.19', '2024-09-22', 'C2', 'test'),
       ('g64', 'pilkada-2024', 'gubernur', '64', '2024-09-22', 'C2', 'test'), ('b6402', 'pilkada-2024', 'bupati', '64.02', '2024-09-22', 'C2', 'test')`,
  )
  await owner.query('commit')
  const office = (code: OfficeCode) => {
    const id = ids.get(code)
    if (id === undefined) throw new Error(`no such office: ${code}`)
    return id
  }
  const person: World['person'] = async (role, code, { from = '2020-01-01', until, capacity = 'definitif' } = {}) => {
    const id = newId()
    await owner.query(`insert into netra.accounts (id, kind, name, born_on) values ($1, 'person', $2, '1980-01-01')`, [
      id,
      `Contoh ${role} ${code} ${id.slice(-4)}`,
    ])
    await owner.query(
      `insert into netra.memberships (account_id, office_id, role, capacity, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)`,
      [id, office(code), role, capacity, from, until ?? null],
    )
    return id as ActorId
  }
  return {
    clone,
    owner,
    desk: { ...clone.netra, clock: () => now },
    at: (instant) => void (now = instant),
    office,
    person,
    joins: async (account, role, code) => {
      await owner.query(
        `insert into netra.memberships (account_id, office_id, role, valid_from) values ($1, $2, $3, '2020-01-01')`,
        [account, office(code), role],
      )
    },
    commission: async (code, size = 5) => {
      const members: [ActorId, ...ActorId[]] = [await person('ketua', code)]
      while (members.length < size) members.push(await person('anggota', code))
      return members
    },
    openedCase: async (wanted = {}) => {
      const seed: CaseSeed = {
        office: 'BAWASLU-33.19',
        state: 'diterima',
        since: start,
        origin: 'laporan',
        walled: [],
        registerNumber: null,
        election: 'pilkada-2024',
        narrative: 'Contoh',
        ...wanted,
      }
      const id = newId()
      await owner.query(
        `insert into netra.cases (id, origin, kind, regime, election_id, state, state_since, region_code, province_code, regency_code, handling_office_id,
           regency_office_id, province_office_id, national_office_id, walled_office_ids, happened_on, known_on, opened_at, register_number, registered_on)
         select $1, $2, 'netralitas', 'pilkada', $3, $4, $5, o.region_code, left(o.region_code, 2), o.region_code, o.id, o.regency_office_id, o.province_office_id,
           o.national_office_id, $6, '2024-10-01', '2024-10-02', $5, $7, case when $7::text is null then null else $5::timestamptz::date end
         from netra.offices o where o.code = $8`,
        [id, seed.origin, seed.election, seed.state, seed.since, seed.walled, seed.registerNumber, seed.office],
      )
      await owner.query(
        `insert into netra.reports (id, case_id, lane, kind, door, office_id, region_code, received_at, received_on, happened_on, known_on, narrative, subject_kind, receipt_hash, identity_checked_on)
         select $1::uuid, c.id, 'laporan', 'netralitas', 'loket', c.handling_office_id, c.region_code, c.opened_at, c.opened_at::date, c.happened_on, c.known_on, $3, 'pns',
           decode(repeat(replace($1::uuid::text, '-', ''), 2), 'hex'), '2024-10-02' from netra.cases c where c.id = $2::uuid`,
        [newId(), id, seed.narrative],
      )
      return id
    },
    allegation: async (caseId, wanted = {}) => {
      const seed: AllegationSeed = {
        class: 'disiplin',
        route: 'bkn',
        outcome: null,
        officeId: office('DINAS-33.19'),
        ordinal: 1,
        matched: true,
        ...wanted,
      }
      const id = newId()
      await owner.query(
        `insert into netra.allegations (id, case_id, ordinal, subject_kind, subject_name, subject_position, subject_office_id, class, route, outcome)
         values ($1, $2, $3, 'pns', 'Contoh Terlapor', 'Kepala Bidang', $4, $5, $6, $7)`,
        [id, caseId, seed.ordinal, seed.officeId, seed.class, seed.route, seed.outcome],
      )
      if (seed.matched)
        await owner.query(
          `insert into netra.subject_matches (id, case_id, allegation_id, way, on_day, reason, recorded_at, recorded_by)
           values ($1, $2, $3, 'tidak-dapat', '2024-10-01', 'Contoh: daftar pegawai belum ada.', $4, '00000000-0000-7000-8000-000000000003')`,
          [newId(), caseId, id, start],
        )
      return id
    },
    close: async () => {
      await owner.end()
      await clone.close()
    },
  }
}
