import { sql } from 'kysely'
import type { PlainDate } from '#law'
import type { Tx } from '../database.ts'

export type PaperOf = 'rekap' | 'ikrar' | 'deklarasi'
type KeptPaper = {
  readonly fileId: string
  readonly officeKeyId: string
  readonly mediaType: string
  readonly sha256: Buffer
}

export type Recap = {
  readonly id: string
  readonly way: 'atestasi' | 'daftar'
  readonly signed: number
  readonly total: number
  readonly statedOn: PlainDate
  readonly statedBy: string
  /** Another text holds since. */
  readonly isOld: boolean
  readonly mayOpen: boolean
}

/** A list on paper names people, and is opened by whoever heads them alone; what a unit says in numbers, and photos, by all who may watch it. */
const mayOpenRecap = sql<boolean>`(r.way = 'atestasi' or netra.may_lead(r.office_id))`

const sources: Readonly<Record<PaperOf, (id: string) => ReturnType<typeof sql<KeptPaper>>>> = {
  rekap: (id) => sql<KeptPaper>`
    select r.scan_id as "fileId", r.scan_key_id as "officeKeyId", r.scan_type as "mediaType", r.scan_sha256 as sha256
    from netra.pakta_recaps r where r.id = ${id} and ${mayOpenRecap}`,
  ikrar: (id) => sql<KeptPaper>`
    select i.photo_id as "fileId", i.photo_key_id as "officeKeyId", i.photo_type as "mediaType", i.photo_sha256 as sha256
    from netra.ikrars i where i.id = ${id} and i.photo_id is not null`,
  deklarasi: (id) => sql<KeptPaper>`
    select d.photo_id as "fileId", d.photo_key_id as "officeKeyId", d.photo_type as "mediaType", d.photo_sha256 as sha256
    from netra.deklarasis d where d.id = ${id} and d.photo_id is not null`,
}

export const keptPapers = {
  /** Null: there is none, or the actor may not open it. */
  async find(tx: Tx, of: PaperOf, id: string): Promise<KeptPaper | null> {
    const { rows } = await sources[of](id).execute(tx)
    return rows[0] ?? null
  },

  /** What a unit said of itself for a pakta, the newest first. */
  async listRecaps(tx: Tx, paktaId: string, officeId: string): Promise<readonly Recap[]> {
    const { rows } = await sql<Recap>`
      select r.id, r.way, r.signed, r.total, r.stated_on as "statedOn", r.stated_by as "statedBy", k.text_id <> r.text_id as "isOld",
        ${mayOpenRecap} as "mayOpen"
      from netra.pakta_recaps r join netra.paktas k on k.id = r.pakta_id
      where r.pakta_id = ${paktaId} and r.office_id = ${officeId}
      order by r.recorded_at desc, r.id desc limit 50`.execute(tx)
    return rows
  },
}
