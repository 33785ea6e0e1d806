import { addHours, type Instant } from '#law'
import { isBefore } from '../tenggat/instants.ts'

/** What an identity may be opened for. No list of these was found in a source: they are Netra's own (N41). */
export const openingPurposes = ['klarifikasi', 'gakkumdu', 'pengadilan', 'pelindungan', 'lampiran'] as const
export type OpeningPurpose = (typeof openingPurposes)[number]

/** What is sealed of a report, part by part: who asks says which, and gets no other. */
export const identityParts = ['pelapor', 'kontak', 'identitas', 'kuasa', 'saksi', 'korban'] as const
export type IdentityPart = (typeof identityParts)[number]

/** How long a granted opening stays open (N41). The database has the same number. */
export const openingHours = 4

export const openUntil = (grantedAt: Instant): Instant => addHours(grantedAt, openingHours)

export type OpeningStand = 'ditunggu' | 'terbuka' | 'lewat' | 'ditolak'

/** What the second person said; null while nobody has. */
export type OpeningDecision = { readonly grants: boolean; readonly openUntil: Instant | null }

/** `lewat` from the moment on at which it closes; a refusal stays `ditolak` for ever. */
export function standOfOpening(decision: OpeningDecision | null, now: Instant): OpeningStand {
  if (decision === null) return 'ditunggu'
  if (!decision.grants || decision.openUntil === null) return 'ditolak'
  return isBefore(now, decision.openUntil) ? 'terbuka' : 'lewat'
}
