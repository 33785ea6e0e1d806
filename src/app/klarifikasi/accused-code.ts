import { accept, refuse, type Result } from '#base'
import { accusedCodeStates, codeExpires } from '#core'
import {
  accusedStore,
  newId,
  newReceipt,
  printReceipt,
  recordEvent,
  type ActorId,
  type HeldCase,
  type Receipt,
  type Tx,
} from '#store'
import type { Instant } from '#law'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type Refused } from '../perkara/refused.ts'
import { workOn, type Work } from '../perkara/work-on.ts'
import { hearingBasis } from './hearing-basis.ts'

/** In readable groups, for the invitation: shown once, because only its hash is kept. */
export type AccusedCode = string

type Making = {
  readonly held: HeldCase
  readonly actor: ActorId
  readonly now: Instant
  readonly subject: { readonly id: string; readonly ordinal: number }
}

/** The code of somebody who is invited; null where the one on an earlier invitation still opens. */
export async function codeForInvited(tx: Tx, making: Making): Promise<AccusedCode | null> {
  const kept = await accusedStore.findOpenCode(tx, making.subject.id, making.now)
  if (kept?.opens === true) return null
  if (kept !== null) await revoke(tx, making, kept.id)
  return makeCode(tx, making)
}

async function revoke(tx: Tx, making: Making, codeId: string): Promise<void> {
  await accusedStore.revokeCode(tx, codeId, making.now)
  await noteCode(tx, 'accused-code-revoked', making, codeId)
}

async function makeCode(tx: Tx, { held, actor, now, subject }: Making): Promise<AccusedCode> {
  const code: Receipt = newReceipt()
  const id = newId()
  await accusedStore.keepCode(tx, {
    id,
    caseId: held.id,
    allegationId: subject.id,
    officeId: held.officeId,
    code,
    madeAt: now,
    expiresAt: codeExpires(now),
    madeBy: actor,
  })
  await noteCode(tx, 'accused-code-made', { held, actor, now, subject }, id)
  return printReceipt(code)
}

const noteCode = (
  tx: Tx,
  type: 'accused-code-made' | 'accused-code-revoked',
  { held, actor, now, subject }: Making,
  codeId: string,
) =>
  recordEvent(tx, {
    stream: 'perkara',
    type,
    about: { caseId: held.id, officeId: held.officeId },
    actor,
    happenedAt: now,
    recordedAt: now,
    basis: hearingBasis[held.regime],
    data: { codeId, ordinal: subject.ordinal },
  })

type ChangeCode = Work & { readonly allegationId: string }

/** Revokes the code of one accused, and where `again` makes another in its place. */
async function change(desk: Desk, command: ChangeCode, again: boolean): Promise<Result<AccusedCode | null, Refused>> {
  return decideAs<AccusedCode | null, Refused>(desk, command.actor, async (tx) => {
    const work = await workOn(tx, desk.clock(), command, {
      states: accusedCodeStates,
      by: ['penanganan'],
      basis: 'P11',
    })
    if (!work.ok) return work
    const { held, now } = work.value
    const subject = (await accusedStore.listSubjects(tx, held.id)).find(({ id }) => id === command.allegationId)
    if (subject === undefined) return refuse(badField('subject', 'unknown'))
    const making = { held, now, subject, actor: command.actor }
    const open = await accusedStore.findOpenCode(tx, subject.id, now)
    if (open === null && !again) return refuse(notFound)
    if (open !== null) await revoke(tx, making, open.id)
    return accept(again ? await makeCode(tx, making) : null)
  })
}

/** A lost code, or one in wrong hands: the old one opens nothing from now on. */
export const replaceAccusedCode = (desk: Desk, command: ChangeCode) => change(desk, command, true)
/** From now on the code opens nothing; what came by it stays. Another is made by the next invitation, or by the office. */
export const revokeAccusedCode = (desk: Desk, command: ChangeCode) => change(desk, command, false)
