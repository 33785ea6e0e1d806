import { accept, isRecordId, refuse, type Result } from '#base'
import { noAnswers, type AnswerRow, type Answers, type SectionId } from '#core'
import type { Instant } from '#law'
import { entryStore, recordEvent, type ActorId, type HeldEntry, type Tx } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import { wrongAnswer } from './wrong-answer.ts'

/** One page of the form as it was typed: its own fields and rows, and no others. */
export type SectionAnswers = {
  readonly section: SectionId
  readonly fields: { readonly [name: string]: string }
  readonly rows: { readonly [name: string]: readonly AnswerRow[] }
}

type BeginActivity = {
  readonly actor: ActorId
  readonly officeId: string
  /** Made by the page, so that a form sent twice is one activity. */
  readonly id: string
  readonly answers: SectionAnswers
}

/** Begins an activity of an office at which the actor works. Until it is entered it is a draft of that office. */
export const beginActivity = (desk: Desk, command: BeginActivity): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, command.actor, async (tx) => {
    const { id, answers } = command
    const at = desk.clock()
    const isThere = isRecordId(id) && (await entryStore.find(tx, id)) !== null
    return isThere ? writeWithin(tx, at, id, [answers]) : beginWithin(tx, at, { ...command, answers: [answers] })
  })

/** The same within a transaction, with as many pages of the form as there are. */
export async function beginWithin(
  tx: Tx,
  at: Instant,
  { actor, officeId, id, answers }: Omit<BeginActivity, 'answers'> & { readonly answers: readonly SectionAnswers[] },
): Promise<Result<null, DeskRefusal>> {
  if (!isRecordId(id) || !isRecordId(officeId) || !(await entryStore.prevents(tx, officeId))) return refuse(notFound)
  const wrong = firstWrong(answers)
  if (wrong !== null) return refuse(wrong)
  const typed = answers.reduce((held, one) => mergedInto(held, one, 0), noAnswers)
  if (!(await entryStore.begin(tx, { id, officeId, authorId: actor, answers: typed, at }))) return refuse(notFound)
  await recordEvent(tx, {
    ...{ stream: 'kegiatan', type: 'activity-drafted', about: { officeId }, actor, happenedAt: at, recordedAt: at },
    basis: 'N94',
    data: { activityId: id },
  })
  return accept(null)
}

const firstWrong = (answers: readonly SectionAnswers[]): DeskRefusal | null =>
  answers.reduce<DeskRefusal | null>((found, one) => found ?? wrongAnswer(one), null)

/** Keeps one page of the form, however little is in it. */
export const writeSection = (
  desk: Desk,
  { actor, id, answers }: Pick<BeginActivity, 'actor' | 'id' | 'answers'>,
): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, actor, (tx) => writeWithin(tx, desk.clock(), id, [answers]))

export async function writeWithin(
  tx: Tx,
  at: Instant,
  id: string,
  answers: readonly SectionAnswers[],
): Promise<Result<null, DeskRefusal>> {
  const held = isRecordId(id) ? await entryStore.findToChange(tx, id) : null
  if (held === null) return refuse(notFound)
  const wrong = firstWrong(answers)
  if (wrong !== null) return refuse(wrong)
  const agreed = agreedIn(held)
  const typed = answers.reduce((written, one) => mergedInto(written, one, agreed), held.answers)
  await entryStore.write(tx, id, typed, at)
  return accept(null)
}

/** How many points stand already: their words stay as they were agreed. */
const agreedIn = ({ version, answers }: HeldEntry): number =>
  version === 0 ? 0 : (answers.rows['janji'] ?? []).findLastIndex((row) => (row['janji'] ?? '') !== '') + 1

function mergedInto(held: Answers, { section, fields, rows }: SectionAnswers, agreed: number): Answers {
  const kept = section === 'kesepakatan' && agreed > 0 ? withAgreed(held, rows, agreed) : rows
  return { fields: { ...held.fields, ...fields }, rows: { ...held.rows, ...kept } }
}

const withAgreed = (held: Answers, rows: SectionAnswers['rows'], agreed: number): SectionAnswers['rows'] => ({
  ...rows,
  janji: [...(held.rows['janji'] ?? []).slice(0, agreed), ...(rows['janji'] ?? []).slice(agreed)],
})
