import { withOwner } from './with-owner.ts'

export type Arrived = {
  readonly lhps: number
  /** Submitted LHPs that were stored more than once: a second row, event, number or receipt. */
  readonly doubledLhps: number
  readonly escalations: number
  readonly photos: number
  readonly doubledPhotos: number
}

/** What the database has of it: each LHP once, submitted, with one event of each kind and a number of its own; each photo once, as it was announced. */
export function checkArrived(ownerUrl: string, lhpIds: readonly string[], since: string): Promise<Arrived> {
  return withOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<Arrived>(
      `with came as (
         select l.id, l.number,
           (select count(*) from netra.events e where e.lhp_id = l.id and e.type = 'lhp-drafted') as drafted,
           (select count(*) from netra.events e where e.lhp_id = l.id and e.type = 'lhp-submitted') as submitted,
           (select count(*) from netra.field_receipts r where r.lhp_id = l.id) as receipts
         from netra.lhps l where l.state = 'selesai' and l.created_at >= $2
       ), photos as (
         select u.sha256, count(*) as times from netra.lhp_uploads u join netra.lhp_files f on f.id = u.file_id
         where u.outcome = 'diterima' and u.part = 'salinan' and u.sha256 = f.copy_sha256 and f.lhp_id = any ($1::uuid[])
         group by u.sha256
       )
       select
         (select count(*)::int from came where id = any ($1::uuid[])) as lhps,
         (select count(*)::int from came where not id = any ($1::uuid[]) or drafted <> 1 or submitted <> 1 or receipts <> 1)
           + (select count(number)::int - count(distinct number)::int from came) as "doubledLhps",
         (select count(*)::int from netra.escalations e where e.lhp_id = any ($1::uuid[])) as escalations,
         (select count(*)::int from photos) as photos,
         (select coalesce(sum(times - 1), 0)::int from photos) as "doubledPhotos"`,
      [lhpIds, since],
    )
    const [row] = rows
    if (row === undefined) throw new Error('the database answered nothing')
    return row
  })
}
