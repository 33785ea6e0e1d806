import { refuse, type Result } from '#base'
import { elementFindings, type ElementsFound } from '#core'
import { localDay } from '#law'
import { caseStore, deskStore, newId, type DiscussionRound } from '#store'
import { decideAs, type Desk } from './decide-as.ts'
import { moveWithin } from './move-case.ts'
import type { Moved } from './record-move.ts'
import { badField, notFound, type Refused } from './refused.ts'
import { textRefusal } from './text-field.ts'
import type { Work } from './work-on.ts'

type DiscussGakkumdu = Work & {
  readonly round: DiscussionRound
  /** The number of the berita acara, where it has one. */
  readonly number?: string
  readonly minutes: string
  /** What the second discussion found of the elements of the crime. */
  readonly elements?: ElementsFound
}

const actionOf = { pertama: 'discuss-gakkumdu', kedua: 'discuss-gakkumdu-again' } as const

/** A discussion with police and prosecutor, with its minutes. The event tells when it was and what was found, and no name. */
export const discussGakkumdu = (desk: Desk, command: DiscussGakkumdu): Promise<Result<Moved, Refused>> =>
  decideAs<Moved, Refused>(desk, command.actor, async (tx) => {
    const { round, minutes: text, actor, caseId } = command
    const number = command.number?.trim() || null
    const elements = round === 'kedua' ? (command.elements ?? null) : null
    const invalid = textRefusal({ minutes: text, ...(number === null ? {} : { number }) })
    if (invalid !== null) return refuse(invalid)
    // The web passes words: the type does not hold there.
    if (elements !== null && !elementFindings.includes(elements)) return refuse(badField('elements', 'unknown'))
    const held = await caseStore.find(tx, caseId)
    if (held === null) return refuse(notFound)
    const now = desk.clock()
    const discussionId = newId()
    const moved = await moveWithin(
      tx,
      now,
      { ...command, action: actionOf[round], minutes: { number, text, elements } },
      { notes: { discussionId, round, number, elements } },
    )
    if (!moved.ok) return moved
    await deskStore.recordDiscussion(tx, {
      id: discussionId,
      caseId,
      officeId: held.officeId,
      round,
      heldOn: localDay(moved.value.happenedAt, held.zone),
      number,
      minutes: text,
      elements,
      recordedAt: now,
      recordedBy: actor,
    })
    return moved
  })
