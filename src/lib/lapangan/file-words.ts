import { m, momentInWords, numberInWords } from '#wording'
import { isDone, sizeOf, wholeOf, type HeldFile } from './held-file.ts'
import type { FileFault } from './held-files.svelte.ts'

type Look = 'idle' | 'now' | 'good' | 'warn' | 'bad'

export const fileFaults: Readonly<Record<FileFault, () => string>> = {
  'no-room': m.lapangan_file_no_room,
  'too-large': m.lapangan_file_too_large,
  empty: m.lapangan_file_empty,
  twice: m.lapangan_file_twice,
  'no-picture': m.lapangan_file_no_picture,
}

const titles = { foto: m.lapangan_photo, rekaman: m.lapangan_recording } as const

/** By its place among those of its kind, and when it was taken. */
export const fileTitle = (file: HeldFile, all: readonly HeldFile[]): string => {
  const same = all.filter(({ kind }) => kind === file.kind)
  return titles[file.kind]({ n: same.findIndex(({ id }) => id === file.id) + 1, when: momentInWords(file.takenAt) })
}

export const fileSize = (file: HeldFile): string => {
  const bytes = file.form === 'kegiatan' ? (wholeOf(file)?.copy?.size ?? 0) : sizeOf(file)
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return kilobytes < 1024
    ? m.lapangan_kb({ n: numberInWords(kilobytes) })
    : m.lapangan_mb({ n: numberInWords(Math.round(kilobytes / 102.4) / 10) })
}

export function fileStand(file: HeldFile): {
  readonly says: string
  readonly look: Look
  readonly more: string | null
} {
  const { stand } = file
  if (stand.at === 'ditolak') return { says: m.lapangan_file_refused(), look: 'bad', more: stand.why }
  if (stand.at === 'merekam') return { says: m.lapangan_recording_now(), look: 'now', more: null }
  if (stand.at === 'menunggu') return { says: m.lapangan_stand_waiting(), look: 'now', more: noCopy(file) }
  if (stand.at === 'tersimpan') return { says: m.lapangan_file_copied(), look: 'good', more: null }
  if (isDone(file)) return { says: m.lapangan_file_done(), look: 'good', more: null }
  if (stand.asli === 'beda') return { says: m.lapangan_file_differs(), look: 'warn', more: null }
  return stand.salinan === 'belum'
    ? { says: m.lapangan_file_announced(), look: 'now', more: noCopy(file) }
    : { says: m.lapangan_file_copied(), look: 'good', more: m.lapangan_file_original_waits() }
}

/** A picture that this browser cannot draw goes as the original alone, as every recording does. */
const noCopy = (file: HeldFile): string | null =>
  wholeOf(file)?.copy !== null
    ? null
    : file.kind === 'foto'
      ? m.lapangan_file_no_copy()
      : m.lapangan_file_original_waits()
