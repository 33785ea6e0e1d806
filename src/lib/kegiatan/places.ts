import { mayMap } from '#core'
import { m } from '#wording'
import type { SignedInMembership } from '../signed-in.ts'

type Place = { readonly to: string; readonly says: string; readonly more: string }

/** Who prints the governor's page: his own posts, and the ministry it is for. */
export const governs = ({ role, office }: SignedInMembership): boolean =>
  office.kind === 'kepala-daerah-provinsi' || office.kind === 'setda-provinsi' || role === 'kemendagri'

/** The regency at whose own rank somebody stands; null for a village or a province. */
export const regencyOf = ({ office }: SignedInMembership): string | null =>
  office.regionCode.length >= 5 ? office.regionCode.slice(0, 5) : null

/** What else lies beside the list of activities, for these posts. */
export function placesFor({ posts }: { readonly posts: readonly SignedInMembership[] }): readonly Place[] {
  const regency = posts.map(regencyOf).find((code) => code !== null)
  return [
    { to: '/meja/kegiatan/kesepakatan', says: m.kegiatan_points_title(), more: m.kegiatan_points_more() },
    { to: '/meja/kegiatan/jangkauan', says: m.kegiatan_reach_title(), more: m.kegiatan_reach_more() },
    { to: '/meja/kegiatan/rencana', says: m.kegiatan_plan_title(), more: m.kegiatan_plan_more() },
    ...(posts.some(mayMap)
      ? [{ to: '/meja/kerawanan', says: m.kerawanan_desk_title(), more: m.kerawanan_desk_more() }]
      : []),
    { to: '/meja/kegiatan/rekap', says: m.kegiatan_recap_title(), more: m.kegiatan_recap_more() },
    ...(regency === undefined
      ? []
      : [
          {
            to: `/meja/kegiatan/forkopimda/${regency}`,
            says: m.kegiatan_forkopimda_title(),
            more: m.kegiatan_forkopimda_more(),
          },
        ]),
    { to: '/meja/kegiatan/serah-terima', says: m.kegiatan_handover_title(), more: m.kegiatan_handover_more() },
    ...(posts.some(governs)
      ? [
          {
            to: '/meja/kegiatan/laporan-gubernur',
            says: m.kegiatan_governor_title(),
            more: m.kegiatan_governor_more(),
          },
        ]
      : []),
  ]
}
