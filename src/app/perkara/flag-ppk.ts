import { accept, refuse, type Result } from '#base'
import { caseStates } from '#core'
import { localDay } from '#law'
import {
  allegationStore,
  contestStore,
  findEmployer,
  newId,
  ppkConflicts,
  recordEvent,
  type PpkConflictKind,
  type Tx,
} from '#store'
import { decideAs, type Desk } from './decide-as.ts'
import { badField, notFound, type DeskRefusal, type Refused } from './refused.ts'
import { textRefusal } from './text-field.ts'
import { workOn, type Work } from './work-on.ts'

/** What is recorded: a new fact, or that an earlier one was wrong. */
export type PpkFact =
  | { readonly kind: PpkConflictKind; readonly allegationId: string; readonly contestId?: string }
  | { readonly kind: 'ditarik'; readonly withdraws: string }

type FlagPpk = Work & {
  readonly fact: PpkFact
  /** Where it stands, or who said it. */
  readonly source: string
}

/**
 * Records from a source that the PPK of the accused stands for election or is kin of his, or takes such a record back. It moves no case and
 * no clock: the page says from then on that the ladder above does not wait for him (N11).
 */
export const flagPpk = (desk: Desk, command: FlagPpk): Promise<Result<null, Refused>> =>
  decideAs<null, Refused>(desk, command.actor, async (tx) => {
    const { source, fact, actor } = command
    const work = await workOn(tx, desk.clock(), command, { states: caseStates, by: ['penanganan'], basis: 'N11' })
    if (!work.ok) return work
    const { held, at, now } = work.value
    const blank = textRefusal({ source }, 500)
    if (blank !== null) return refuse(blank)
    const found = await (fact.kind === 'ditarik' ? withdrawn(tx, held.id, fact) : flagged(tx, held.id, fact))
    if (!found.ok) return found
    const id = newId()
    const knownOn = localDay(at, held.zone)
    const recorded = { caseId: held.id, source, knownOn, recordedAt: now, recordedBy: actor }
    await ppkConflicts.record(tx, { ...found.value, ...recorded, id })
    await recordEvent(tx, {
      stream: 'perkara',
      type: fact.kind === 'ditarik' ? 'ppk-unflagged' : 'ppk-flagged',
      about: { caseId: held.id, officeId: held.officeId },
      actor,
      happenedAt: at,
      recordedAt: now,
      basis: 'N11',
      accordingTo: source,
      data: { conflictId: id, ...found.value },
    })
    return accept(null)
  })

type Found = {
  readonly kind: PpkConflictKind | 'ditarik'
  readonly allegationId: string
  readonly employerId: string
  readonly contestId: string | null
  readonly withdrawsId: string | null
}

async function flagged(
  tx: Tx,
  caseId: string,
  { kind, allegationId, ...asked }: Extract<PpkFact, { readonly allegationId: string }>,
): Promise<Result<Found, DeskRefusal>> {
  const allegation = (await allegationStore.list(tx, caseId)).find(({ id }) => id === allegationId)
  if (allegation === undefined) return refuse(notFound)
  const contestId = asked.contestId ?? null
  const { subjectOfficeId: officeId } = allegation
  const employer = officeId === null ? null : await findEmployer(tx, { officeId })
  if (employer === null) return refuse(badField('allegationId', 'unknown'))
  if (contestId !== null && (kind !== 'calon' || !(await contestStore.has(tx, contestId))))
    return refuse(badField('contestId', 'unknown'))
  return accept({ kind, allegationId, employerId: employer.id, contestId, withdrawsId: null })
}

async function withdrawn(
  tx: Tx,
  caseId: string,
  { withdraws }: Extract<PpkFact, { readonly withdraws: string }>,
): Promise<Result<Found, DeskRefusal>> {
  const standing = (await ppkConflicts.list(tx, caseId)).find(({ id }) => id === withdraws)
  if (standing === undefined) return refuse(badField('withdraws', 'unknown'))
  const { allegationId, employerId, id } = standing
  return accept({ kind: 'ditarik', allegationId, employerId, contestId: null, withdrawsId: id })
}
