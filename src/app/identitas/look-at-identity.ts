import { accept, refuse, type Result } from '#base'
import {
  identityLines,
  provesTwoFactors,
  standOfOpening,
  type IdentityLine,
  type IdentityPart,
  type Proof,
} from '#core'
import type { Instant } from '#law'
import {
  heldKeys,
  newId,
  openingStore,
  recordEvent,
  type ActingPost,
  type ActorId,
  type Opening,
  type SealedRow,
  type Tx,
} from '#store'
import { unlockOfficeKeys, type Unlocked } from '../kunci/unlock-office-keys.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { notFound, oneFactor, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'

export type LookAtIdentity = {
  readonly actor: ActorId
  readonly proof: Proof
  readonly openingId: string
  /** Of the actor's own key, where officers hold the key of the office. */
  readonly passphrase?: string
}
type SeenPart = { readonly part: IdentityPart; readonly lines: readonly IdentityLine[] }
export type Seen = { readonly lookId: string; readonly opening: Opening; readonly parts: readonly SeenPart[] }

type House = Pick<Netra, 'db' | 'clock' | 'openIdentity' | 'keyRing'>

/**
 * What was sealed, for the one who asked and was granted it, while it is open. The look is committed before anything is
 * unsealed: a program that dies in between leaves a look without a sight, and never the other way round. A wrong passphrase
 * comes before the look, and leaves none.
 */
export async function lookAtIdentity(house: House, wanted: LookAtIdentity): Promise<Result<Seen, DeskRefusal>> {
  const unlocked = await unlockFor(house, wanted)
  if (!unlocked.ok) return unlocked
  const noted = await noteLook(house, wanted)
  if (!noted.ok) return noted
  const { rows, ...look } = noted.value
  const parts = await Promise.all(
    rows.map(async ({ part, officeKeyId, ciphertext }) => {
      const identity = unlocked.value.get(officeKeyId)
      const opened =
        identity === undefined
          ? house.openIdentity(ciphertext, officeKeyId)
          : house.keyRing.unwrap(ciphertext, identity)
      return { part, lines: identityLines(await opened) }
    }),
  )
  return accept({ ...look, parts })
}

/** The keys in officers' hands that this opening needs; none where the server holds them all. */
export const keysForLook = (house: Pick<House, 'db' | 'clock'>, wanted: LookAtIdentity) =>
  decideAs<readonly string[], DeskRefusal>(house, wanted.actor, async (tx) => {
    const judged = await judgeLook(tx, wanted, house.clock())
    if (!judged.ok) return judged
    const { reportId, parts } = judged.value.opening
    return accept(await heldKeys.keysOfReport(tx, reportId, parts))
  })

async function unlockFor(house: House, wanted: LookAtIdentity): Promise<Result<Unlocked, DeskRefusal>> {
  const { actor, passphrase = '' } = wanted
  const needed = await keysForLook(house, wanted)
  if (!needed.ok) return needed
  if (needed.value.length === 0) return accept(new Map())
  return unlockOfficeKeys(house, { actor, officeKeyIds: needed.value, passphrase })
}

type Judged = { readonly opening: Opening; readonly post: ActingPost }

async function judgeLook(
  tx: Tx,
  { actor, proof, openingId }: LookAtIdentity,
  now: Instant,
): Promise<Result<Judged, DeskRefusal>> {
  const opening = await openingStore.find(tx, openingId)
  if (opening === null || opening.askedBy !== actor || !(await openingStore.mayAsk(tx, opening.caseId)))
    return refuse(notFound)
  if (!provesTwoFactors(proof)) return refuse(oneFactor)
  const stand = standOfOpening(opening.decision, now)
  if (stand !== 'terbuka') return refuse({ reason: 'identity-closed', stand, basis: 'N41' })
  const post = await openingStore.postAt(tx, opening.officeId)
  return post === null ? refuse(notFound) : accept({ opening, post })
}

export type Noted = Omit<Seen, 'parts'> & { readonly rows: readonly SealedRow[] }

export const noteLook = (
  house: Pick<House, 'db' | 'clock'>,
  wanted: LookAtIdentity,
): Promise<Result<Noted, DeskRefusal>> =>
  decideAs<Noted, DeskRefusal>(house, wanted.actor, async (tx) => {
    const { actor, openingId } = wanted
    const now = house.clock()
    const judged = await judgeLook(tx, wanted, now)
    if (!judged.ok) return judged
    const { opening, post } = judged.value
    const lookId = newId()
    const rows = await openingStore.look(tx, { id: lookId, openingId, by: actor, at: now })
    const { caseId, reportId, officeId, purpose, parts, addressee } = opening
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'identity-opened',
      about: { caseId, reportId, officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      basis: 'N41',
      // What the reporter is told of it: a post, and never a name.
      data: { openingId, lookId, purpose, parts: [...parts], addressee, ...post },
    })
    return accept({ lookId, opening, rows })
  })
