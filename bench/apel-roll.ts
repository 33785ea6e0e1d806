import pg from 'pg'
import { openPakta, type Netra } from '#app'
import { setAside } from './million-cases.ts'
import { newId, systemActors, type ActorId } from '#store'

export type Roll = { readonly textId: string; readonly people: number; readonly units: number }

type Wanted = { readonly people: number; readonly units: number }

/** People and units of a nation's apel: invented, numbered, and each with an open door. */
export async function storeRoll(
  ownerUrl: string,
  netra: Netra,
  { people, units }: Wanted,
  say: (words: string) => void,
): Promise<Roll> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await storePeople(owner, { people, units }, say)
    say('their doors')
    await owner.query(sessions)
    await owner.query('vacuum analyze')
    const textId = await paktaFor(owner, netra)
    return { textId, people, units }
  } finally {
    await owner.end()
  }
}

/** Units below the heads of the regencies, and who works there. Leaves the table `staff` to its connection. */
export async function storePeople(
  owner: pg.Client,
  { people, units }: Wanted,
  say: (words: string) => void,
): Promise<void> {
  await owner.query(`set synchronous_commit = off; set work_mem = '128MB'; set maintenance_work_mem = '512MB'`)
  say(`${String(units)} units`)
  await owner.query(unitsOf, [units])
  await owner.query('analyze netra.offices')
  say(`${String(people)} people`)
  await owner.query(`create temp table schools as ${schools}`)
  await owner.query('analyze schools')
  await owner.query(`create temp table staff as ${staff}`, [people, units])
  await owner.query('analyze staff')
  const putBack = await setAside(owner, ['pegawai', 'penempatan'])
  await owner.query(pegawai, [systemActors.loader])
  await owner.query(penempatan, [systemActors.loader])
  await putBack()
}

/** Schools below the heads of the regencies, the same number for each. */
const unitsOf = `
  with heads as materialized (
    select o.*, row_number() over (order by o.code) - 1 as place from netra.offices o where o.kind = 'kepala-daerah'
  )
  insert into netra.offices (id, code, kind, rank, name, short_name, region_code, zone, parent_id, employer_office_id, valid_from, mark, source)
  select uuidv7(), 'APEL-' || n, 'sekolah', e.rank, 'Sekolah Contoh ' || n, 'Sekolah Contoh ' || n, e.region_code, e.zone, e.id, e.id,
    '2015-01-01', 'U', 'bench'
  from generate_series(1, $1::integer) n
  join heads e on e.place = n % (select count(*) from heads)`

const schools = `
  select id as office_id, employer_office_id, region_code, row_number() over (order by code) - 1 as place
  from netra.offices where code like 'APEL-%'`

/** Each school has as many as the next. With its place in a table of known size, one pass joins them; as a sum over a window it was all people times all schools. */
const staff = `
  select n, uuidv7() as id, s.office_id, s.employer_office_id, s.region_code
  from generate_series(0, $1::integer - 1) n
  join schools s on s.place = n % $2::integer`

const pegawai = `
  insert into netra.pegawai (id, employer_office_id, kind, name, number_hmac, recorded_at, recorded_by)
  select id, employer_office_id, 'pns', 'Contoh Pegawai ' || n, sha256(('nomor ' || n)::bytea), now(), $1 from staff`

const penempatan = `
  insert into netra.penempatan (id, pegawai_id, office_id, unit_name, post, region_code, valid_from, recorded_at, recorded_by)
  select uuidv7(), id, office_id, 'Sekolah Contoh', 'Guru', region_code, '2015-01-01', now(), $1 from staff`

/** The token of the n-th, as the generator makes it too. Longer than twenty minutes, or the bench would have to open doors beside. */
const sessions = `
  insert into netra.pegawai_sessions (token_hash, pegawai_id, opened_at, expires_at)
  select sha256(convert_to(translate(encode(substr(sha256(convert_to('apel ' || n, 'UTF8')), 1, 24), 'base64'), '+/', '-_'), 'UTF8')),
    id, now() - interval '1 minute', now() + interval '3 hours' from staff`

async function paktaFor(owner: pg.Client, netra: Netra): Promise<string> {
  const actor = newId() as ActorId
  const { rows: offices } = await owner.query<{ id: string }>(`select id from netra.offices where code = 'BAWASLU-RI'`)
  const { rows: tops } = await owner.query<{ id: string }>(`select id from netra.offices where kind = 'kepala-daerah'`)
  const { rows: elections } = await owner.query<{ id: string }>('select id from netra.elections order by id limit 1')
  const [office, election] = [offices[0]?.id, elections[0]?.id]
  if (office === undefined || election === undefined) throw new Error('no office or election to open a pakta for')
  await owner.query(
    `insert into netra.accounts (id, kind, name, born_on) values ($1, 'person', 'Contoh Ketua', '1980-01-01')`,
    [actor],
  )
  await owner.query(
    `insert into netra.memberships (account_id, office_id, role, capacity, valid_from) values ($1, $2, 'ketua', 'definitif', '2020-01-01')`,
    [actor, office],
  )
  const opened = await openPakta(netra, {
    actor,
    electionId: election,
    officeId: office,
    topOfficeIds: tops.map(({ id }) => id),
    kinds: ['pns', 'pppk'],
    words: '',
    translation: '',
    deklarasiId: null,
  })
  if (!opened.ok) throw new Error(`the bench's own pakta is refused: ${JSON.stringify(opened.refusal)}`)
  const { rows } = await owner.query<{ id: string }>('select text_id as id from netra.paktas where id = $1', [
    opened.value,
  ])
  return rows[0]?.id ?? ''
}
