import { accept, refuse, type Result } from '#base'
import { parseCode } from '#core'
import type { Instant } from '#law'
import { fieldCodes, recordEvent, type ActorId, type CallWay, type CodedLhp, type NotedCode } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, type DeskRefusal } from '../perkara/refused.ts'

type NoteCode = {
  readonly actor: ActorId
  readonly officeId: string
  /** As it was typed. */
  readonly code: string
  readonly calledBy: string
  readonly via: CallWay
  readonly calledAt: Instant
}

export type CodeRefusal = DeskRefusal | { readonly reason: 'not-a-code' } | { readonly reason: 'noted-before' }

/** Notes a short code that somebody read out to the office. What it proves is when this was written down, by our clock. */
export const noteCode = (desk: Desk, command: NoteCode): Promise<Result<{ readonly code: string }, CodeRefusal>> =>
  decideAs<{ readonly code: string }, CodeRefusal>(desk, command.actor, async (tx) => {
    const { actor, officeId, calledBy, via, calledAt } = command
    const [code, now] = [parseCode(command.code), desk.clock()]
    if (code === null) return refuse({ reason: 'not-a-code' })
    if (calledBy.trim() === '') return refuse(badField('calledBy', 'blank'))
    if (calledBy.length > 200) return refuse(badField('calledBy', 'too-long'))
    if (calledAt > now) return refuse(badField('calledAt', 'in-the-future'))
    const noteId = await fieldCodes.note(tx, {
      by: actor,
      note: { code, officeId, calledBy: calledBy.trim(), via, calledAt, notedAt: now },
    })
    if (noteId === null) return refuse({ reason: 'noted-before' })
    await recordEvent(tx, {
      stream: 'kantor',
      type: 'field-code-noted',
      about: { officeId },
      actor,
      happenedAt: calledAt,
      recordedAt: now,
      basis: 'N65',
      data: { noteId, code, via },
    })
    return accept({ code })
  })

const mostNotes = 100

/** Codes that were noted and that the actor may see, the newest first, a bounded number. */
export const listNotedCodes = (desk: Desk, actor: ActorId): Promise<Result<readonly NotedCode[], never>> =>
  decideAs<readonly NotedCode[], never>(desk, actor, async (tx) => accept(await fieldCodes.listNotes(tx, mostNotes)))

/** The codes of an LHP, for whoever reads it. */
export const codesOfLhp = (
  desk: Desk,
  { actor, lhpId }: { readonly actor: ActorId; readonly lhpId: string },
): Promise<Result<readonly CodedLhp[], DeskRefusal>> =>
  decideAs<readonly CodedLhp[], DeskRefusal>(desk, actor, async (tx) => accept(await fieldCodes.ofLhp(tx, lhpId)))
