import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { newId } from '../new-id.ts'

export type PaktaRow = {
  readonly id: string
  readonly electionId: string
  readonly election: string
  readonly officeId: string
  readonly office: string
  readonly topOfficeIds: readonly string[]
  readonly tops: readonly string[]
  readonly kinds: readonly string[]
  readonly textId: string
  readonly version: number
  readonly words: string
  readonly translation: string
  readonly sha256: Buffer
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  readonly fromDeklarasi: boolean
}

type NewPakta = {
  readonly electionId: string
  readonly officeId: string
  readonly topOfficeIds: readonly string[]
  readonly kinds: readonly string[]
  readonly words: string
  readonly translation: string
  readonly deklarasiId: string | null
}

type By = { readonly actor: ActorId; readonly at: Instant }
type Words = Pick<NewPakta, 'words' | 'translation'>

/** Ids in the form in which PostgreSQL reads an array. */
export const uuids = (ids: readonly string[]) => sql<string[]>`${`{${ids.join(',')}}`}::uuid[]`
const texts = (all: readonly string[]) => sql<string[]>`${JSON.stringify(all)}::jsonb`

const rows = (tx: Tx) =>
  tx
    .selectFrom('netra.paktas as k')
    .innerJoin('netra.pakta_texts as x', 'x.id', 'k.text_id')
    .innerJoin('netra.elections as e', 'e.id', 'k.election_id')
    .innerJoin('netra.offices as o', 'o.id', 'k.office_id')
    .select([
      'k.id',
      'k.election_id as electionId',
      'e.name as election',
      'k.office_id as officeId',
      'o.name as office',
      'k.top_office_ids as topOfficeIds',
      sql<string[]>`array(select t.name from netra.offices t where t.id = any (k.top_office_ids) order by t.name)`.as(
        'tops',
      ),
      'k.kinds',
      'k.text_id as textId',
      'x.version',
      'x.words',
      'x.translation',
      'x.sha256',
      'k.opened_at as openedAt',
      'k.closed_at as closedAt',
      sql<boolean>`k.deklarasi_id is not null`.as('fromDeklarasi'),
    ])

export const paktaStore = {
  /** Those that concern the actor, the newest first. */
  list: (tx: Tx): Promise<readonly PaktaRow[]> =>
    rows(tx).orderBy('k.opened_at', 'desc').limit(100).$castTo<PaktaRow>().execute(),

  async find(tx: Tx, id: string): Promise<PaktaRow | null> {
    return (await rows(tx).where('k.id', '=', id).$castTo<PaktaRow>().executeTakeFirst()) ?? null
  },

  async open(tx: Tx, made: NewPakta, by: By): Promise<{ readonly id: string; readonly textId: string }> {
    const [id, textId] = [newId(), newId()]
    await tx
      .insertInto('netra.paktas')
      .values({
        id,
        election_id: made.electionId,
        office_id: made.officeId,
        top_office_ids: uuids(made.topOfficeIds),
        kinds: sql<string[]>`array(select jsonb_array_elements_text(${texts(made.kinds)}))`,
        text_id: textId,
        deklarasi_id: made.deklarasiId,
        opened_at: by.at,
        opened_by: by.actor,
      })
      .execute()
    await this.addText(tx, { ...made, textId, paktaId: id, version: 1 }, by)
    return { id, textId }
  },

  async addText(
    tx: Tx,
    {
      textId,
      paktaId,
      version,
      words,
      translation,
    }: Words & { readonly textId: string; readonly paktaId: string; readonly version: number },
    { actor, at }: By,
  ): Promise<void> {
    await tx
      .insertInto('netra.pakta_texts')
      .values({
        id: textId,
        pakta_id: paktaId,
        version,
        words,
        translation,
        sha256: hash('sha256', words, 'buffer'),
        made_at: at,
        made_by: actor,
      })
      .execute()
  },

  /** Another text holds from now on. Null where the actor may not, it is closed, or somebody was first. */
  async replaceText(tx: Tx, was: PaktaRow, words: Words, by: By): Promise<string | null> {
    const textId = newId()
    const changed = await tx
      .updateTable('netra.paktas')
      .set({ text_id: textId })
      .where('id', '=', was.id)
      .where('text_id', '=', was.textId)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) return null
    await this.addText(tx, { ...words, textId, paktaId: was.id, version: was.version + 1 }, by)
    return textId
  },

  async close(tx: Tx, id: string, at: Instant): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('netra.paktas')
      .set({ closed_at: at })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },

  /** Whether the actor may open a pakta for all of these. */
  async mayOpenFor(tx: Tx, officeIds: readonly string[]): Promise<boolean> {
    const { rows: told } = await sql<{ may: boolean }>`select netra.may_watch_all(${uuids(officeIds)}) as may`.execute(
      tx,
    )
    return told[0]?.may === true
  },
}
