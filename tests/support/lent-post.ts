import type { ActorId, Db } from '#store'

/** Gives a post that nobody of the demonstration holds to one of its people, for a test: the people stay invented. */
export async function lendPost(owner: Db, name: string, role: string, officeCode: string): Promise<ActorId> {
  const { id } = await owner
    .selectFrom('netra.accounts')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  const office = await owner
    .selectFrom('netra.offices')
    .select('id')
    .where('code', '=', officeCode)
    .executeTakeFirstOrThrow()
  await owner
    .updateTable('netra.memberships')
    .set({ office_id: office.id, role })
    .where('account_id', '=', id)
    .execute()
  return id as ActorId
}
