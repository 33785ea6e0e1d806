import type { FieldFileKind, FieldPart, PartStand } from '#core'
import type { FilesTaken, FormKind } from './wire.ts'

/** A photo or a recording on the phone. Its bytes lie beside it in sealed pieces. */
export type HeldFile = {
  readonly id: string
  /** The LHP or the activity it belongs to. Of an activity's photo only the safe copy lies here: it is no evidence. */
  readonly draftId: string
  readonly form: FormKind
  readonly kind: FieldFileKind
  /** By this phone's clock. */
  readonly takenAt: string
  /** How many bytes each piece has. */
  readonly pieces: readonly number[]
  readonly stand: FileStand
}

/** Of a whole file, as it is told to the server. */
export type Whole = {
  readonly sha256: string
  readonly copy: { readonly sha256: string; readonly size: number } | null
}

type FileStand =
  /** Each few seconds are on the shelf; one that was cut off is finished when the app opens again. */
  | { readonly at: 'merekam' }
  | (Whole & { readonly at: 'menunggu' })
  /** Announced: what has come of it there. */
  | (Whole & { readonly at: 'diumumkan'; readonly salinan: PartStand; readonly asli: PartStand })
  /** Of an activity: its copy is there, and the original was never to go. */
  | (Whole & { readonly at: 'tersimpan' })
  /** The server says no, for good. It stays here. */
  | (Whole & { readonly at: 'ditolak'; readonly why: string })

export const sizeOf = ({ pieces }: HeldFile): number => pieces.reduce((sum, bytes) => sum + bytes, 0)

export const wholeOf = ({ stand }: HeldFile): Whole | null =>
  stand.at === 'merekam' ? null : { sha256: stand.sha256, copy: stand.copy }

/** What the server says has come of a file that it was told of. */
export function markTaken(file: HeldFile, { files: taken }: FilesTaken): HeldFile {
  const said = taken.find(({ id }) => id === file.id)
  const whole = wholeOf(file)
  if (said === undefined || whole === null) return file
  return { ...file, stand: { ...whole, at: 'diumumkan', salinan: said.copy, asli: said.original } }
}

/** A part has gone whole; whether it is the announced one, the server says at the next announcement. */
export const markPart = (file: HeldFile, part: FieldPart): HeldFile =>
  file.stand.at === 'diumumkan' ? { ...file, stand: { ...file.stand, [part]: 'cocok' } } : file

export function markRefused(file: HeldFile, why: string): HeldFile {
  const whole = wholeOf(file)
  return whole === null ? file : { ...file, stand: { ...whole, at: 'ditolak', why } }
}

/** All that is to be there is there: it may go from here. */
export const isDone = ({ stand }: HeldFile): boolean =>
  stand.at === 'tersimpan' || (stand.at === 'diumumkan' && stand.asli === 'cocok')

/** The copy of an activity's photo has come. */
export function markKept(file: HeldFile): HeldFile {
  const whole = wholeOf(file)
  return whole === null ? file : { ...file, stand: { ...whole, at: 'tersimpan' } }
}

/** Whether a part of it has still to go. */
export const waitsFor = ({ stand }: HeldFile, part: FieldPart): boolean =>
  stand.at === 'diumumkan' && stand[part] === 'belum' && (part === 'asli' || stand.copy !== null)

/** In the order in which they were taken. */
export const inOrder = (files: readonly HeldFile[]): readonly HeldFile[] =>
  files.toSorted((one, other) => one.takenAt.localeCompare(other.takenAt) || one.id.localeCompare(other.id))
