import { accept, refuse, type Result } from '#base'
import type { Proof } from '#core'
import type { ActorId } from '#store'
import {
  beginInBrowser,
  proveInBrowser,
  type Answered,
  type BrowserTry,
  type OpenedBy,
} from '../kunci/open-in-browser.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { findThreads, keysHere, keysToOpen, see, type SealedOfThread } from './open-threads.ts'

type Which = { readonly actor: ActorId; readonly caseId: string; readonly reportId: string }

/** A message that only officers' keys open, as it goes to the page of one who has proved that he holds such a key. */
type HandedMessage = { readonly id: string; readonly officeKeyId: string; readonly sealed: Uint8Array }

/** The officer's own page is about to open a thread: what it needs to try a passphrase. */
export async function beginThread(
  netra: Netra,
  { proof, by, ...which }: Which & { readonly proof: Proof; readonly by: OpenedBy },
): Promise<Result<BrowserTry, DeskRefusal>> {
  const closed = await closedIn(netra, which)
  if (!closed.ok) return closed
  const officeKeyIds = keysToOpen(closed.value.asked)
  return beginInBrowser(netra, { actor: which.actor, proof, officeKeyIds, by })
}

/** The sealed messages, for who answered. Handing them out is reading them. */
export async function takeThread(
  netra: Netra,
  { actor, caseId, reportId, ...answered }: Which & Omit<Answered, 'actor'>,
): Promise<Result<readonly HandedMessage[], DeskRefusal>> {
  const proven = await proveInBrowser(netra, { actor, ...answered })
  if (!proven.ok) return proven
  const closed = await closedIn(netra, { actor, caseId, reportId })
  if (!closed.ok) return closed
  const { messages, asked } = closed.value
  const newest = messages.at(-1)
  if (newest !== undefined) await see(netra, actor, { reportId, until: newest.sentAt })
  const keys = new Set(asked.map(({ id }) => id))
  return accept(
    messages.flatMap(({ id, officeKeyId, ciphertext }) =>
      keys.has(officeKeyId) ? [{ id, officeKeyId, sealed: ciphertext }] : [],
    ),
  )
}

async function closedIn(netra: Netra, which: Which): Promise<Result<SealedOfThread, DeskRefusal>> {
  const found = await findThreads(netra, which)
  if (!found.ok) return found
  const { shown } = found.value
  if (shown === null || shown.reportId !== which.reportId) return refuse(notFound)
  const here = await keysHere(netra.messages, shown)
  const asked = shown.asked.filter(({ id }) => !here.has(id))
  return asked.length === 0 ? refuse(notFound) : accept({ ...shown, asked })
}
