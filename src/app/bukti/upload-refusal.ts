import type { EvidenceKind } from '#core'
import type { StatusRefusal } from '../laporan/wrong-receipt.ts'

/** Why a file, or a part of one, is not taken. */
export type UploadRefusal =
  | StatusRefusal
  /** No such upload, or none of this sender: the same answer. */
  | { readonly reason: 'no-upload' }
  | { readonly reason: 'empty-file' }
  | { readonly reason: 'file-too-large'; readonly kind: EvidenceKind; readonly megabytes: number }
  /** As much came by this receipt, or from the desk for this case, as may. */
  | { readonly reason: 'full'; readonly files: number; readonly gigabytes: number }
  | { readonly reason: 'case-over' }
  /** The disk. */
  | { readonly reason: 'no-room' }
  /** Cancelled, refused or not finished in time. */
  | { readonly reason: 'upload-ended' }
  /** The file stands elsewhere: its sender asks where, and goes on from there. */
  | { readonly reason: 'other-offset' }
  | { readonly reason: 'more-than-announced' }
  /** What is checked as a whole is held in memory until then. */
  | { readonly reason: 'part-too-large'; readonly megabytes: number }
  | { readonly reason: 'wrong-checksum' }
  /** What a phone sent as the safe copy says more than its picture, or is none (N63). */
  | { readonly reason: 'not-a-safe-copy' }
