import { sql } from 'kysely'
import type { Instant } from '#law'
import { asActor, type ActorId, type Db } from '../database.ts'

type RollSize = { readonly kind: string; readonly people: number }
type KeptRoll = {
  readonly id: string
  readonly code: string
  readonly name: string
  /** How many stand in it today, by their main posts. */
  readonly sizes: readonly RollSize[]
}
type ImportRow = {
  readonly id: string
  readonly fileName: string
  readonly state: string
  readonly office: string
  readonly askedAt: Instant
  readonly rows: number
}

/** The employers whose roll somebody keeps. */
export const listRolls = (db: Db, actor: ActorId): Promise<readonly KeptRoll[]> =>
  asActor(db, actor, async (tx) => {
    const { rows } = await sql<KeptRoll>`
      select e.id, e.code, e.name, coalesce((
        select jsonb_agg(jsonb_build_object('kind', k.kind, 'people', k.people) order by k.people desc, k.kind)
        from (
          select p.kind, count(*) as people
          from netra.pegawai p
          join netra.penempatan w on w.pegawai_id = p.id and w.main and w.valid_to is null
          where p.employer_office_id = e.id
          group by p.kind
        ) k
      ), '[]') as sizes
      from netra.offices e where e.id = any (netra.actor_rolls()) order by e.code`.execute(tx)
    return rows
  })

const shown = 20

export const listRollImports = (db: Db, actor: ActorId): Promise<readonly ImportRow[]> =>
  asActor(db, actor, (tx) =>
    tx
      .selectFrom('netra.roll_imports as i')
      .innerJoin('netra.offices as o', 'o.id', 'i.office_id')
      .select([
        'i.id',
        'i.file_name as fileName',
        'i.state',
        'o.short_name as office',
        'i.asked_at as askedAt',
        'i.rows_read as rows',
      ])
      .orderBy('i.asked_at', 'desc')
      .limit(shown)
      .execute(),
  )
