import { accept, isRecordId, refuse, type Result } from '#base'
import { addHours, type Instant } from '#law'
import {
  asActor,
  newId,
  recordEvent,
  systemActors,
  trainingStore,
  type ActorId,
  type Practised,
  type TrainingRow,
  type Tx,
} from '#store'
import { holdsCounter } from '../laporan/holds-counter.ts'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import { newTrainingCode, printTrainingCode, trainingCodeHash } from './training-code.ts'

/** At most so long, and what was sent stays so long after the end (N73). */
export const longestTrainingDays = 14
export const keptAfterTrainingDays = 7
const longestTitle = 200

type OpenTraining = {
  readonly actor: ActorId
  readonly officeId: string
  readonly title: string
  readonly days: number
}

/** Shown once; only its hash is kept. */
type OpenedTraining = { readonly id: string; readonly code: string; readonly endsAt: Instant }

/** Opens a training of the actor's own office. That it was opened is in the log; what is sent in it never is. */
export const openTraining = (desk: Desk, command: OpenTraining): Promise<Result<OpenedTraining, DeskRefusal>> =>
  decideAs<OpenedTraining, DeskRefusal>(desk, command.actor, async (tx) => {
    const { actor, officeId, days } = command
    const title = command.title.trim()
    if (title === '') return refuse(badField('title', 'blank'))
    if (title.length > longestTitle) return refuse(badField('title', 'too-long'))
    if (!Number.isInteger(days) || days < 1 || days > longestTrainingDays) return refuse(badField('days', 'unknown'))
    if (!isRecordId(officeId) || !(await holdsCounter(tx, officeId))) return refuse(notFound)
    const now = desk.clock()
    const [id, code, endsAt] = [newId(), newTrainingCode(), addHours(now, 24 * days)]
    const codeHash = trainingCodeHash(code)
    await trainingStore.open(tx, { id, officeId, title, codeHash, openedBy: actor, openedAt: now, endsAt })
    await note(tx, 'training-opened', { actor, officeId, now, trainingId: id })
    return accept({ id, code: printTrainingCode(code), endsAt })
  })

/** Ends it sooner than its day. */
export const endTraining = (
  desk: Desk,
  { actor, trainingId }: { readonly actor: ActorId; readonly trainingId: string },
): Promise<Result<null, DeskRefusal>> =>
  decideAs<null, DeskRefusal>(desk, actor, async (tx) => {
    const now = desk.clock()
    const officeId = isRecordId(trainingId) ? await trainingStore.end(tx, trainingId, now) : null
    if (officeId === null) return refuse(notFound)
    await note(tx, 'training-ended', { actor, officeId, now, trainingId })
    return accept(null)
  })

type ShownTraining = TrainingRow & { readonly practised: readonly Practised[] }

/** Those of the actor's own offices, the newest first, with what was sent in them. */
export const listTrainings = ({ db }: Pick<Desk, 'db'>, actor: ActorId): Promise<readonly ShownTraining[]> =>
  asActor(db, actor, async (tx) => {
    const shown: ShownTraining[] = []
    for (const row of await trainingStore.list(tx))
      shown.push({ ...row, practised: row.sent === 0 ? [] : await trainingStore.listSent(tx, row.id) })
    return shown
  })

/** Deletes what was sent in trainings that ended long enough ago. */
export const sweepTrainings = ({ db, clock }: Desk): Promise<number> =>
  asActor(db, systemActors.clock, (tx) => trainingStore.sweep(tx, clock(), keptAfterTrainingDays))

type Noted = {
  readonly actor: ActorId
  readonly officeId: string
  readonly now: Instant
  readonly trainingId: string
}

const note = (tx: Tx, type: 'training-opened' | 'training-ended', { actor, officeId, now, trainingId }: Noted) =>
  recordEvent(tx, {
    stream: 'kantor',
    type,
    about: { officeId },
    actor,
    happenedAt: now,
    recordedAt: now,
    basis: 'N73',
    data: { trainingId },
  })
