import { fail } from '@sveltejs/kit'
import { checkStatement, findCertificate, type StatementChecked } from '#app'
import { textOf } from '#lib/form/text-of.ts'
import { scanOf } from '#lib/laporan/loket/scan-of.ts'
import { slowly } from '#lib/laporan/slowly.ts'
import { certificateRows } from '#lib/pakta/certificate-paper.ts'
import { m } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { netra }, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  return { key: netra.pledges.publicKey }
}

export const actions: Actions = {
  /** By POST: an address with a code in it would stay in logs and histories. */
  kode: async ({ request, locals: { netra }, getClientAddress }) => {
    const typed = textOf(await request.formData(), 'kode').slice(0, 300)
    if (typed === '') return fail(422, { errors: { kode: m.pakta_check_missing() } })
    const found = await findCertificate(netra, typed, getClientAddress())
    if (found.ok) {
      const means = found.value.isCurrent ? m.pakta_check_genuine_means() : m.pakta_check_old_text()
      return {
        found: { title: m.pakta_check_genuine(), means, look: 'good' as const, rows: certificateRows(found.value) },
      }
    }
    if (found.refusal.reason === 'unknown')
      return {
        found: { title: m.pakta_check_unknown(), means: m.pakta_check_unknown_means(), look: 'bad' as const, rows: [] },
      }
    await slowly()
    return fail(429, { errors: { kode: m.naskah_check_slow_down({ seconds: found.refusal.retryAfter }) } })
  },

  /** By the statement that the file carries, and our key: nothing is looked up. */
  berkas: async ({ request, locals: { netra } }) => {
    const file = await scanOf(await request.formData(), 'berkas')
    if (file === null) return fail(422, { errors: { berkas: m.naskah_check_file_missing() } })
    return { found: fileInWords(checkStatement(file.bytes, netra.pledges.publicKey)) }
  },
}

function fileInWords(checked: StatementChecked) {
  if (checked.state !== 'genuine')
    return {
      title: checked.state === 'changed' ? m.pakta_file_changed() : m.pakta_file_none(),
      means: m.pakta_check_unknown_means(),
      look: 'bad' as const,
      rows: [],
    }
  const { statement } = checked
  const hidden = m.pakta_hidden()
  return {
    title: m.pakta_file_genuine(),
    means: m.pakta_check_genuine_means(),
    look: 'good' as const,
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
