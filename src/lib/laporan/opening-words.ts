import type { ReportStatus } from '#app'
import { m } from '#wording'
import { postName } from '../akun/role-words.ts'
import { addresseeInWords, purposeInWords } from '../words/identitas.ts'

type Told = NonNullable<ReportStatus['history'][number]['opening']>

/** What the reporter is told of a look at who he is: by what post, for what, and with an annex for whom. */
export function openingInWords({ role, officeKind, office, purpose, addressee }: Told): string {
  if (role === null) return m.status_step_annexed({ to: addresseeInWords(addressee ?? '') })
  return m.status_step_opened({
    post: postName(role, officeKind ?? ''),
    office: office ?? '',
    purpose: purposeInWords(purpose ?? ''),
  })
}
