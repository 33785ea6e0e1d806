import type { HearingRecording } from '#core'
import { textOf } from '../form/text-of.ts'
import { oneOf } from './form-fields.ts'

const recordingWays = ['direkam', 'tidak-setuju', 'tidak'] as const

/** What the form says of a recording; nothing where it does not say. */
export function recordingOf(form: FormData): HearingRecording | undefined {
  const way = oneOf(form, 'rekaman', recordingWays)
  if (way === null) return undefined
  if (way !== 'direkam') return { made: false, consented: way === 'tidak', why: textOf(form, 'rekaman-sebab') }
  return {
    made: true,
    sha256: textOf(form, 'rekaman-sidik').replaceAll(/\s/g, '').toLowerCase(),
    minutesLong: Number(textOf(form, 'rekaman-menit')),
    keptWhere: textOf(form, 'rekaman-tempat'),
  }
}

/** The fields of the use case as the form calls them. */
export const recordingFields = {
  recording: 'rekaman',
  sha256: 'rekaman-sidik',
  minutesLong: 'rekaman-menit',
  keptWhere: 'rekaman-tempat',
  why: 'rekaman-sebab',
} as const
