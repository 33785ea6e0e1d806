import { isRecordId } from '#base'
import { triageWay } from '#core'
import type { ActorId, CasePage } from '#store'
import { openCasePage } from '../perkara/open-page.ts'
import type { Netra } from '../ports.ts'
import { mostShared } from './share-kajian-awal.ts'
import { suggestConditions } from './suggest-conditions.ts'

export type SharedPage = {
  readonly page: CasePage
  readonly suggested: Awaited<ReturnType<typeof suggestConditions>>
}

/** The cases an address names that the actor may look at now, each noted as read: what may not be seen is not there. */
export async function openTogether(
  netra: Netra,
  { actor, asked }: { readonly actor: ActorId; readonly asked: readonly string[] },
): Promise<readonly SharedPage[]> {
  const opened: SharedPage[] = []
  for (const caseId of [...new Set(asked.filter(isRecordId))].slice(0, mostShared)) {
    const one = await openCasePage(netra, { caseId, actor })
    if (!one.ok || !one.value.parties.includes('penanganan')) continue
    const { regime, state } = one.value.held
    if (triageWay(regime, state, 'register') === null) continue
    opened.push({ page: one.value, suggested: await suggestConditions(netra, one.value) })
  }
  return opened
}
