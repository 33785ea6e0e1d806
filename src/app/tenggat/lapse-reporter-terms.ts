import { lapseOf } from '#core'
import { asActor, caseStore, deadlineStore, readCase, systemActors } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { moveWithin } from '../perkara/move-case.ts'
import type { Moved } from '../perkara/record-move.ts'
import type { Refused } from '../perkara/refused.ts'

type Lapsed = {
  readonly moved: readonly string[]
  readonly refused: readonly { readonly caseId: string; readonly reason: string }[]
}

/**
 * Ends what only a reporter could have gone on with, and only where the rule may act: the case becomes informasi awal or
 * is not registered, as the rules say of its conditions. It is the one thing the clock decides. May run twice at once.
 */
export async function lapseReporterTerms(desk: Desk, limit = 200): Promise<Lapsed> {
  const actor = systemActors.clock
  const runOut = await asActor(desk.db, actor, (tx) => deadlineStore.listRunOut(tx, 'pelapor', desk.clock(), limit))
  const moved: string[] = []
  const refused: { caseId: string; reason: string }[] = []
  for (const { caseId } of runOut) {
    const result = await decideAs<Moved | null, Refused>(desk, actor, async (tx) => {
      const held = await caseStore.findToMove(tx, caseId)
      const action = held === null ? null : lapseOf(await readCase(tx, held))
      // Moved by a person since the list was read: there is nothing left to lapse.
      if (action === null) return { ok: true, value: null } as const
      return moveWithin(tx, desk.clock(), { caseId, actor, action })
    })
    if (!result.ok) refused.push({ caseId, reason: result.refusal.reason })
    else if (result.value !== null) moved.push(caseId)
  }
  return { moved, refused }
}
