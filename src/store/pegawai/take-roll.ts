import { sql } from 'kysely'
import type { RollProblem, RollRemark, UnitKind } from '#core'
import type { Instant, PlainDate } from '#law'
import type { ActorId, CopyLines, Tx } from '../database.ts'

/** A row of a list, ready to be written: the number is its mark, contacts are sealed. */
type StagedRow = {
  readonly row: number
  readonly id: string
  readonly number: Uint8Array | null
  readonly kind: string
  readonly name: string
  readonly unitNo: number
  readonly unitName: string
  readonly post: string
  readonly regionCode: string
  readonly from: PlainDate | null
  readonly mail: Uint8Array | null
  readonly phone: Uint8Array | null
}

/** A unit that rows name. `officeId` null: not there yet; its people stand at `parentId` until somebody confirms it. */
export type StagedUnit = {
  readonly no: number
  readonly officeId: string | null
  readonly parentId: string
  readonly name: string
  readonly kind: UnitKind | null
  readonly regionCode: string
}

type TakeRoll = {
  readonly employerId: string
  /** Below it, itself included, lies all that the list can speak of. */
  readonly officeId: string
  readonly today: PlainDate
  readonly at: Instant
  readonly by: ActorId
  /** Units that are not there are made. */
  readonly makeUnits: boolean
  /** Whoever stands below that office and not in the list has left. */
  readonly complete: boolean
}

type Repeated = {
  readonly row: number
  readonly first: number
  readonly why:
    | Extract<RollProblem, 'repeated' | 'number-of-another' | 'repeated-without-number'>
    | Extract<RollRemark, 'second-unit'>
}
export type Missing = { readonly name: string; readonly unit: string; readonly post: string; readonly kind: string }
export type Taken = {
  readonly repeated: readonly Repeated[]
  readonly joined: number
  readonly returned: number
  readonly moved: number
  readonly same: number
  readonly secondPosts: number
  readonly unitsMade: number
  readonly missing: number
  readonly ended: number
  /** Some of the missing, for whoever looks. */
  readonly missingPeople: readonly Missing[]
}

const shownMissing = 5_000

const escaped = (words: string) =>
  /[\\\t\n\r]/.test(words)
    ? words.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : words
const bytes = (value: Uint8Array | null) =>
  value === null ? '\\N' : `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`

export const copyLine = (r: StagedRow): string =>
  `${String(r.row)}\t${r.id}\t${bytes(r.number)}\t${r.kind}\t${escaped(r.name)}\t${String(r.unitNo)}\t${escaped(r.unitName)}\t${escaped(r.post)}\t${r.regionCode}\t${r.from ?? '\\N'}\t${bytes(r.mail)}\t${bytes(r.phone)}\n`

/** The list as it comes, in a table of this transaction alone. */
export async function stageRoll(tx: Tx, copy: CopyLines, lines: AsyncIterable<string>): Promise<void> {
  // Sorting a million rows on the disk takes twice as long; the transaction gives the room back.
  await sql`set local work_mem = '64MB'`.execute(tx)
  await sql`
    create temporary table roll_rows (
      row integer not null, id uuid not null, number bytea, kind text not null, name text not null, unit_no integer not null,
      unit_name text not null, post text not null, region_code text not null, from_on date, mail bytea, phone bytea,
      main boolean not null default true, pegawai_id uuid, standing text
    ) on commit drop`.execute(tx)
  await copy(
    'roll_rows (row, id, number, kind, name, unit_no, unit_name, post, region_code, from_on, mail, phone)',
    lines,
  )
  await sql`analyze roll_rows`.execute(tx)
}

/** Writes what was staged, whole: who joined, moved, came back, left. What is there stays, with its last day. */
export async function takeRoll(tx: Tx, units: readonly StagedUnit[], roll: TakeRoll): Promise<Taken> {
  const repeated = await setRepeatedApart(tx)
  const unitsMade = await placeUnits(tx, units, roll)
  await knowAgain(tx, roll)
  await sayHowTheyStand(tx, roll)
  const counts = await countStandings(tx)
  const missing = await findMissing(tx, roll)
  await write(tx, roll)
  return { repeated, unitsMade, ...counts, ...missing, ended: roll.complete ? missing.missing : 0 }
}

async function setRepeatedApart(tx: Tx): Promise<readonly Repeated[]> {
  const { rows } = await sql<{ row: number; first: number; why: Repeated['why'] }>`
    with twice as (
      select number from roll_rows where number is not null group by number having count(*) > 1
    ), seen as (
      select row, post, unit_no, netra.bare_name(name) as bare, min(row) over (partition by number) as first,
        row_number() over (partition by number, unit_no, post order by row) as nth,
        first_value(netra.bare_name(name)) over (partition by number order by row) as first_bare
      from roll_rows join twice using (number)
    ), unnumbered as (
      select row, min(row) over (partition by netra.bare_name(name), unit_no) as first from roll_rows where number is null
    )
    select row, first, case when bare <> first_bare then 'number-of-another' when nth > 1 then 'repeated' else 'second-unit' end as why
    from seen where row <> first
    union all
    select row, first, 'repeated-without-number' from unnumbered where row <> first
    order by row`.execute(tx)
  const out = rows.filter(({ why }) => why !== 'second-unit').map(({ row }) => row)
  const second = rows.filter(({ why }) => why === 'second-unit').map(({ row }) => row)
  if (out.length > 0) await sql`delete from roll_rows where row = any (${out}::integer[])`.execute(tx)
  if (second.length > 0) await sql`update roll_rows set main = false where row = any (${second}::integer[])`.execute(tx)
  return rows
}

async function placeUnits(tx: Tx, units: readonly StagedUnit[], roll: TakeRoll): Promise<number> {
  await sql`create temporary table roll_units (no integer primary key, office_id uuid not null) on commit drop`.execute(
    tx,
  )
  const there = units.map(({ no, officeId, parentId }) => ({ no, office: officeId ?? parentId }))
  await sql`
    insert into roll_units select no, office from jsonb_to_recordset(${JSON.stringify(there)}::jsonb) as u (no integer, office uuid)`.execute(
    tx,
  )
  const wanted = units.filter(({ officeId, kind }) => officeId === null && kind !== null)
  if (!roll.makeUnits || wanted.length === 0) return 0
  let made = 0
  for (let from = 0; from < wanted.length; from += unitsAtOnce)
    made += await makeUnits(tx, roll, wanted.slice(from, from + unitsAtOnce))
  return made
}

/** Lines of command are drawn anew for each lot, and drawing compares each unit of the lot with every other. */
const unitsAtOnce = 500

async function makeUnits(tx: Tx, { employerId, today }: TakeRoll, units: readonly StagedUnit[]): Promise<number> {
  const asked = units.map(({ no, kind, name, regionCode, parentId }) => ({
    no,
    kind,
    name,
    region: regionCode,
    parent: parentId,
  }))
  const { rows } = await sql<{ made: number }>`
    with made as (select * from netra.make_units(${employerId}, ${JSON.stringify(asked)}::jsonb, ${today}))
    , placed as (update roll_units u set office_id = made.office_id from made where made.no = u.no returning 1)
    select count(*) as made from placed`.execute(tx)
  return rows[0]?.made ?? 0
}

/** By number; whoever has none, by name and unit. A second post is that of the person the first row names. */
async function knowAgain(tx: Tx, { employerId }: TakeRoll): Promise<void> {
  await sql`
    create temporary table roll_known on commit drop as
    select number, pegawai_id from netra.numbers_on_roll(${employerId}, array(select number from roll_rows where number is not null and main))`.execute(
    tx,
  )
  await sql`analyze roll_known`.execute(tx)
  await sql`update roll_rows r set pegawai_id = k.pegawai_id from roll_known k where k.number = r.number`.execute(tx)
  await sql`
    update roll_rows r set pegawai_id = k.pegawai_id
    from (
      select distinct on (u.bare_name, w.unit_name) u.pegawai_id, u.bare_name, w.unit_name
      from netra.unnumbered_on_roll(${employerId}) u
      join netra.penempatan w on w.pegawai_id = u.pegawai_id
      order by u.bare_name, w.unit_name, w.valid_from desc
    ) k
    where r.number is null and k.bare_name = netra.bare_name(r.name) and k.unit_name = r.unit_name`.execute(tx)
  await sql`
    update roll_rows r set pegawai_id = f.id
    from roll_rows f
    where not r.main and r.pegawai_id is null and f.main and f.number = r.number`.execute(tx)
}

async function sayHowTheyStand(tx: Tx, { employerId }: TakeRoll): Promise<void> {
  await sql`
    update roll_rows r set pegawai_id = coalesce(r.pegawai_id, r.id), standing = c.standing
    from (
      select t.row, case
        when t.pegawai_id is null then 'joined'
        when s.pegawai_id is null then 'returned'
        when s.office_id is not distinct from u.office_id and s.unit_name = t.unit_name and s.post = t.post
          and s.region_code = t.region_code and s.kind = t.kind then 'same'
        else 'moved' end as standing
      from roll_rows t
      join roll_units u on u.no = t.unit_no
      left join (
        select w.pegawai_id, w.office_id, w.unit_name, w.post, w.region_code, p.kind
        from netra.penempatan w join netra.pegawai p on p.id = w.pegawai_id
        where p.employer_office_id = ${employerId} and w.main and w.valid_to is null
      ) s on s.pegawai_id = t.pegawai_id
      where t.main
    ) c
    where c.row = r.row`.execute(tx)
}

async function countStandings(tx: Tx) {
  const { rows } = await sql<{ standing: 'joined' | 'returned' | 'moved' | 'same' | null; people: number }>`
    select standing, count(*) as people from roll_rows group by standing`.execute(tx)
  const of = (standing: (typeof rows)[number]['standing']) => rows.find((one) => one.standing === standing)?.people ?? 0
  return { joined: of('joined'), returned: of('returned'), moved: of('moved'), same: of('same'), secondPosts: of(null) }
}

const absent = ({ employerId, officeId }: TakeRoll) => sql`
  from netra.pegawai p
  join netra.penempatan w on w.pegawai_id = p.id and w.main and w.valid_to is null
  where p.employer_office_id = ${employerId}
    and (${officeId}::uuid = ${employerId}::uuid
      or exists (select from netra.offices o where o.id = w.office_id and o.line @> array[${officeId}::uuid]))
    and not exists (select from roll_rows r where r.pegawai_id = p.id)`

async function findMissing(tx: Tx, roll: TakeRoll) {
  const counted = await sql<{ people: number }>`select count(*) as people ${absent(roll)}`.execute(tx)
  const missing = counted.rows[0]?.people ?? 0
  if (missing === 0) return { missing, missingPeople: [] }
  const { rows } = await sql<Missing>`
    select p.name, w.unit_name as unit, w.post, p.kind ${absent(roll)} order by w.unit_name, p.name limit ${shownMissing}`.execute(
    tx,
  )
  return { missing, missingPeople: rows }
}

/** The order is that of the counters: posts end under the kind they were counted by, and begin under the new one. */
async function write(tx: Tx, roll: TakeRoll): Promise<void> {
  const { employerId, today, at, by } = roll
  const endOn = sql`greatest(${today}::date, w.valid_from + 1)`
  if (roll.complete)
    await sql`
      update netra.penempatan w set valid_to = ${endOn}
      where w.valid_to is null and w.pegawai_id in (select p.id ${absent(roll)})`.execute(tx)
  // The day of the new post, where the list says one that follows the old.
  await sql`
    update netra.penempatan w set valid_to = case when r.from_on > w.valid_from then r.from_on else ${endOn} end
    from roll_rows r
    where r.standing = 'moved' and w.pegawai_id = r.pegawai_id and w.main and w.valid_to is null`.execute(tx)
  // A second post whose unit became an office of its own meanwhile.
  await sql`
    update netra.penempatan w set valid_to = ${endOn}
    from roll_rows r join roll_units u on u.no = r.unit_no
    where not r.main and w.pegawai_id = r.pegawai_id and not w.main and w.valid_to is null
      and w.unit_name = r.unit_name and w.post = r.post and w.office_id is distinct from u.office_id`.execute(tx)
  await sql`
    update netra.pegawai p set name = r.name, kind = r.kind
    from roll_rows r
    where r.main and r.standing <> 'joined' and p.id = r.pegawai_id and (p.name <> r.name or p.kind <> r.kind)`.execute(
    tx,
  )
  await sql`
    insert into netra.pegawai (id, employer_office_id, kind, name, number_hmac, recorded_at, recorded_by, demonstration)
    select id, ${employerId}::uuid, kind, name, number, ${at}::timestamptz, ${by}::uuid, (select netra.is_demonstration()) from roll_rows where standing = 'joined' order by number`.execute(
    tx,
  )
  await sql`
    insert into netra.penempatan (id, pegawai_id, office_id, unit_name, post, region_code, valid_from, main, recorded_at, recorded_by, demonstration)
    select r.id, r.pegawai_id, u.office_id, r.unit_name, r.post, r.region_code,
      case when r.standing in ('moved', 'returned')
        then greatest((select max(w.valid_to) from netra.penempatan w where w.pegawai_id = r.pegawai_id and w.main), coalesce(r.from_on, ${today}::date))
        else coalesce(r.from_on, ${today}::date) end,
      r.main, ${at}::timestamptz, ${by}::uuid, (select netra.is_demonstration())
    from roll_rows r
    join roll_units u on u.no = r.unit_no
    where r.standing in ('joined', 'moved', 'returned')
      or (not r.main and not exists (select from netra.penempatan w where w.pegawai_id = r.pegawai_id and not w.main and w.valid_to is null
        and w.office_id is not distinct from u.office_id and w.unit_name = r.unit_name and w.post = r.post))`.execute(
    tx,
  )
  await keepContacts(tx, roll)
}

/** So many people's at once: all of them as one list would be a quarter of a gigabyte. */
const contactsAtOnce = 50_000

async function keepContacts(tx: Tx, { employerId, at, by }: TakeRoll): Promise<void> {
  const { rows } = await sql<{ last: number | null }>`
    select max(row) as last from roll_rows where mail is not null or phone is not null`.execute(tx)
  for (let from = 0; from <= (rows[0]?.last ?? -1); from += contactsAtOnce)
    await sql`
      select netra.keep_pegawai_contacts(${employerId}, array_agg(c.person), array_agg(c.way), array_agg(c.sealed), ${at}, ${by})
      from (
        select pegawai_id as person, way, sealed
        from roll_rows, lateral (values ('surel', mail), ('telepon', phone)) as c (way, sealed)
        where main and sealed is not null and row >= ${from} and row < ${from + contactsAtOnce}
      ) c
      having count(*) > 0`.execute(tx)
}
