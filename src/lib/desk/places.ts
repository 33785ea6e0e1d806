import {
  asksPledges,
  circularTakers,
  informationRoles,
  mayPrevent,
  monitorRoles,
  rights,
  type Role,
  type Verb,
} from '#core'
import { m } from '#wording'

type Place = {
  readonly to: string
  readonly says: () => string
  /** Whose it is: of whoever holds one of these verbs, or of the roles that it says. */
  readonly verbs: readonly Verb[] | 'everyone' | ((role: Role) => boolean)
}

const takesCirculars = (role: Role): boolean => circularTakers.includes(role)

const places: readonly Place[] = [
  { to: '/meja', says: m.shell_desk_inbox, verbs: 'everyone' },
  { to: '/meja/saring', says: m.saring_nav, verbs: ['work-case'] },
  { to: '/meja/papan', says: m.papan_nav, verbs: ['work-case', 'decide-case'] },
  { to: '/meja/tinjauan', says: m.tinjauan_nav, verbs: ['work-case', 'decide-case'] },
  { to: '/meja/tanya', says: m.tanya_nav, verbs: ['work-case', 'decide-case'] },
  { to: '/meja/permohonan', says: m.permohonan_nav, verbs: (role) => informationRoles.includes(role) },
  { to: '/meja/pantauan', says: m.pantauan_nav, verbs: (role) => monitorRoles.includes(role) },
  { to: '/meja/pola', says: m.pola_nav, verbs: ['work-case', 'decide-case'] },
  { to: '/meja/register', says: m.banding_nav, verbs: ['export-case'] },
  { to: '/meja/lhp', says: m.shell_desk_findings, verbs: ['write-lhp', 'read-lhp'] },
  { to: '/meja/loket', says: m.shell_desk_counter, verbs: ['enter-report'] },
  { to: '/meja/latihan', says: m.latihan_nav, verbs: ['enter-report'] },
  { to: '/meja/kegiatan', says: m.kegiatan_nav, verbs: mayPrevent },
  { to: '/meja/penerusan', says: m.shell_desk_referrals, verbs: ['read-referral'] },
  { to: '/meja/peringkat', says: m.peringkat_desk_nav, verbs: ['answer-referral'] },
  { to: '/meja/buku', says: m.rilis_desk_nav, verbs: ['work-case', 'decide-case'] },
  { to: '/meja/edaran', says: m.edaran_nav, verbs: takesCirculars },
  { to: '/meja/jangkauan', says: m.jangkau_nav, verbs: takesCirculars },
  { to: '/meja/pakta', says: m.pakta_nav, verbs: asksPledges },
  { to: '/meja/pegawai', says: m.pegawai_nav, verbs: ['keep-roll'] },
  { to: '/meja/identitas', says: m.identitas_nav, verbs: ['ask-identity', 'decide-identity'] },
  { to: '/meja/simpan', says: m.simpan_nav, verbs: ['decide-case'] },
  { to: '/meja/hukum', says: m.meja_law_nav, verbs: ['confirm-law'] },
  { to: '/meja/audit', says: m.shell_desk_audit, verbs: ['read-audit'] },
  { to: '/kelola', says: m.shell_desk_admin, verbs: ['manage-accounts'] },
  { to: '/meja/akun', says: m.shell_desk_account, verbs: 'everyone' },
]

/** What stands in the desk's menu for these roles. Only a signpost: each page asks for its own rights. */
export function deskPlaces(roles: readonly Role[]): readonly Pick<Place, 'to' | 'says'>[] {
  const held = new Set(roles.flatMap((role) => Object.keys(rights[role])))
  const opens = (verbs: Place['verbs']) =>
    typeof verbs === 'function' ? roles.some(verbs) : verbs === 'everyone' || verbs.some((verb) => held.has(verb))
  return places.filter(({ verbs }) => opens(verbs))
}
