import { sql } from 'kysely'
import type { Answers, PointState } from '#core'
import type { Instant, PlainDate, Zone } from '#law'
import { asActor, type ActorId, type Db, type Tx } from '../database.ts'
import { doorStore, type Guest, type HeldDoor } from '../kegiatan/door-store.ts'
import { listCascadesByLink, type CascadeByLink } from './edaran-serah.ts'
import { attendanceLists, type ListLine } from '../kegiatan/list-store.ts'
import { entryStore, type EntryState, type HeldEntry } from '../kegiatan/entry-store.ts'

export type { Guest, HeldDoor, HeldEntry, ListLine }

/** An activity in the list of its office. */
export type EntryLine = {
  readonly id: string
  readonly officeName: string
  readonly zone: Zone
  readonly state: EntryState
  readonly changed: boolean
  readonly answers: Answers
  readonly revisedAt: Instant
  readonly code: string | null
}

/** What the offices of the actor entered or began, the newest first. */
export const listEntries = (db: Db, actor: ActorId): Promise<readonly EntryLine[]> =>
  asActor(db, actor, (tx) =>
    tx
      .selectFrom('netra.activity_entries as e')
      .innerJoin('netra.offices as o', 'o.id', 'e.office_id')
      .leftJoin('netra.activities as a', 'a.id', 'e.id')
      .select([
        'e.id',
        'o.name as officeName',
        'o.zone',
        'e.state',
        'e.changed',
        'e.answers',
        'e.revised_at as revisedAt',
        'a.code',
      ])
      .orderBy('e.revised_at', 'desc')
      .limit(200)
      .$castTo<EntryLine>()
      .execute(),
  )

/** A post of prevention whose end is set: whoever leaves it hands over. */
type EndingPost = { readonly officeName: string; readonly endsOn: PlainDate; readonly daysLeft: number }

/** Posts that the actor holds today and leaves within so many days, the nearest end first. `endsOn`: the first day without it. */
export const listEndingPosts = (db: Db, actor: ActorId, days: number): Promise<readonly EndingPost[]> =>
  asActor(db, actor, async (tx) => {
    const { rows } = await sql<EndingPost>`
      select o.name as "officeName", m.valid_to as "endsOn", m.valid_to - netra.today_in(o.zone) as "daysLeft"
      from netra.memberships m join netra.offices o on o.id = m.office_id
      where m.account_id = netra.actor_id() and m.office_id = any (netra.actor_prevents()) and m.valid_to is not null
        and m.valid_from <= netra.today_in(o.zone) and m.valid_to > netra.today_in(o.zone)
        and m.valid_to - netra.today_in(o.zone) <= ${days}
      order by m.valid_to, o.name`.execute(tx)
    return rows
  })

export type OwnActivity = { readonly id: string; readonly version: number; readonly answers: Answers }

/** What somebody has begun and not entered, for a phone of his. */
export const listOwnActivities = (tx: Tx, actor: string): Promise<readonly OwnActivity[]> =>
  tx
    .selectFrom('netra.activity_entries')
    .select(['id', 'draft_version as version', 'answers'])
    .where('author_id', '=', actor)
    .where('state', '=', 'draf')
    .orderBy('created_at', 'desc')
    .limit(mostOwn)
    .$castTo<OwnActivity>()
    .execute()

/** As many as of LHPs. */
const mostOwn = 40

/** One unit at an activity: counted by its organiser, on a list, signed in at the door, and on the roll. */
type UnitPresent = {
  readonly unit: string
  readonly listed: number | null
  /** On a list that was brought as a file. */
  readonly filed: number | null
  /** By their own word at the door. */
  readonly signed: number | null
  /** At the door, as the door of the staff knows them. */
  readonly proven: number | null
  /** Each person once, as far as the ways let it be known. */
  readonly people: number
  /** On the roll of the office; null where the unit is no office of ours, or keeps none. */
  readonly onRoll: number | null
}

export type PhotoLine = {
  readonly id: string
  readonly caption: string
  readonly shown: boolean
  readonly width: number
  readonly height: number
}

export type EntryPage = {
  readonly held: HeldEntry
  readonly code: string | null
  readonly door: HeldDoor | null
  readonly guests: readonly Guest[]
  readonly present: readonly UnitPresent[]
  readonly photos: readonly PhotoLine[]
  readonly lists: readonly ListLine[]
  readonly points: readonly PointLine[]
  readonly documents: readonly DocumentLine[]
  readonly cascades: readonly CascadeByLink[]
}

/** Everything of one activity, for its office; null for anybody else. */
export const findEntryPage = (db: Db, actor: ActorId, id: string): Promise<EntryPage | null> =>
  asActor(db, actor, async (tx) => {
    const held = await entryStore.find(tx, id)
    if (held === null) return null
    const handed = await documents(tx).where('d.activity_id', '=', id).orderBy('d.ordinal').execute()
    const public_ = await tx.selectFrom('netra.activities').select('code').where('id', '=', id).executeTakeFirst()
    return {
      held,
      code: public_?.code ?? null,
      door: await doorStore.find(tx, id),
      guests: await doorStore.guests(tx, id),
      present: await presentAt(tx, id),
      photos: await photosOf(tx, id),
      lists: await attendanceLists.list(tx, id),
      points: await points(tx).where('p.activity_id', '=', id).orderBy('p.ordinal').execute(),
      documents: handed,
      cascades: await cascadesOf(tx, handed),
    }
  })

const cascadesOf = (tx: Tx, handed: readonly DocumentLine[]) =>
  listCascadesByLink(
    tx,
    handed.map(({ edaranCode }) => edaranCode ?? ''),
  )

/** Who came to a public activity, by unit. */
export const listPresent = (db: Db, id: string): Promise<readonly UnitPresent[]> => presentAt(db, id)

async function presentAt(tx: Db | Tx, id: string): Promise<readonly UnitPresent[]> {
  const { rows } = await sql<UnitPresent>`
    select a.unit, max(a.people) filter (where a.how = 'daftar') as listed, max(a.people) filter (where a.how = 'berkas') as filed,
      max(a.people) filter (where a.how = 'pindai') as signed, max(a.people) filter (where a.how = 'pintu') as proven,
      greatest(max(a.people) filter (where a.how = 'daftar'), max(a.people) filter (where a.how = 'berkas'),
        sum(a.people) filter (where a.how in ('pindai', 'pintu')))::integer as people,
      (select sum(s.people)::integer from netra.roll_sizes s where s.office_id = (array_agg(a.office_id))[1]) as "onRoll"
    from netra.activity_attendance a
    where a.activity_id = ${id}
    group by a.unit
    order by people desc, a.unit`.execute(tx)
  return rows
}

export const photosOf = (tx: Db | Tx, id: string): Promise<readonly PhotoLine[]> =>
  tx
    .selectFrom('netra.activity_photos')
    .select(['id', 'caption', 'shown', 'width', 'height'])
    .where('activity_id', '=', id)
    .where(sql<boolean>`netra.gone_since(id) is null`)
    .orderBy('added_at')
    .execute()

export type DocumentLine = {
  readonly activityId: string
  readonly activityTitle: string
  readonly heldOn: PlainDate | null
  readonly title: string
  readonly number: string | null
  readonly fromName: string
  readonly toName: string
  readonly fromOfficeId: string | null
  readonly toOfficeId: string | null
  readonly edaranCode: string | null
}

const documents = (tx: Tx) =>
  tx
    .selectFrom('netra.activity_documents as d')
    .innerJoin('netra.activities as a', 'a.id', 'd.activity_id')
    .select([
      'd.activity_id as activityId',
      sql<string>`a.title ->> 'id'`.as('activityTitle'),
      'a.held_on as heldOn',
      'd.title',
      'd.number',
      'd.from_name as fromName',
      'd.to_name as toName',
      'd.from_office_id as fromOfficeId',
      'd.to_office_id as toOfficeId',
      'd.edaran_code as edaranCode',
    ])
    .$castTo<DocumentLine>()

/** An agreed point, as those see it who took part or stand above. */
export type PointLine = {
  readonly id: string
  readonly activityId: string
  readonly code: string
  readonly activityTitle: string
  readonly heldOn: PlainDate | null
  readonly says: string
  readonly officeId: string
  readonly officeName: string
  readonly ownerOfficeId: string | null
  readonly ownerName: string
  readonly dueOn: PlainDate | null
  readonly sanction: string | null
  readonly sanctionFor: readonly string[]
  readonly state: PointState
  readonly since: Instant
  readonly zone: Zone
}

const points = (tx: Tx) =>
  tx
    .selectFrom('netra.agreed_points as p')
    .innerJoin('netra.activities as a', 'a.id', 'p.activity_id')
    .innerJoin('netra.offices as o', 'o.id', 'p.office_id')
    .select([
      'p.id',
      'p.activity_id as activityId',
      'a.code',
      sql<string>`a.title ->> 'id'`.as('activityTitle'),
      'a.held_on as heldOn',
      'p.says',
      'p.office_id as officeId',
      'o.name as officeName',
      'p.owner_office_id as ownerOfficeId',
      'p.owner_name as ownerName',
      'p.due_on as dueOn',
      'p.sanction',
      'p.sanction_for as sanctionFor',
      'p.state',
      'p.state_since as since',
      'o.zone',
    ])
    .$castTo<PointLine>()

type PointFilter = {
  /** Owned by one of these offices. */
  readonly owners?: readonly string[]
  /** Agreed in this region or below it. */
  readonly region?: string
  readonly openOnly?: boolean
  readonly announced?: boolean
}

/** The agreed points that the actor sees, what is due first. */
export const listPoints = (db: Db, actor: ActorId, filter: PointFilter): Promise<readonly PointLine[]> =>
  asActor(db, actor, (tx) => {
    let query = points(tx)
    if (filter.owners !== undefined) query = query.where('p.owner_office_id', 'in', [...filter.owners, noOffice])
    if (filter.region !== undefined && filter.region !== '00')
      query = query.where(
        sql<boolean>`(p.region_code = ${filter.region} or p.region_code like ${`${filter.region}.%`})`,
      )
    if (filter.openOnly === true) query = query.where('p.state', '=', 'terbuka')
    if (filter.announced === true) query = query.where('p.sanction', 'is not', null)
    return query
      .orderBy('p.due_on', (order) => order.asc().nullsLast())
      .orderBy('p.recorded_at', 'desc')
      .limit(500)
      .execute()
  })

/** `in ()` is no SQL, and this is nobody. */
const noOffice = '00000000-0000-0000-0000-000000000000'

type PointNote = {
  readonly says: string
  readonly state: PointState
  readonly at: Instant
  readonly officeName: string
}
type PointPage = { readonly point: PointLine; readonly notes: readonly PointNote[] }

export const findPoint = (db: Db, actor: ActorId, id: string): Promise<PointPage | null> =>
  asActor(db, actor, async (tx) => {
    const point = await points(tx).where('p.id', '=', id).executeTakeFirst()
    if (point === undefined) return null
    const notes = await tx
      .selectFrom('netra.agreed_point_notes as n')
      .innerJoin('netra.offices as o', 'o.id', 'n.office_id')
      .select(['n.says', 'n.state', 'n.noted_at as at', 'o.name as officeName'])
      .where('n.point_id', '=', id)
      .orderBy('n.noted_at')
      .$castTo<PointNote>()
      .execute()
    return { point, notes }
  })

/** An office of a regency as the shared page shows it. */
type ForkopimdaOffice = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly post: string | null
  readonly person: string | null
  readonly reachedAt: string | null
  readonly recordedAt: Instant | null
  readonly zone: Zone
}

/** Who meets at a regency: its head and secretary, supervisors and organisers, police, army and prosecutors. */
const forkopimdaKinds = [
  'kepala-daerah',
  'setda',
  'bawaslu-kabkota',
  'kpu-kabkota',
  'polres',
  'kodim',
  'kejari',
  'gakkumdu',
  'bkpsdm',
  'inspektorat',
]

export type Forkopimda = {
  readonly offices: readonly ForkopimdaOffice[]
  readonly documents: readonly DocumentLine[]
  readonly cascades: readonly CascadeByLink[]
}

/** The shared page of a regency. Contacts only for whom the policies let see them: its own offices. */
export const findForkopimda = (db: Db, actor: ActorId, region: string): Promise<Forkopimda> =>
  asActor(db, actor, async (tx) => {
    const handed = await documents(tx)
      .where(sql<boolean>`(a.region_code = ${region} or a.region_code like ${`${region}.%`})`)
      .orderBy('a.held_on', (order) => order.desc().nullsLast())
      .limit(100)
      .execute()
    const offices = await tx
      .selectFrom('netra.offices as o')
      .leftJoin('netra.office_contacts as c', 'c.office_id', 'o.id')
      .select([
        'o.id',
        'o.name',
        'o.kind',
        'o.zone',
        'c.post',
        'c.name as person',
        'c.reached_at as reachedAt',
        'c.recorded_at as recordedAt',
      ])
      .where('o.region_code', '=', region)
      .where('o.valid_to', 'is', null)
      .where((eb) => eb.or([eb('o.kind', 'in', forkopimdaKinds), eb('c.office_id', 'is not', null)]))
      .orderBy(sql`array_position(${forkopimdaKinds}::text[], o.kind)`)
      .orderBy('o.name')
      .limit(100)
      .$castTo<ForkopimdaOffice>()
      .execute()
    return { offices, documents: handed, cascades: await cascadesOf(tx, handed) }
  })

/** Names of offices to choose from, near a region: what a form offers. */
export async function listNearOffices(db: Db, region: string): Promise<readonly string[]> {
  const near = region.length >= 5 ? region.slice(0, 5) : region
  const { rows } = await sql<{ name: string }>`
    select o.name from netra.offices o
    where o.valid_to is null and (o.region_code = ${near} or o.region_code = ${near.slice(0, 2)} or (length(${near}) = 5 and
      o.region_code like ${`${near}.%`} and length(o.region_code) = 8))
    order by length(o.region_code), o.name limit 400`.execute(db)
  return rows.map(({ name }) => name)
}
