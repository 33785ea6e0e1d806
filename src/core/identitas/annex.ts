import type { OfficeId } from '../kewenangan/office.ts'

/** Who is never told: the terlapor, his employer, and the PPK of either, whatever anybody decides (register §4.8). */
export type NeverTold = 'terlapor' | 'atasan' | 'instansi' | 'ppk'

/** Who may be named by a decision. One of `NeverTold` does not compile here, and the database has the same list. */
const kinds = {
  gakkumdu: { rule: 'LAMPIRAN-GAKKUMDU', officeKinds: ['gakkumdu'] },
  penyidik: { rule: 'LAMPIRAN-GAKKUMDU', officeKinds: ['polri', 'polda', 'polres'] },
  'penuntut-umum': { rule: 'LAMPIRAN-GAKKUMDU', officeKinds: ['kejaksaan-agung', 'kejati', 'kejari'] },
  // No court is an office here; it is named by hand.
  pengadilan: { rule: 'LAMPIRAN-PENGADILAN', officeKinds: null },
} as const satisfies Readonly<Record<string, AddresseeKind>> & { readonly [word in NeverTold]?: never }

type AddresseeKind = { readonly rule: string; readonly officeKinds: readonly string[] | null }

export type AnnexAddressee = keyof typeof kinds
export const annexAddressees = Object.keys(kinds) as readonly AnnexAddressee[]

/** The row of the catalogue that would ask for it; no source says that one does, so each waits for the legal desk. */
export const ruleOfAddressee = (addressee: AnnexAddressee): string => kinds[addressee].rule

/** The kind of addressee that an office can be; null for every employer, PPK and office that nobody listed. */
export const addresseeOfOffice = (officeKind: string): AnnexAddressee | null =>
  annexAddressees.find((one) => (kinds[one].officeKinds as readonly string[] | null)?.includes(officeKind)) ?? null

/** Every kind of office that can be chosen. */
export const officeKindsOfAddressees: readonly string[] = annexAddressees.flatMap((one) => [
  ...(kinds[one].officeKinds ?? []),
])

/** A court is named as courts are; anything else typed there is no court. */
export const isCourt = (name: string): boolean => /^Pengadilan \S/.test(name)

export type AnnexOffice = { readonly id: OfficeId; readonly kind: string; readonly name: string }
