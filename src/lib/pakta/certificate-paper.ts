import type { Certificate } from '#app'
import { kopOf, type NaskahOf } from '#core'
import { m, momentInWords } from '#wording'

type Printed = { readonly origin: string; readonly specimen: boolean }

/** What a signer takes with him: of himself it says what he agreed to. */
export function certificatePaper(
  certificate: Certificate,
  { origin, specimen }: Printed,
): NaskahOf<'sertifikat-pakta'> {
  const { code, office, openedAt, words, statement, key } = certificate
  const page = `${origin}/pakta/cek`
  return {
    kop: kopOf(office),
    number: null,
    form: null,
    // When the pakta was opened: the day it was signed is the signer's to show.
    writtenAt: Math.floor(Date.parse(openedAt) / 1000),
    version: 'lengkap',
    protected: [],
    accused: [],
    specimen,
    check: { code, address: `${page}#${code}`, page: page.replace(/^https?:\/\//, ''), door: null },
    kind: 'sertifikat-pakta',
    facts: certificateRows(certificate),
    words,
    says: [m.pakta_certificate_means(), m.pakta_certificate_offline({ key: `${origin}/api/v1/pledges/key` })],
    statement,
    key,
  }
}

/** The same rows on paper and on the page that checks it. */
export function certificateRows({ election, office, version, sha256, name, unit, signedAt, zone }: Certificate) {
  const hidden = m.pakta_hidden()
  return [
    { term: m.pakta_election(), says: election },
    { term: m.pakta_opened_by(), says: office },
    { term: m.pakta_text(), says: m.pakta_text_version({ version, sha256 }) },
    { term: m.pakta_name(), says: name ?? hidden },
    { term: m.pakta_unit(), says: unit ?? hidden },
    { term: m.pakta_signed_at(), says: signedAt === null ? hidden : momentInWords(signedAt, zone) },
  ]
}
