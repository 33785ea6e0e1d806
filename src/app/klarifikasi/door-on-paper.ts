import { accept, refuse, type Result } from '#base'
import { accusedStore, asActor, parseReceipt, printReceipt, type ActorId } from '#store'
import type { Netra } from '../ports.ts'
import { notFound, type Refused } from '../perkara/refused.ts'
import type { AccusedCode } from './accused-code.ts'
import { opensFor } from './opens-for.ts'

type Asked = { readonly actor: ActorId; readonly caseId: string; readonly hearingId: string; readonly typed: string }

/**
 * The code for the sheet of one invitation, where it opens the side of whoever that invitation calls. Netra keeps only a
 * hash, so the code comes from the page that has just shown it; any other code on the sheet would lead him to a shut door,
 * or into the case of somebody else.
 */
export async function doorOnPaper(
  netra: Pick<Netra, 'db' | 'clock'>,
  { actor, caseId, hearingId, typed }: Asked,
): Promise<Result<AccusedCode, Refused>> {
  const code = parseReceipt(typed)
  if (code === null) return refuse(notFound)
  return asActor(netra.db, actor, async (tx) => {
    const hearing = await accusedStore.findHearing(tx, caseId, hearingId)
    const called = hearing?.allegationId ?? null
    if (called === null) return refuse(notFound)
    return (await opensFor(tx, { code, caseId, allegationId: called, now: netra.clock() })) !== null
      ? accept(printReceipt(code))
      : refuse(notFound)
  })
}
