import { accept, isRecordId, refuse, type Result } from '#base'
import { questionStore, recordEvent, type ActorId, type AskedQuestion } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { movedMeanwhile, notFound, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'

/** What an office makes of a question: an answer for everybody in its own words, or a reason why there is none. */
type AnswerQuestion = { readonly questionId: string; readonly actor: ActorId } & (
  | {
      readonly outcome: 'dijawab'
      readonly question: string
      readonly answer: string
      readonly basis: string
    }
  | { readonly outcome: 'dikesampingkan'; readonly reason: string }
)

const most = { question: 1_000, answer: 4_000, basis: 200, reason: 1_000 } as const
const events = { dijawab: 'question-answered', dikesampingkan: 'question-set-aside' } as const

function wrongIn(told: AnswerQuestion): DeskRefusal | null {
  if (told.outcome === 'dikesampingkan') return textRefusal({ reason: told.reason }, most.reason)
  return (
    textRefusal({ question: told.question }, most.question) ??
    textRefusal({ answer: told.answer }, most.answer) ??
    textRefusal({ basis: told.basis }, most.basis)
  )
}

/** The office of the region answers once. What is published is what its officer wrote; the asker's own words stay where they are. */
export const answerQuestion = (desk: Desk, told: AnswerQuestion): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, told.actor, async (tx) => {
    const { questionId, actor, outcome } = told
    const question = isRecordId(questionId) ? await questionStore.find(tx, questionId) : null
    if (question === null) return refuse(notFound)
    if (question.outcome !== null) return refuse(movedMeanwhile)
    const wrong = wrongIn(told)
    if (wrong !== null) return refuse(wrong)
    const now = desk.clock()
    const { officeId } = question
    if (!(await questionStore.answer(tx, { ...told, officeId, by: actor, at: now }))) return refuse(movedMeanwhile)
    await recordEvent(tx, {
      stream: 'kantor',
      type: events[outcome],
      about: { officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N44',
      data: { questionId },
    })
    return accept(null)
  })

const mostQuestionsShown = 50

/** What waits for an answer at the actor's offices. */
export const listQuestions = (desk: Desk, actor: ActorId): Promise<Result<readonly AskedQuestion[], DeskRefusal>> =>
  decideAs<readonly AskedQuestion[], DeskRefusal>(desk, actor, async (tx) =>
    accept(await questionStore.listWaiting(tx, mostQuestionsShown)),
  )
