import type { KeptShelf } from '#app'
import { isSigned, opensAgain, signedAs, type SignedAs } from '#core'
import type { CasePage, SignedLine } from '#store/views'
import { here, m, momentInWords } from '#wording'
import { casePapers, maySend, type PaperVersion } from '../../naskah/case-papers.ts'
import { kindOfPaperInWords } from '../../naskah/paper-words.ts'

/** The papers of a case: what can be printed of it now, and what came back signed. */
export function papersSheet(page: CasePage) {
  const { held, signed } = page
  const at = `/meja/perkara/${held.id}`
  return {
    papers: casePapers(page).map(({ kind, partId, versions, says }) => {
      const back = signed.filter((line) => line.kind === kind && line.partId === partId)
      return {
        id: `${kind}-${partId}`,
        title: kindOfPaperInWords(kind),
        says,
        links: versions.map((version) => ({
          href: here(`${at}/naskah/${kind}/${partId}/${version}`),
          says: versionInWords(version, versions),
        })),
        isSigned: back.some(({ signatures }) => isSigned(signedAs(signatures))),
        signed: back.map((line) => signedLine(line, page)),
      }
    }),
    keepHref: mayHandle(page) ? here(`${at}/bertanda-tangan`) : null,
    fileHref: mayExport(page) ? here(`${at}/berkas`) : null,
  }
}

/** Whoever works the case or decides it. */
export const mayHandle = ({ parties }: CasePage): boolean => parties.includes('penanganan') || parties.includes('pleno')

/** As with the file of the list: only his own cases, and only where every protected name can be taken out. */
export const mayExport = (page: CasePage): boolean => mayHandle(page) && maySend(page)

function versionInWords(version: PaperVersion, versions: readonly PaperVersion[]): string {
  if (version === 'keluar') return m.naskah_version_keluar()
  return versions.length === 1 ? m.naskah_version_only() : m.naskah_version_lengkap()
}

type Said = { readonly says: () => string; readonly look: 'good' | 'bad' | 'warn' }
const states: Readonly<Record<SignedAs, Said>> = {
  scan: { says: m.naskah_signed_scan, look: 'good' },
  signature: { says: m.naskah_signed_signature, look: 'good' },
  changed: { says: m.naskah_signed_changed, look: 'bad' },
  unreadable: { says: m.naskah_signed_unreadable, look: 'warn' },
  'seal-only': { says: m.naskah_signed_seal_only, look: 'warn' },
}

const signatureStates = {
  intact: m.naskah_signature_intact,
  'added-to': m.naskah_signature_added_to,
  changed: m.naskah_signature_changed,
  unreadable: m.naskah_signature_unreadable,
} as const

/** Where a signed file is opened again; null where it could lead to somebody who is protected. */
function openingOf({ id, kind, partId }: SignedLine, page: CasePage): string | null {
  const party = page.hearings.find((one) => one.id === partId)?.party ?? null
  return mayHandle(page) && opensAgain(kind, party) ? keptHref(page, 'bertanda-tangan', id) : null
}

export const keptHref = ({ held }: CasePage, shelf: KeptShelf, id: string) =>
  here(`/meja/perkara/${held.id}/simpanan/${shelf}/${id}`)

function signedLine(line: SignedLine, page: CasePage) {
  const { id, signatures, sha256, keptAt } = line
  const { held } = page
  const { says, look } = states[signedAs(signatures)]
  return {
    id,
    says: says(),
    look,
    openHref: openingOf(line, page),
    kept: m.naskah_signed_kept({ when: momentInWords(keptAt, held.zone), hash: sha256.toString('hex') }),
    signatures: signatures.map(({ state, signer, at, ours }, n) => ({
      id: n,
      says: m.naskah_signature_line({
        who: ours ? m.naskah_signature_ours() : (nameIn(signer) ?? m.naskah_signature_nobody()),
        state: signatureStates[state](),
        when: at === null ? m.naskah_signature_undated() : momentInWords(at, held.zone),
      }),
    })),
  }
}

/** `CN=Contoh Ketua\nO=…\nC=ID` is whoever its CN names. */
const nameIn = (signer: string | null): string | null =>
  signer === null ? null : (/^CN=(.+)$/m.exec(signer)?.[1] ?? signer.replaceAll('\n', ', '))
