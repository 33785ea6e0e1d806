import { error } from '@sveltejs/kit'
import { openCasePage } from '#app'
import type { CasePage } from '#store/views'

/** The case behind an address, noted as read; whoever may not see it gets the page of an address that does not exist. */
export async function openCase({ netra, actor }: App.Locals, caseId: string): Promise<CasePage> {
  if (actor === null) error(404)
  const opened = await openCasePage(netra, { caseId, actor: actor.id })
  if (!opened.ok) error(404)
  return opened.value
}
