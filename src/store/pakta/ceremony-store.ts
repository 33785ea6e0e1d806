import { sql } from 'kysely'
import type { Capacity } from '#core'
import type { Instant, PlainDate, Zone } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { newId } from '../new-id.ts'

/** A file sealed to an office, as its row names it. */
export type KeptPhoto = {
  readonly id: string
  readonly sha256: Buffer
  readonly officeKeyId: string
  readonly mediaType: string
}
type By = { readonly actor: ActorId; readonly at: Instant }

export type NewRecap = {
  readonly paktaId: string
  readonly textId: string
  readonly officeId: string
  readonly way: 'atestasi' | 'daftar'
  readonly signed: number
  readonly total: number
  readonly statedOn: PlainDate
  readonly statedBy: string
  readonly scan: KeptPhoto
}

export type NewIkrar = {
  readonly officeId: string
  readonly electionId: string
  readonly heldAt: Instant
  readonly place: string
  readonly leader: string
  readonly leaderPost: string
  readonly leaderCapacity: Capacity
  readonly present: number
  readonly onRoll: number | null
  readonly note: string | null
  readonly photo: KeptPhoto | null
}
export type Ikrar = Omit<NewIkrar, 'photo' | 'electionId'> & {
  readonly id: string
  readonly office: string
  readonly zone: Zone
  readonly election: string
  readonly hasPhoto: boolean
}

export type Signer = {
  readonly name: string | null
  readonly post: string
  readonly capacity: Capacity | null
  readonly officeId: string | null
}
export type NewDeklarasi = {
  readonly officeId: string
  readonly electionId: string
  readonly title: string
  readonly heldOn: PlainDate
  readonly place: string
  readonly words: string | null
  readonly recitedBy: string | null
  readonly photo: KeptPhoto | null
  readonly signers: readonly Signer[]
}
export type Deklarasi = Omit<NewDeklarasi, 'photo' | 'signers' | 'words'> & {
  readonly id: string
  readonly office: string
  readonly election: string
  readonly signers: readonly (Signer & { readonly office: string | null })[]
  readonly hasPhoto: boolean
  /** The pakta that was opened out of it, if one was. */
  readonly paktaId: string | null
}

const photoColumns = (photo: KeptPhoto | null) => ({
  photo_id: photo?.id ?? null,
  photo_sha256: photo?.sha256 ?? null,
  photo_key_id: photo?.officeKeyId ?? null,
  photo_type: photo?.mediaType ?? null,
})

export const ceremonyStore = {
  async recordRecap(tx: Tx, made: NewRecap, { actor, at }: By): Promise<string> {
    const id = newId()
    await tx
      .insertInto('netra.pakta_recaps')
      .values({
        id,
        pakta_id: made.paktaId,
        text_id: made.textId,
        office_id: made.officeId,
        way: made.way,
        signed: made.signed,
        total: made.total,
        stated_on: made.statedOn,
        stated_by: made.statedBy,
        scan_id: made.scan.id,
        scan_sha256: made.scan.sha256,
        scan_key_id: made.scan.officeKeyId,
        scan_type: made.scan.mediaType,
        recorded_at: at,
        recorded_by: actor,
      })
      .execute()
    return id
  },

  async recordIkrar(tx: Tx, made: NewIkrar, { actor, at }: By): Promise<string> {
    const id = newId()
    await tx
      .insertInto('netra.ikrars')
      .values({
        id,
        office_id: made.officeId,
        election_id: made.electionId,
        held_at: made.heldAt,
        place: made.place,
        leader: made.leader,
        leader_post: made.leaderPost,
        leader_capacity: made.leaderCapacity,
        present: made.present,
        on_roll: made.onRoll,
        note: made.note,
        ...photoColumns(made.photo),
        recorded_at: at,
        recorded_by: actor,
      })
      .execute()
    return id
  },

  listIkrars: (tx: Tx): Promise<readonly Ikrar[]> =>
    tx
      .selectFrom('netra.ikrars as i')
      .innerJoin('netra.offices as o', 'o.id', 'i.office_id')
      .innerJoin('netra.elections as e', 'e.id', 'i.election_id')
      .select([
        'i.id',
        'i.office_id as officeId',
        'o.name as office',
        'o.zone',
        'e.name as election',
        'i.held_at as heldAt',
        'i.place',
        'i.leader',
        'i.leader_post as leaderPost',
        'i.leader_capacity as leaderCapacity',
        'i.present',
        'i.on_roll as onRoll',
        'i.note',
        sql<boolean>`i.photo_id is not null`.as('hasPhoto'),
      ])
      .orderBy('i.held_at', 'desc')
      .limit(200)
      .$castTo<Ikrar>()
      .execute(),

  async recordDeklarasi(tx: Tx, made: NewDeklarasi, { actor, at }: By): Promise<string> {
    const id = newId()
    await tx
      .insertInto('netra.deklarasis')
      .values({
        id,
        office_id: made.officeId,
        election_id: made.electionId,
        title: made.title,
        held_on: made.heldOn,
        place: made.place,
        words: made.words,
        recited_by: made.recitedBy,
        ...photoColumns(made.photo),
        recorded_at: at,
        recorded_by: actor,
      })
      .execute()
    await tx
      .insertInto('netra.deklarasi_signers')
      .values(
        made.signers.map(({ name, post, capacity, officeId }, place) => ({
          deklarasi_id: id,
          ordinal: place + 1,
          name,
          post,
          capacity,
          office_id: officeId,
        })),
      )
      .execute()
    return id
  },

  async listDeklarasis(tx: Tx): Promise<readonly Deklarasi[]> {
    const { rows } = await sql<Deklarasi>`
      select d.id, d.office_id as "officeId", o.name as office, d.election_id as "electionId", e.name as election, d.title, d.held_on as "heldOn",
        d.place, d.recited_by as "recitedBy", d.photo_id is not null as "hasPhoto",
        (select k.id from netra.paktas k where k.deklarasi_id = d.id limit 1) as "paktaId",
        (select jsonb_agg(jsonb_build_object('name', s.name, 'post', s.post, 'capacity', s.capacity, 'officeId', s.office_id, 'office', w.name)
          order by s.ordinal)
         from netra.deklarasi_signers s left join netra.offices w on w.id = s.office_id where s.deklarasi_id = d.id) as signers
      from netra.deklarasis d
      join netra.offices o on o.id = d.office_id
      join netra.elections e on e.id = d.election_id
      order by d.held_on desc, d.id desc limit 100`.execute(tx)
    return rows
  },
}
