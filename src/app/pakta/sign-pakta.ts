import { accept, isRecordId, refuse, type Result } from '#base'
import { inOrder, printPledgeCode } from '#core'
import type { Instant } from '#law'
import { parseDoorToken, pledgeDoor, signPledge, type PaktaAsked } from '#store'
import type { Desk } from '../perkara/decide-as.ts'

type SignPakta = {
  /** What the one-time code opened, as the browser or the client holds it. */
  readonly token: string
  /** The text that was read. */
  readonly textId: string
  readonly shows: readonly string[]
  /** The client's own key for this request; with another body it is refused. */
  readonly retryKey?: string | null
}
export type Signed = {
  readonly pledgeId: string
  /** By which anybody may ask whether the certificate is genuine. */
  readonly code: string
  readonly signedAt: Instant
  /** False: he had signed before, and this is what he was answered then. */
  readonly isNew: boolean
}
export type PledgeRefusal =
  | { readonly reason: 'no-session' | 'no-text' | 'closed' | 'left' | 'not-asked' | 'other-body' }
  /** Another text holds now: it is shown, and nothing was signed. */
  | { readonly reason: 'old-text'; readonly now: PaktaAsked | null }

/** Signs a pakta for whoever stands in the door, and for nobody else: who he is, only his token says. */
export async function signPakta(
  { db, clock }: Desk,
  { token: given, textId, shows, retryKey = null }: SignPakta,
): Promise<Result<Signed, PledgeRefusal>> {
  const token = parseDoorToken(given)
  if (token === null) return refuse({ reason: 'no-session' })
  if (!isRecordId(textId)) return refuse({ reason: 'no-text' })
  const at = clock()
  const answer = await signPledge(db, { token, textId, shows: inOrder(shows), at, retryKey })
  if (answer.outcome === 'kept' || answer.outcome === 'known') {
    const { pledgeId, signedAt, outcome } = answer
    return accept({ pledgeId, code: printPledgeCode(pledgeId), signedAt, isNew: outcome === 'kept' })
  }
  if (answer.outcome !== 'old-text') return refuse({ reason: answer.outcome })
  const asked = await pledgeDoor.listFor(db, token, at)
  return refuse({ reason: 'old-text', now: asked.find(({ textId: now }) => now === answer.nowTextId) ?? null })
}

/** The pakta that ask whoever stands in the door. */
export async function listPaktasFor({ db, clock }: Desk, given: string): Promise<readonly PaktaAsked[]> {
  const token = parseDoorToken(given)
  return token === null ? [] : pledgeDoor.listFor(db, token, clock())
}
