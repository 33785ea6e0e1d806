import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerQuestion, askOffice, listQuestions, type AskOffice } from '#app'
import { asActor, newId, recordEvent, systemActors, type ActorId } from '#store'
import { countPublishedAnswers, listPublishedAnswers } from '#store/views'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'

let world: World
let staff: ActorId
let neighbour: ActorId
let above: ActorId

beforeAll(async () => {
  world = await openWorld('2024-10-17T02:00:00.000Z')
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  neighbour = await world.person('ketua', 'BAWASLU-33.18')
  above = await world.person('ketua', 'BAWASLU-33')
})
afterAll(() => world.close())

const marked = 'PENANDA-ASLI: bolehkah Pak Contoh berfoto di posko?'
const ask = (wanted: Partial<AskOffice> = {}) =>
  askOffice(world.desk, {
    ...{ id: newId(), regionCode: '33.19', kind: 'pns', conduct: 'foto-jari', words: marked, address: '10.0.0.1' },
    ...wanted,
  })
const idsFor = async (actor: ActorId) => granted(await listQuestions(world.desk, actor)).map(({ id }) => id)
const published = () => listPublishedAnswers(world.clone.db, { page: 1, size: 50 })
const answered = {
  outcome: 'dijawab',
  question: 'Bolehkah PNS berfoto di posko pemenangan?',
  answer: 'Jangan. Kantor tidak menemukan pasal yang membolehkannya.',
  basis: 'UU 20/2023 ps. 24(1) huruf d',
} as const
const events = async (questionId: string) =>
  (
    await world.owner.query<{ type: string; data: object; actor_id: string }>(
      `select type, data, actor_id from netra.events where data ->> 'questionId' = $1 order by recorded_at, id`,
      [questionId],
    )
  ).rows

describe('a question', () => {
  test('reaches the office of its region and nobody else, once for the same form, and the log holds that it came', async () => {
    const id = newId()
    expect(granted(await ask({ id })).office).toContain('33.19')
    expect((await ask({ id })).ok).toBe(true)
    expect([await idsFor(staff), await idsFor(neighbour), await idsFor(above)]).toEqual([[id], [], []])
    expect(await events(id)).toEqual([
      { type: 'question-asked', data: { questionId: id }, actor_id: systemActors.intake },
    ])
  })

  test('of a place nobody knows, or of no words, is refused with its reason', async () => {
    expect(await ask({ regionCode: '99.99' })).toEqual({ ok: false, refusal: { reason: 'no-such-place' } })
    expect(await ask({ id: 'x' })).toEqual({ ok: false, refusal: { reason: 'no-such-place' } })
    expect(await ask({ words: '  boleh?  ' })).toEqual({ ok: false, refusal: { reason: 'too-short' } })
    expect(await ask({ words: 'a'.repeat(1_001) })).toEqual({ ok: false, refusal: { reason: 'too-long' } })
  })

  test('comes from thirty people behind one address at once, and then waits; another address does not', async () => {
    const address = '10.0.0.2'
    const asked = []
    for (let nth = 0; nth < 31; nth += 1) asked.push(await ask({ address, regionCode: '64.02' }))
    expect(asked.map(({ ok }) => ok)).toEqual([...Array.from({ length: 30 }, () => true), false])
    expect(asked.at(-1)).toMatchObject({ refusal: { reason: 'slow-down' } })
    expect((await ask({ address: '10.0.0.3', regionCode: '64.02' })).ok).toBe(true)
  })
})

describe('an answer', () => {
  test('is published in the words of the office; what the asker wrote stays with it', async () => {
    const id = newId()
    await ask({ id })
    expect(await answerQuestion(world.desk, { questionId: id, actor: staff, ...answered })).toEqual({
      ok: true,
      value: null,
    })
    const told = await published()
    expect(told).toMatchObject([{ id, question: answered.question, answer: answered.answer, basis: answered.basis }])
    expect(JSON.stringify(told)).not.toContain('PENANDA-ASLI')
    expect(await countPublishedAnswers(world.clone.db)).toBe(1)
    expect(await idsFor(staff)).not.toContain(id)
    expect((await events(id)).map(({ type, actor_id }) => [type, actor_id])).toEqual([
      ['question-asked', systemActors.intake],
      ['question-answered', staff],
    ])
    // Without an actor the answer is there and the question is not.
    const bare = await world.clone.db.selectFrom('netra.questions').select('id').execute()
    expect(bare).toEqual([])
  })

  test('is given once, whole, and by the office that was asked', async () => {
    const id = newId()
    await ask({ id })
    const by = (actor: ActorId) => answerQuestion(world.desk, { questionId: id, actor, ...answered })
    expect(await by(neighbour)).toMatchObject({ refusal: { reason: 'not-found' } })
    expect(await by(above)).toMatchObject({ refusal: { reason: 'not-found' } })
    expect(await answerQuestion(world.desk, { questionId: id, actor: staff, ...answered, basis: ' ' })).toMatchObject({
      refusal: { reason: 'field', field: 'basis', problem: 'blank' },
    })
    expect((await by(staff)).ok).toBe(true)
    expect(await by(staff)).toMatchObject({ refusal: { reason: 'moved-meanwhile' } })
  })

  test('that a question is set aside is not published, and has a reason', async () => {
    const id = newId()
    await ask({ id })
    const aside = (reason: string) =>
      answerQuestion(world.desk, { questionId: id, actor: staff, outcome: 'dikesampingkan', reason })
    expect(await aside('')).toMatchObject({ refusal: { reason: 'field', field: 'reason' } })
    expect((await aside('Bukan pertanyaan.')).ok).toBe(true)
    expect(await idsFor(staff)).not.toContain(id)
    // Without the page's own filter: the policy keeps it to the office.
    const outcomesOf = (actor: ActorId) =>
      asActor(world.clone.db, actor, (tx) =>
        tx.selectFrom('netra.question_answers').select('outcome').where('question_id', '=', id).execute(),
      )
    expect([await outcomesOf(neighbour), await outcomesOf(staff)]).toEqual([[], [{ outcome: 'dikesampingkan' }]])
    expect((await published()).map((one) => one.id)).not.toContain(id)
  })
})

describe('the database itself', () => {
  const insertAnswer = (actor: ActorId, questionId: string, office: string) =>
    asActor(world.clone.db, actor, (tx) =>
      tx
        .insertInto('netra.question_answers')
        .values({
          ...{ question_id: questionId, office_id: office, outcome: 'dikesampingkan', reason: 'Contoh.' },
          ...{ answered_by: actor, answered_at: '2024-10-17T02:00:00.000Z' },
        })
        .execute(),
    )

  test('lets no other office answer, nor the office of another question; the office itself may', async () => {
    const id = newId()
    await ask({ id })
    const [own, beside] = [world.office('BAWASLU-33.19'), world.office('BAWASLU-33.18')]
    await expect(insertAnswer(neighbour, id, own)).rejects.toThrow('row-level security')
    await expect(insertAnswer(neighbour, id, beside)).rejects.toThrow('row-level security')
    await insertAnswer(staff, id, own)
  })

  test('keeps the log of a question to whom it is about', async () => {
    const note = (actor: ActorId, type: string) =>
      asActor(world.clone.db, actor, (tx) =>
        recordEvent(tx, {
          ...{ stream: 'kantor', type, actor, about: { officeId: world.office('BAWASLU-33.19') } },
          ...{ happenedAt: '2024-10-17T02:00:00.000Z', recordedAt: '2024-10-17T02:00:00.000Z' },
          data: { questionId: newId() },
        }),
      )
    await expect(note(neighbour, 'question-answered')).rejects.toThrow('row-level security')
    await expect(note(systemActors.intake, 'question-answered')).rejects.toThrow('row-level security')
    await note(staff, 'question-answered')
    await note(systemActors.intake, 'question-asked')
  })

  test('lets nobody but the door ask, and nobody change or remove what was said', async () => {
    const question = {
      ...{ id: newId(), office_id: world.office('BAWASLU-33.19'), region_code: '33.19', subject_kind: 'pns' },
      ...{ words: 'Bolehkah ini dan itu?', asked_at: '2024-10-17T02:00:00.000Z' },
    }
    const insert = (actor: ActorId, id: string) =>
      asActor(world.clone.db, actor, (tx) =>
        tx
          .insertInto('netra.questions')
          .values({ ...question, id })
          .execute(),
      )
    await expect(insert(staff, newId())).rejects.toThrow('row-level security')
    await insert(systemActors.intake, newId())
    await expect(
      asActor(world.clone.db, staff, (tx) =>
        tx.updateTable('netra.questions').set({ words: 'Lain sama sekali.' }).execute(),
      ),
    ).rejects.toThrow('permission denied')
    await expect(
      asActor(world.clone.db, staff, (tx) => tx.deleteFrom('netra.question_answers').execute()),
    ).rejects.toThrow('permission denied')
  })
})
