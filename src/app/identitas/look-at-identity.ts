import { accept, refuse, type Result } from '#base'
import {
  identityLines,
  provesTwoFactors,
  standOfOpening,
  type IdentityLine,
  type IdentityPart,
  type Proof,
} from '#core'
import { newId, openingStore, recordEvent, type ActorId, type Opening, type SealedRow } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { notFound, oneFactor, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'

export type LookAtIdentity = { readonly actor: ActorId; readonly proof: Proof; readonly openingId: string }
export type SeenPart = { readonly part: IdentityPart; readonly lines: readonly IdentityLine[] }
export type Seen = { readonly lookId: string; readonly opening: Opening; readonly parts: readonly SeenPart[] }

type House = Pick<Netra, 'db' | 'clock' | 'openIdentity'>

/**
 * What was sealed, for the one who asked and was granted it, while it is open. The look is committed before anything is
 * unsealed: a program that dies in between leaves a look without a sight, and never the other way round.
 */
export async function lookAtIdentity(house: House, wanted: LookAtIdentity): Promise<Result<Seen, DeskRefusal>> {
  const noted = await noteLook(house, wanted)
  if (!noted.ok) return noted
  const { rows, ...look } = noted.value
  const parts = await Promise.all(
    rows.map(async ({ part, officeKeyId, ciphertext }) => ({
      part,
      lines: identityLines(await house.openIdentity(ciphertext, officeKeyId)),
    })),
  )
  return accept({ ...look, parts })
}

type Noted = Omit<Seen, 'parts'> & { readonly rows: readonly SealedRow[] }

const noteLook = (house: House, { actor, proof, openingId }: LookAtIdentity): Promise<Result<Noted, DeskRefusal>> =>
  decideAs<Noted, DeskRefusal>(house, actor, async (tx) => {
    const now = house.clock()
    const opening = await openingStore.find(tx, openingId)
    if (opening === null || opening.askedBy !== actor || !(await openingStore.mayAsk(tx, opening.caseId)))
      return refuse(notFound)
    if (!provesTwoFactors(proof)) return refuse(oneFactor)
    const stand = standOfOpening(opening.decision, now)
    if (stand !== 'terbuka') return refuse({ reason: 'identity-closed', stand, basis: 'N41' })
    const post = await openingStore.postAt(tx, opening.officeId)
    if (post === null) return refuse(notFound)
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
