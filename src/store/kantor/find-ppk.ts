import { sql } from 'kysely'
import { employerOf, ppkOn, type EmployerLine, type OfficeId, type PpkHolder } from '#core'
import type { PlainDate } from '#law'
import type { Db, Tx } from '../database.ts'

/** Where somebody works, and for a seconded person the office he is lent from. */
type WorkPlace = { readonly officeId: string; readonly homeOfficeId?: string | null }

export type Employer = { readonly id: string; readonly code: string; readonly name: string }

/** The office whose PPK employs whoever works there; null where no employer line is known. */
export async function findEmployer(db: Db, { officeId, homeOfficeId = null }: WorkPlace): Promise<Employer | null> {
  const asked = [officeId, ...(homeOfficeId === null ? [] : [homeOfficeId])]
  const lines = await db
    .selectFrom('netra.offices')
    .select(['id as office', 'employer_office_id as employer'])
    .where('id', 'in', asked)
    .$castTo<EmployerLine>()
    .execute()
  const employer = employerOf({ office: officeId as OfficeId, home: homeOfficeId as OfficeId | null }, lines)
  if (employer === null) return null
  const row = db.selectFrom('netra.offices').select(['id', 'code', 'name']).where('id', '=', employer)
  return (await row.executeTakeFirst()) ?? null
}

export type PpkOfDay = { readonly employer: Employer; readonly holders: readonly PpkHolder[] }

/** Who was PPK of somebody's employer on a day, in which capacity and by which decree. For the desks that handle or receive a file. */
export async function findPpk(tx: Tx, place: WorkPlace, day: PlainDate): Promise<PpkOfDay | null> {
  const employer = await findEmployer(tx, place)
  if (employer === null) return null
  const { rows } = await sql<PpkHolder>`
    select name, capacity, decree_number as "decreeNumber", decree_on as "decreeOn", valid_from as "from", valid_to as "until"
    from netra.ppk_holders(${employer.id})`.execute(tx)
  return { employer, holders: ppkOn(rows, day) }
}
