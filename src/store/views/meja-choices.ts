import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { plenoStore, type NewPleno } from '../pleno/pleno-store.ts'

/** An office as a form offers it. */
export type OfficeChoice = { readonly id: string; readonly name: string; readonly kind: string }

const handling = ['bawaslu-ri', 'bawaslu-provinsi', 'bawaslu-kabkota', 'panwascam'] as const

/** The offices a case may be handed over to from one: its chain above, those beside it and those below it, nearest first. */
export const listHandOverTargets = (tx: Tx, officeId: string): Promise<readonly OfficeChoice[]> =>
  tx
    .selectFrom('netra.offices as o')
    .innerJoin('netra.offices as own', (join) => join.on('own.id', '=', officeId))
    .select(['o.id', 'o.name', 'o.kind'])
    .where('o.id', '<>', officeId)
    .where('o.kind', 'in', handling)
    .where(({ eb, or, ref }) =>
      or([
        eb('o.parent_id', '=', officeId),
        eb('o.parent_id', '=', ref('own.parent_id')),
        eb('o.id', '=', ref('own.parent_id')),
        eb('o.id', '=', ref('own.national_office_id')),
      ]),
    )
    .orderBy(sql`o.id is distinct from own.parent_id`)
    .orderBy('o.kind')
    .orderBy('o.name')
    .execute()

/** A body as a list of receivers names it; two villages of one regency may have one name, so theirs is said with where they lie. */
export type ReceiverChoice = OfficeChoice & { readonly within: string | null }

/**
 * Bodies of the given kinds that may receive a file about a place on a day: those of the place and of everything it lies in, nearest
 * first, and then those that lie in it, because a report of a whole regency may be about one of its villages. An office that has ended
 * is on no list.
 */
export const listReceivers = (
  tx: Tx,
  kinds: readonly string[],
  regionCode: string,
  on: string,
): Promise<readonly ReceiverChoice[]> => {
  const around = [regionCode, regionCode.slice(0, 8), regionCode.slice(0, 5), regionCode.slice(0, 2), '00']
  return tx
    .selectFrom('netra.offices as o')
    .leftJoin('netra.offices as above', (join) =>
      join.onRef('above.id', '=', 'o.parent_id').on('o.kind', '=', 'desa').on('above.kind', '=', 'kecamatan'),
    )
    .select(['o.id', 'o.name', 'o.kind', 'above.name as within'])
    .where('o.kind', 'in', [...kinds])
    .where(({ eb, or, and }) =>
      or([
        eb('o.region_code', 'in', around),
        // A range, because `like` is not leakproof and would read every office.
        and([eb('o.region_code', '>', `${regionCode}.`), eb('o.region_code', '<', `${regionCode}/`)]),
      ]),
    )
    .where(sql<boolean>`o.valid_from <= ${on}::date and coalesce(o.valid_to > ${on}::date, true)`)
    .orderBy(sql`o.region_code > ${`${regionCode}.`} and o.region_code < ${`${regionCode}/`}`)
    .orderBy(sql`length(o.region_code)`, 'desc')
    .orderBy('o.name')
    .limit(1000)
    .execute()
}

/** Who may sit in the pleno of an office on a day, ketua first; `walled` are those who have to stand aside. */
export async function listCommissioners(
  tx: Tx,
  officeId: string,
  on: string,
  subject: NewPleno['subject'],
): Promise<readonly CommissionerChoice[]> {
  const [members, walled] = [await plenoStore.commissioners(tx, officeId, on), await plenoStore.walled(tx, subject)]
  return members.map(({ accountId, name, role }) => ({ id: accountId, name, role, walled: walled.includes(accountId) }))
}
export type CommissionerChoice = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly walled: boolean
}

/** The bodies of a place in which somebody may work: everything there that is no Bawaslu office. */
export const listUnits = (tx: Tx, regionCode: string): Promise<readonly OfficeChoice[]> =>
  tx
    .selectFrom('netra.offices as o')
    .select(['o.id', 'o.name', 'o.kind'])
    .where('o.region_code', 'in', [regionCode, regionCode.slice(0, 5)])
    .where('o.national_office_id', 'is', null)
    .orderBy('o.name')
    .limit(300)
    .execute()
