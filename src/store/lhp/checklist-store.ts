import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { newId } from '../new-id.ts'

type NewChecklist = {
  readonly officeId: string
  readonly title: string
  readonly questions: readonly string[]
  readonly by: ActorId
  readonly at: Instant
}

export const checklistStore = {
  /** Offices of regency rank or above in which the actor works today: who writes the questions. */
  async listOffices(tx: Tx): Promise<readonly { readonly id: string; readonly name: string }[]> {
    return tx
      .selectFrom('netra.offices')
      .select(['id', 'name'])
      .where('kind', 'like', 'bawaslu-%')
      .where(sql<boolean>`id = any ((select netra.actor_works())::uuid[])`)
      .orderBy('code')
      .execute()
  },

  async make(tx: Tx, { officeId, title, questions, by, at }: NewChecklist): Promise<string> {
    const id = newId()
    await tx
      .insertInto('netra.checklists')
      .values({ id, office_id: officeId, title, questions: [...questions], made_by: by, made_at: at })
      .execute()
    return id
  },

  /** Whose office's it was; null where there is none that the actor's office could close. */
  async close(tx: Tx, id: string, at: Instant): Promise<string | null> {
    const row = await tx
      .updateTable('netra.checklists')
      .set({ closed_at: at })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .returning('office_id as officeId')
      .executeTakeFirst()
    return row?.officeId ?? null
  },
}
