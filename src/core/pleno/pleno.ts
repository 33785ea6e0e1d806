import type { OfficeId } from '../kewenangan/office.ts'

/** A commissioner of the office whose pleno it is. */
export type Member = { readonly id: string; readonly isKetua: boolean; readonly bornOn: string }

/** Who was there. A recused member is present and takes no part; why is recorded. */
export type Attendance =
  | { readonly member: string; readonly as: 'hadir' }
  | { readonly member: string; readonly as: 'tidak-hadir'; readonly reason?: string }
  | { readonly member: string; readonly as: 'mundur-diri'; readonly reason: string }

export type Vote = { readonly member: string; readonly vote: 'setuju' | 'menolak' }

/** Musyawarah first; a vote only where it failed, and then each vote is recorded by name. */
export type Deciding =
  | { readonly by: 'musyawarah' }
  | { readonly by: 'suara'; readonly musyawarahFailed: boolean; readonly votes: readonly Vote[] }

export type PlenoHeld = {
  readonly office: OfficeId
  readonly openness: 'terbuka' | 'tertutup'
  readonly members: readonly Member[]
  /** Members who belong to an office that is accused here, are lent from it, or left it within a year. */
  readonly walled: readonly string[]
  readonly attendance: readonly Attendance[]
  readonly deciding: Deciding
  readonly minutes: string
}
