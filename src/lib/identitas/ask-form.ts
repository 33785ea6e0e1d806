import { error } from '@sveltejs/kit'
import { openIdentityPage, type IdentityPage } from '#app'
import { dayInWords, m } from '#wording'

/** What can be asked or decided of the identities of a case; nobody else finds a form here. */
export async function identityForm(
  { netra, actor }: App.Locals,
  caseId: string,
  may: 'mayAsk' | 'mayAnnex',
): Promise<IdentityPage> {
  if (actor === null) error(404)
  const opened = await openIdentityPage(netra, { actor: actor.id, caseId })
  if (!opened.ok || !opened.value[may] || opened.value.reports.length === 0) error(404)
  return opened.value
}

export const reportOptions = ({ reports }: Pick<IdentityPage, 'reports'>) =>
  reports.map(({ id, receivedOn }) => ({ value: id, says: m.identitas_report_of({ day: dayInWords(receivedOn) }) }))
