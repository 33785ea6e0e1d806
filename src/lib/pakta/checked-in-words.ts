import type { Certificate, StatementChecked } from '#app'
import { m } from '#wording'
import type { CheckedInWords } from '../naskah/check-actions.ts'
import { certificateRows } from './certificate-paper.ts'

export const certificateInWords = (certificate: Certificate): CheckedInWords => ({
  title: m.pakta_check_genuine(),
  means: certificate.isCurrent ? m.pakta_check_genuine_means() : m.pakta_check_old_text(),
  look: 'good',
  rows: certificateRows(certificate),
})

export const unknownCertificate = (): CheckedInWords => refused(m.pakta_check_unknown())

const refused = (title: string): CheckedInWords => ({
  ...{ title, means: m.pakta_check_unknown_means(), look: 'bad', rows: [] },
})

/** Of the statement that a file carries. */
export function statementInWords(checked: StatementChecked): CheckedInWords {
  if (checked.state !== 'genuine')
    return refused(checked.state === 'changed' ? m.pakta_file_changed() : m.pakta_file_none())
  const { statement } = checked
  const hidden = m.pakta_hidden()
  return {
    title: m.pakta_file_genuine(),
    means: m.pakta_check_genuine_means(),
    look: 'good',
    rows: [
      { term: m.pakta_election(), says: statement.election },
      { term: m.pakta_text(), says: m.pakta_text_version({ version: statement.version, sha256: statement.text }) },
      { term: m.pakta_name(), says: statement.name ?? hidden },
      { term: m.pakta_unit(), says: statement.unit ?? hidden },
      { term: m.pakta_signed_at(), says: statement.signedAt ?? hidden },
      { term: m.pakta_code(), says: statement.pledge },
    ],
  }
}
