import { circularTakers, informationRoles, mayPrevent, monitorRoles, rights, type Role } from '#core'

/** Where a role's work lies. `null`: nothing of it lies at the desk yet. */
export type Landing =
  | '/meja'
  | '/meja/loket'
  | '/meja/lhp'
  | '/meja/penerusan'
  | '/meja/edaran'
  | '/meja/hukum'
  | '/meja/audit'
  | '/meja/pegawai'
  | '/meja/kegiatan'
  | '/meja/permohonan'
  | '/meja/pantauan'
  | '/kelola'
  | null

/** Officials who may be sent a file, and for whom that is not the work of the day. */
const seldomSent: readonly Role[] = ['sekda', 'kepala-opd', 'camat']

function landingOfRole(role: Role): Landing {
  const held = rights[role]
  if (held['work-case'] ?? held['decide-case']) return '/meja'
  if (held['confirm-law']) return '/meja/hukum'
  if (held['read-report']) return '/meja/loket'
  if (held['write-lhp']) return '/meja/lhp'
  if (held['answer-referral']) return seldomSent.includes(role) ? '/meja/edaran' : '/meja/penerusan'
  if (held['read-audit']) return '/meja/audit'
  if (held['manage-accounts']) return '/kelola'
  // Who sees no case passes letters on.
  if (circularTakers.includes(role)) return '/meja/edaran'
  if (mayPrevent(role)) return '/meja/kegiatan'
  if (informationRoles.includes(role)) return '/meja/permohonan'
  if (monitorRoles.includes(role)) return '/meja/pantauan'
  return held['keep-roll'] ? '/meja/pegawai' : null
}

const order: readonly Landing[] = [
  '/meja',
  '/meja/loket',
  '/meja/hukum',
  '/meja/penerusan',
  '/meja/lhp',
  '/meja/edaran',
  '/meja/audit',
  '/meja/pegawai',
  '/kelola',
  '/meja/kegiatan',
]

/** Who holds several roles begins where the most waits. */
export function landingOf(roles: readonly Role[]): Landing {
  const places = roles.map(landingOfRole)
  return order.find((place) => places.includes(place)) ?? null
}
