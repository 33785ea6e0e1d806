/** That an online hearing was recorded, and where its file lies outside of Netra; or why it was not. */
export type HearingRecording =
  | { readonly made: true; readonly sha256: string; readonly minutesLong: number; readonly keptWhere: string }
  | { readonly made: false; readonly consented: boolean; readonly why: string }

type Unsaid = { readonly field: 'sha256' | 'minutesLong' | 'keptWhere' | 'why'; readonly problem: 'blank' | 'unknown' }

const longestMinutes = 24 * 60

/** What a statement about a recording leaves open; null where somebody could find the file by it and prove that it is the one. */
export function unsaidOf(recording: HearingRecording): Unsaid | null {
  if (!recording.made) return recording.why.trim() === '' ? { field: 'why', problem: 'blank' } : null
  const { sha256, minutesLong, keptWhere } = recording
  if (!/^[0-9a-f]{64}$/.test(sha256)) return { field: 'sha256', problem: 'unknown' }
  if (!Number.isInteger(minutesLong) || minutesLong < 1 || minutesLong > longestMinutes)
    return { field: 'minutesLong', problem: 'unknown' }
  return keptWhere.trim() === '' ? { field: 'keptWhere', problem: 'blank' } : null
}
