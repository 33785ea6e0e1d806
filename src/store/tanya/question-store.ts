import type { Instant, Zone } from '#law'
import type { ActorId, Db, Tx } from '../database.ts'

type NewQuestion = {
  readonly id: string
  readonly officeId: string
  readonly regionCode: string
  readonly subjectKind: string
  readonly conduct: string | null
  readonly words: string
  readonly askedAt: Instant
}

type QuestionOutcome = 'dijawab' | 'dikesampingkan'

type NewAnswer = {
  readonly questionId: string
  readonly officeId: string
  readonly by: ActorId
  readonly at: Instant
} & (
  | {
      readonly outcome: 'dijawab'
      readonly question: string
      readonly answer: string
      /** A row of the catalogue or an article, as the office names it. */
      readonly basis: string | null
    }
  | { readonly outcome: 'dikesampingkan'; readonly reason: string }
)

/** A question as the office that it was asked reads it. */
export type AskedQuestion = NewQuestion & {
  readonly region: string
  readonly office: string
  readonly zone: Zone
  readonly outcome: QuestionOutcome | null
}

type PublishedAnswer = {
  readonly id: string
  readonly office: string
  readonly zone: Zone
  readonly question: string
  readonly answer: string
  readonly basis: string | null
  readonly answeredAt: Instant
}

export const questionStore = {
  /** False: it was sent before. The same id is the same question. */
  async record(tx: Tx, question: NewQuestion): Promise<boolean> {
    const written = await tx
      .insertInto('netra.questions')
      .values({
        id: question.id,
        office_id: question.officeId,
        region_code: question.regionCode,
        subject_kind: question.subjectKind,
        conduct: question.conduct,
        words: question.words,
        asked_at: question.askedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
  },

  find: async (tx: Tx, id: string): Promise<AskedQuestion | null> =>
    (await asked(tx).where('q.id', '=', id).executeTakeFirst()) ?? null,

  /** What waits for the actor's offices, the oldest first, and beside it how many were dealt with. */
  listWaiting: (tx: Tx, most: number): Promise<readonly AskedQuestion[]> =>
    asked(tx).where('a.question_id', 'is', null).orderBy('q.asked_at').orderBy('q.id').limit(most).execute(),

  /** False: somebody answered meanwhile. */
  async answer(tx: Tx, given: NewAnswer): Promise<boolean> {
    const isAnswered = given.outcome === 'dijawab'
    const written = await tx
      .insertInto('netra.question_answers')
      .values({
        question_id: given.questionId,
        office_id: given.officeId,
        outcome: given.outcome,
        question: isAnswered ? given.question : null,
        answer: isAnswered ? given.answer : null,
        basis: isAnswered ? given.basis : null,
        reason: isAnswered ? null : given.reason,
        answered_by: given.by,
        answered_at: given.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
  },
}

const asked = (tx: Tx) =>
  tx
    .selectFrom('netra.questions as q')
    .innerJoin('netra.offices as o', 'o.id', 'q.office_id')
    .innerJoin('netra.regions as r', 'r.code', 'q.region_code')
    .leftJoin('netra.question_answers as a', 'a.question_id', 'q.id')
    .select(['q.id', 'q.office_id as officeId', 'q.region_code as regionCode', 'q.subject_kind as subjectKind'])
    .select([
      'q.conduct',
      'q.words',
      'q.asked_at as askedAt',
      'r.name as region',
      'o.name as office',
      'o.zone',
      'a.outcome',
    ])
    .$castTo<AskedQuestion>()

/** What offices answered for everybody, the newest first. */
export const listPublishedAnswers = (
  db: Db,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<readonly PublishedAnswer[]> =>
  db
    .selectFrom('netra.question_answers as a')
    .innerJoin('netra.offices as o', 'o.id', 'a.office_id')
    .where('a.outcome', '=', 'dijawab')
    .select(['a.question_id as id', 'o.name as office', 'o.zone', 'a.question', 'a.answer', 'a.basis'])
    .select('a.answered_at as answeredAt')
    .orderBy('a.answered_at', 'desc')
    .orderBy('a.question_id')
    .limit(size)
    .offset((page - 1) * size)
    .$castTo<PublishedAnswer>()
    .execute()

export async function countPublishedAnswers(db: Db): Promise<number> {
  const row = await db
    .selectFrom('netra.question_answers')
    .where('outcome', '=', 'dijawab')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
