import type { CeremonyRefusal } from '#app'
import { asksPledges, capacities, leadsPeople, pegawaiKinds, type PegawaiKind, type Role } from '#core'
import { error } from '@sveltejs/kit'
import { capacityInWords } from '#lib/words/kegiatan.ts'
import { followUpRefused } from '#lib/meja/refused.ts'
import type { SignedIn } from '#lib/signed-in.ts'
import { m } from '#wording'

const kinds: Readonly<Record<PegawaiKind, () => string>> = {
  pns: m.pakta_kind_pns,
  pppk: m.pakta_kind_pppk,
  honorer: m.pakta_kind_honorer,
  tni: m.pakta_kind_tni,
  polri: m.pakta_kind_polri,
  'pns-tni': m.pakta_kind_pns_tni,
  'pns-polri': m.pakta_kind_pns_polri,
  kades: m.pakta_kind_kades,
  'perangkat-desa': m.pakta_kind_perangkat_desa,
  bpd: m.pakta_kind_bpd,
  'satpol-pp': m.pakta_kind_satpol_pp,
  linmas: m.pakta_kind_linmas,
  damkar: m.pakta_kind_damkar,
  penyelenggara: m.pakta_kind_penyelenggara,
}

export const kindChoices = () => pegawaiKinds.map((value) => ({ value, says: kinds[value]() }))
export const kindsInWords = (of: readonly string[]) =>
  pegawaiKinds
    .filter((kind) => of.includes(kind))
    .map((kind) => kinds[kind]())
    .join(', ')
export const capacityChoices = () => capacities.map((value) => ({ value, says: capacityInWords(value) }))

/** Whoever holds no such role is told what anybody is told of an address that does not exist. */
function demandRole(actor: SignedIn | null, holds: (role: Role) => boolean): SignedIn {
  if (!actor?.memberships.some(({ role }) => holds(role))) error(404)
  return actor
}
export const demandPledges = (actor: SignedIn | null): SignedIn => demandRole(actor, asksPledges)
export const demandLead = (actor: SignedIn | null): SignedIn => demandRole(actor, leadsPeople)

/** Offices of the actor where he holds such a role. */
export const officesOf = ({ memberships }: SignedIn, holds: (role: Role) => boolean) => [
  ...new Map(
    memberships
      .filter(({ role }) => holds(role))
      .map(({ office }) => [office.id, { value: office.id, says: office.name }]),
  ).values(),
]
/** Where the first office lies for which he asks: what a form proposes goes by it. */
export const regionOf = ({ memberships }: SignedIn): string =>
  memberships.find(({ role }) => asksPledges(role))?.office.regionCode ?? '00'
export const askingOffices = (actor: SignedIn) => officesOf(actor, asksPledges)

/** The names that the fields of these forms have, by what the use cases call them. */
const fieldNames = {
  kinds: 'jenis',
  offices: 'untuk',
  words: 'naskah',
  translation: 'terjemahan',
  signed: 'menandatangani',
  total: 'dari',
  statedOn: 'tanggal',
  statedBy: 'menurut',
  scan: 'pindaian',
  place: 'tempat',
  leader: 'pemimpin',
  leaderPost: 'jabatan',
  leaderCapacity: 'kedudukan',
  present: 'hadir',
  heldAt: 'tanggal',
  heldOn: 'tanggal',
  title: 'judul',
  signers: 'jabatan-1',
}
export const paktaRefused = (form: FormData, refused: CeremonyRefusal) => followUpRefused(form, refused, fieldNames)
