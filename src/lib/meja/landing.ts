import { circularTakers, informationRoles, mayPrevent, monitorRoles, rights, type Role } from '#core'

/** Where work lies at the desk; who holds several roles begins at the first of theirs, where the most waits. */
const order = [
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
  '/meja/permohonan',
  '/meja/pantauan',
] as const

/** `null`: nothing of it lies at the desk. Whatever a role is led to has its place in the order. */
type Landing = (typeof order)[number] | null

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

/** Who holds several roles begins where the most waits. */
export function landingOf(roles: readonly Role[]): Landing {
  const places = roles.map(landingOfRole)
  return order.find((place) => places.includes(place)) ?? null
}
