import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import type { Instant } from '#law'
import { evidenceStore, evidenceLinkStore, newId, recordEvent, type ActorId } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { badField, notFound, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import type { Netra } from '../ports.ts'
import { addEvidence } from './add-evidence.ts'
import { handledCase } from './evidence-page.ts'
import type { UploadRefusal } from './upload-refusal.ts'

type RecordLink = {
  readonly actor: ActorId
  readonly caseId: string
  readonly address: string
  readonly seenAt: Instant
  /** In his words: what stood there. */
  readonly seen: string
  /** What he captured of it, as it comes. */
  readonly captures: readonly Uint8Array[]
}

const longestAddress = 2_000
const longestSeen = 4_000

/**
 * A link as an officer saw it. What he captured goes the way of all evidence, hashed and sealed, before the link that names it is written;
 * nothing here ever opens the address.
 */
export async function recordLink(
  netra: Netra,
  command: RecordLink,
): Promise<Result<null, DeskRefusal | UploadRefusal>> {
  const { actor, caseId, captures } = command
  const wrong = linkRefusal(netra, command)
  if (wrong !== null) return refuse(wrong)
  for (const bytes of captures) {
    const added = await addEvidence(netra, { by: 'meja', actor, caseId }, bytes)
    if (!added.ok) return added
  }
  return decideAs<null, DeskRefusal>(netra, actor, async (tx) => {
    const now = netra.clock()
    const held = await handledCase(tx, { caseId, actor }, now)
    if (held === null) return refuse(notFound)
    const hashes = captures.map((bytes) => createHash('sha256').update(bytes).digest())
    const { address, seenAt, seen } = command
    const id = newId()
    const evidence = await evidenceStore.listByHash(tx, caseId, hashes)
    await evidenceLinkStore.record(tx, { id, caseId, address, seenAt, seen, by: actor, at: now, captures: evidence })
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'link-recorded',
      about: { caseId, officeId: held.officeId },
      actor,
      happenedAt: seenAt,
      recordedAt: now,
      basis: 'N59',
      // The rank above reads the history; the address, which may name somebody, stands with the case.
      data: {
        linkId: id,
        sha256: createHash('sha256').update(address).digest('hex'),
        captures: hashes.map((hash) => hash.toString('hex')),
      },
    })
    return accept(null)
  })
}

function linkRefusal({ clock }: Pick<Desk, 'clock'>, { address, seenAt, seen }: RecordLink): DeskRefusal | null {
  if (address.length > longestAddress) return badField('alamat', 'too-long')
  if (!isPublicAddress(address)) return badField('alamat', 'unknown')
  if (seenAt > clock()) return badField('dilihat', 'in-the-future')
  return textRefusal({ terlihat: seen }, longestSeen)
}

/** As anybody may type it. One with a password in it would hand that on. */
function isPublicAddress(address: string): boolean {
  if (/\s/.test(address) || !URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return /^https?:$/.test(protocol) && username === '' && password === ''
}
