import { accept, refuse, type Result } from '#base'
import { checklistStore, recordEvent, type ActorId, type Tx } from '#store'
import type { Instant } from '#law'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal, type Refused } from '../perkara/refused.ts'
import { mostChecks } from './lhp-parts.ts'

type MakeChecklist = {
  readonly actor: ActorId
  readonly officeId: string
  readonly title: string
  readonly questions: readonly string[]
}

const longestTitle = 200
const longestQuestion = 500

/** Questions of an office's own, for its supervisors below to answer with yes or no. They are no rule of law. */
export const makeChecklist = (
  desk: Desk,
  { actor, officeId, title, questions }: MakeChecklist,
): Promise<Result<{ readonly checklistId: string }, Refused>> =>
  decideAs<{ readonly checklistId: string }, Refused>(desk, actor, async (tx) => {
    if (!(await checklistStore.listOffices(tx)).some(({ id }) => id === officeId)) return refuse(notFound)
    const refusal = fieldsRefusal(title, questions)
    if (refusal !== null) return refuse(refusal)
    const at = desk.clock()
    const checklistId = await checklistStore.make(tx, { officeId, title, questions, by: actor, at })
    await note(tx, 'checklist-made', { actor, officeId, at, checklistId })
    return accept({ checklistId })
  })

/** From now on nobody is offered it; what was answered by it stays. */
export const closeChecklist = (
  desk: Desk,
  { actor, checklistId }: { readonly actor: ActorId; readonly checklistId: string },
): Promise<Result<null, Refused>> =>
  decideAs<null, Refused>(desk, actor, async (tx) => {
    const at = desk.clock()
    const officeId = await checklistStore.close(tx, checklistId, at)
    if (officeId === null) return refuse(notFound)
    await note(tx, 'checklist-closed', { actor, officeId, at, checklistId })
    return accept(null)
  })

function fieldsRefusal(title: string, questions: readonly string[]): DeskRefusal | null {
  if (title.trim() === '') return badField('title', 'blank')
  if (title.length > longestTitle) return badField('title', 'too-long')
  if (questions.length === 0 || questions.some((question) => question.trim() === ''))
    return badField('questions', 'blank')
  return questions.length > mostChecks || questions.some(({ length }) => length > longestQuestion)
    ? badField('questions', 'too-long')
    : null
}

type Noted = { readonly actor: ActorId; readonly officeId: string; readonly at: Instant; readonly checklistId: string }

const note = (tx: Tx, type: 'checklist-made' | 'checklist-closed', { actor, officeId, at, checklistId }: Noted) =>
  recordEvent(tx, {
    stream: 'kantor',
    type,
    about: { officeId },
    actor,
    happenedAt: at,
    recordedAt: at,
    basis: 'N67',
    data: { checklistId },
  })
