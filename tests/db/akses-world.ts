import { sql } from 'kysely'
import { lentBy, roles, type OfficeId, type RecordPlace, type Role } from '#core'
import { addDays, localDay, type Instant, type PlainDate, type Zone } from '#law'
import { newId, type ActorId, type Db } from '#store'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { setDays } from './days-set.ts'

/** One chain of ranks with a neighbour, and two bodies beside it. */
export const officeNames = [
  'nasional',
  'provinsi',
  'kabupaten',
  'tetangga',
  'kecamatan',
  'desa',
  'tps',
  'lembaga',
  'lembaga-lain',
] as const
export type OfficeName = (typeof officeNames)[number]

/** The last hour of a month in Jakarta: in Makassar and Jayapura it is the first of the next already. */
export const evening: Instant = '2026-11-30T16:30:00.000Z'

const zoneOf: Readonly<Record<OfficeName, Zone>> = {
  nasional: 'WIB',
  provinsi: 'WITA',
  kabupaten: 'WIT',
  tetangga: 'WITA',
  kecamatan: 'WIT',
  desa: 'WIT',
  tps: 'WIT',
  lembaga: 'WITA',
  'lembaga-lain': 'WIB',
}

/** The day at an office, and days before and after it. */
export const dayAt = (office: OfficeName, days = 0): PlainDate => addDays(localDay(evening, zoneOf[office]), days)

const plans: Readonly<Record<OfficeName, { kind: string; rank: string; above: readonly OfficeName[] }>> = {
  nasional: { kind: 'bawaslu-ri', rank: 'nasional', above: [] },
  provinsi: { kind: 'bawaslu-provinsi', rank: 'provinsi', above: ['nasional'] },
  kabupaten: { kind: 'bawaslu-kabkota', rank: 'kabkota', above: ['provinsi', 'nasional'] },
  tetangga: { kind: 'bawaslu-kabkota', rank: 'kabkota', above: ['provinsi', 'nasional'] },
  kecamatan: { kind: 'panwascam', rank: 'kecamatan', above: ['kabupaten', 'provinsi', 'nasional'] },
  desa: { kind: 'pkd', rank: 'desa', above: ['kecamatan', 'kabupaten', 'provinsi', 'nasional'] },
  tps: { kind: 'ptps', rank: 'tps', above: ['desa', 'kecamatan', 'kabupaten', 'provinsi', 'nasional'] },
  lembaga: { kind: 'bkpsdm', rank: 'kabkota', above: [] },
  'lembaga-lain': { kind: 'bkn', rank: 'nasional', above: [] },
}
const columnOf = {
  nasional: 'national_office_id',
  provinsi: 'province_office_id',
  kabupaten: 'regency_office_id',
  tetangga: 'regency_office_id',
  kecamatan: 'kecamatan_office_id',
  desa: 'desa_office_id',
} as const

export type Person = { readonly id: ActorId; readonly role: Role; readonly office: OfficeName }
export type PlacedRecord = {
  readonly id: string
  readonly label: string
  readonly office: OfficeName
  readonly place: RecordPlace
  readonly referralId: string | null
}
export type AksesWorld = {
  readonly clone: Clone
  readonly officeId: (name: OfficeName) => OfficeId
  readonly above: (name: OfficeName) => readonly OfficeId[]
  readonly people: readonly Person[]
  readonly cases: readonly PlacedRecord[]
  readonly lhps: readonly PlacedRecord[]
  /** Accounts of people who begin tomorrow, one at each office: nobody's colleagues, and by their post an auditor's. */
  readonly newcomers: readonly PlacedRecord[]
}

const field = new Set<Role>(['ptps', 'pkd', 'panwascam'])
const ranks = ['nasional', 'provinsi', 'kabupaten', 'tetangga', 'kecamatan'] as const
const bawaslu = new Set<Role>([
  'petugas-penerima',
  'staf-penanganan',
  'anggota',
  'ketua',
  'sekretariat',
  'legal-officer',
  'ppid',
  'pemantau',
  'kuasa',
  'auditor',
  'administrator',
])
/** A role where it can be held: at each rank, in the field, or at a body beside. */
const postsOf = (role: Role): readonly OfficeName[] =>
  bawaslu.has(role) ? ranks : field.has(role) ? ['kabupaten', 'kecamatan', 'desa', 'tps'] : ['lembaga', 'lembaga-lain']

/** Members of Gakkumdu are lent, or hold no right (N78). */
export const homeOf = (role: Role): OfficeName | null => (lentBy(role) === null ? null : 'lembaga-lain')

const caseOffices = ['nasional', 'provinsi', 'kabupaten', 'tetangga', 'kecamatan'] as const
const lhpOffices = ['provinsi', 'kabupaten', 'tetangga', 'kecamatan', 'desa', 'tps'] as const
/** Nobody accused; the regency accused; the body accused; sent to the body. */
const turns = [
  { label: 'plain', accused: [], receiving: [] },
  { label: 'accuses the regency', accused: ['kabupaten'], receiving: [] },
  { label: 'accuses the body it went to', accused: ['lembaga'], receiving: ['lembaga'] },
  { label: 'sent to the body', accused: [], receiving: ['lembaga'] },
] as const satisfies readonly { label: string; accused: readonly OfficeName[]; receiving: readonly OfficeName[] }[]

export async function openAksesWorld(): Promise<AksesWorld> {
  const clone = await cloneDatabase()
  await setDays(clone, evening)
  const ids = new Map(officeNames.map((name) => [name, newId() as OfficeId]))
  const officeId = (name: OfficeName): OfficeId => {
    const id = ids.get(name)
    if (!id) throw new Error(`no office ${name}`)
    return id
  }
  const above = (name: OfficeName) => plans[name].above.map(officeId)
  const lentFrom = (role: Role) => {
    const home = homeOf(role)
    return home === null ? null : officeId(home)
  }
  await makeOffices(clone.owner, officeId)
  // A role at an office where no decree could put it gets no more rights than the table gives: so the matrix walks those too.
  await sql`alter table netra.memberships disable trigger fit_office`.execute(clone.owner)
  const place = (office: OfficeName, turn: (typeof turns)[number]): RecordPlace => ({
    office: officeId(office),
    above: above(office),
    accused: turn.accused.map(officeId),
    receiving: turn.receiving.map(officeId),
  })
  const record = (office: OfficeName, turn: (typeof turns)[number]): PlacedRecord => ({
    id: newId(),
    label: `${office}, ${turn.label}`,
    office,
    place: place(office, turn),
    referralId: turn.receiving.length > 0 ? newId() : null,
  })
  const cases = caseOffices.flatMap((office) => turns.map((turn) => record(office, turn)))
  const lhps = lhpOffices.flatMap((office) =>
    turns.filter(({ receiving }) => receiving.length === 0).map((turn) => record(office, turn)),
  )
  const newcomers = officeNames.map((office) => {
    const { id, place: at, ...one } = record(office, turns[0])
    // Bawaslu RI audits also what stands beside its chain.
    const outside = at.above.length === 0 && office !== 'nasional'
    return {
      ...one,
      id,
      label: `newcomer at ${office}`,
      place: outside ? { ...at, above: [officeId('nasional')] } : at,
    }
  })
  for (const one of newcomers) await makeNewcomer(clone.owner, one)
  for (const one of cases) await makeCase(clone.owner, one)
  for (const one of lhps) await makeLhp(clone.owner, one)
  const people = roles.flatMap((role) => postsOf(role).map((office) => ({ id: newId() as ActorId, role, office })))
  for (const person of people)
    await makePerson(clone.owner, person.id, [
      { role: person.role, office: officeId(person.office), home: lentFrom(person.role) },
    ])
  return { clone, officeId, above, people, cases, lhps, newcomers }
}

export async function makePerson(
  owner: Db,
  id: ActorId,
  held: readonly { role: Role; office: OfficeId; home?: OfficeId | null; from?: string; until?: string }[],
): Promise<void> {
  await owner
    .insertInto('netra.accounts')
    .values({ id, kind: 'person', name: `Contoh ${id.slice(-6)}` })
    .execute()
  for (const { role, office, home, from = '2020-01-01', until } of held) {
    await owner
      .insertInto('netra.memberships')
      .values({
        account_id: id,
        office_id: office,
        role,
        capacity: until ? 'plh' : 'definitif',
        valid_from: from,
        valid_to: until ?? null,
        home_office_id: home ?? null,
      })
      .execute()
  }
}

async function makeOffices(owner: Db, officeId: (name: OfficeName) => OfficeId): Promise<void> {
  await sql`insert into netra.regions (code, level, name, short_name, zone, valid_from) values ('00', 'nasional', 'Indonesia', 'Indonesia', 'WIB', '2000-01-01')`.execute(
    owner,
  )
  for (const name of officeNames) {
    const { kind, rank, above } = plans[name]
    await sql`insert into netra.office_kinds (kind, family, rank, title) values (${kind}, 'bawaslu', ${rank}, ${kind}) on conflict do nothing`.execute(
      owner,
    )
    const chain = Object.fromEntries(
      [...above, name].flatMap((rung) =>
        rung in columnOf ? [[columnOf[rung as keyof typeof columnOf], officeId(rung)]] : [],
      ),
    )
    await owner
      .insertInto('netra.offices')
      .values({
        id: officeId(name),
        code: `UJI-${name}`,
        kind,
        rank,
        name,
        short_name: name,
        region_code: '00',
        zone: zoneOf[name],
        valid_from: '2000-01-01',
        mark: 'U',
        source: 'test',
        tps_number: name === 'tps' ? 1 : null,
        ...chain,
      })
      .execute()
  }
  await sql`update netra.law_offices set office_code = 'UJI-nasional'`.execute(owner)
}

const key = (id: string, kind: string) => sql<string>`md5(${id}::text || ${kind}::text)::uuid`
const now = sql<string>`now()`

async function makeCase(owner: Db, { id, office, place, referralId }: PlacedRecord): Promise<void> {
  await sql`
    insert into netra.cases (id, origin, kind, regime, state, state_since, region_code, handling_office_id, regency_office_id, province_office_id,
      national_office_id, walled_office_ids, happened_on, known_on, opened_at)
    select ${id}, 'laporan', 'netralitas', 'pilkada', 'kajian-awal', now(), '00', o.id, o.regency_office_id, o.province_office_id, o.national_office_id,
      ${place.accused}::uuid[], '2024-10-01', '2024-10-01', now() from netra.offices o where o.code = ${`UJI-${office}`}`.execute(
    owner,
  )
  await sql`
    insert into netra.reports (id, case_id, lane, kind, door, office_id, region_code, received_at, received_on, happened_on, known_on, narrative, subject_kind,
      receipt_hash, accused_office_ids)
    values (${key(id, 'report')}, ${id}, 'laporan', 'netralitas', 'loket', ${place.office}, '00', ${now}, '2024-10-02', '2024-10-01', '2024-10-01', 'Contoh', 'pns',
      sha256(${id}::text::bytea), ${place.accused}::uuid[])`.execute(owner)
  await sql`
    insert into netra.identity_openings (id, case_id, report_id, office_id, parts, purpose, reason, asked_by, asked_as, proof, asked_at)
    values (${key(id, 'opening')}, ${id}, ${key(id, 'report')}, ${place.office}, '{pelapor}', 'klarifikasi', 'Contoh',
      '00000000-0000-7000-8000-000000000001', 'staf-penanganan', 'totp', ${now})`.execute(owner)
  await sql`
    insert into netra.office_keys (id, office_id, recipient, created_at)
    values (${key(place.office, 'key')}, ${place.office}, 'age1' || md5(${place.office}::text), ${now}) on conflict do nothing`.execute(
    owner,
  )
  await sql`
    insert into netra.report_messages (id, report_id, sender, office_id, office_key_id, ciphertext, sent_at, sent_by, key_hash, fingerprint)
    values (${key(id, 'message')}, ${key(id, 'report')}, 'pelapor', ${place.office}, ${key(place.office, 'key')}, 'age-encryption.org/v1'::bytea,
      ${now}, '00000000-0000-7000-8000-000000000001', sha256(${id}::text::bytea), sha256(${id}::text::bytea))`.execute(
    owner,
  )
  await sql`
    insert into netra.allegations (id, case_id, ordinal, subject_kind) values (${key(id, 'allegation')}, ${id}, 1, 'pns')`.execute(
    owner,
  )
  await sql`
    insert into netra.deadlines (id, case_id, office_id, rule_id, owner, parameters, zone, started_at, due_on, due_at, working, acting)
    values (${key(id, 'deadline')}, ${id}, ${place.office}, 'P12', 'kantor', '{}', 'WITA', now(), '2024-10-07', now(), '[]', true)`.execute(
    owner,
  )
  await sql`
    insert into netra.events (id, stream, type, case_id, actor_id, happened_at, recorded_at, salt, leaf_hash)
    values (${key(id, 'event')}, 'perkara', 'case-opened', ${id}, '00000000-0000-7000-8000-000000000001', now(), now(),
      decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'))`.execute(owner)
  await sql`
    insert into netra.case_reads (id, account_id, case_id, office_id, province_office_id, what, read_at)
    select ${key(id, 'read')}, '00000000-0000-7000-8000-000000000001', ${id}, o.id, o.province_office_id, 'perkara', now()
    from netra.offices o where o.id = ${place.office}`.execute(owner)
  if (!referralId) return
  await sql`
    insert into netra.case_reads (id, account_id, referral_id, office_id, what, read_at)
    values (${key(id, 'referral-read')}, '00000000-0000-7000-8000-000000000001', ${referralId}, ${place.receiving[0]}, 'penerusan', now())`.execute(
    owner,
  )
  await sql`
    insert into netra.referrals (id, case_id, from_office_id, receiving_office_id, route, sent_at, contents, allegation_ids, state, state_since, walled_office_ids)
    values (${referralId}, ${id}, ${place.office}, ${place.receiving[0]}, 'ppk', now(), '{}', '{}', 'dikirim', now(), ${place.accused}::uuid[])`.execute(
    owner,
  )
}

async function makeLhp(owner: Db, { id, place }: PlacedRecord): Promise<void> {
  await sql`
    insert into netra.lhps (id, office_id, regency_office_id, province_office_id, national_office_id, author_id, state, state_since, region_code, stage,
      happened_on, discovered_on, parts, suspected, walled_office_ids, created_at)
    select ${id}, o.id, o.regency_office_id, o.province_office_id, o.national_office_id, '00000000-0000-7000-8000-000000000003', 'diajukan', now(), '00',
      'kampanye', '2024-10-01', '2024-10-01', '{}', true, ${place.accused}::uuid[], now()
    from netra.offices o where o.id = ${place.office}`.execute(owner)
  await sql`
    insert into netra.case_reads (id, account_id, lhp_id, office_id, what, read_at)
    values (${key(id, 'lhp-read')}, '00000000-0000-7000-8000-000000000001', ${id}, ${place.office}, 'lhp', now())`.execute(
    owner,
  )
}

async function makeNewcomer(owner: Db, { id, office, place }: PlacedRecord): Promise<void> {
  await makePerson(owner, id as ActorId, [{ role: 'ppid', office: place.office, from: dayAt(office, 1) }])
  await sql`
    insert into netra.events (id, stream, type, account_id, actor_id, happened_at, recorded_at, salt, leaf_hash)
    values (${key(id, 'event')}, 'akun', 'account-created', ${id}, '00000000-0000-7000-8000-000000000003', now(), now(),
      decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'))`.execute(owner)
  await sql`
    insert into netra.events (id, stream, type, office_id, actor_id, happened_at, recorded_at, salt, leaf_hash, data)
    values (${key(id, 'refusal')}, 'kantor', 'report-refused-at-counter', ${place.office}, '00000000-0000-7000-8000-000000000003', now(), now(),
      decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'), '{"reason": "Contoh"}')`.execute(owner)
  await sql`
    insert into netra.invitations (id, account_id, purpose, token_hash, created_by, created_at, expires_at)
    values (${key(id, 'link')}, ${id}, 'undangan', sha256(${id}::text::bytea), '00000000-0000-7000-8000-000000000003', now(), now() + interval '1 hour')`.execute(
    owner,
  )
}
