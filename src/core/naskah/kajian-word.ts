import { accept, refuse, type Result } from '#base'
import type { NaskahOf } from './naskah.ts'

/** The kajian as it goes out to be written in Word. `mark` binds the file to its case and to the version it began with. */
export type KajianWord = { readonly paper: NaskahOf<'kajian'>; readonly mark: string; readonly version: number }

/** The titles between which a file is read again; in the papers' language, whatever the reader's. */
export const wordTitles = {
  allegations: 'Dugaan',
  study: 'Kajian dan kesimpulan',
  signatures: 'Tanda tangan',
} as const

/** What stands before the mark on its line. */
export const markWords = 'Tanda berkas:'

/** What a file had in it that is not read, or is read as it seems to be meant: its reader is told of each. */
const wordLeftovers = ['tracked-changes', 'comments', 'footnotes', 'pictures', 'links'] as const
export type WordLeftover = (typeof wordLeftovers)[number]

/** A file as it was read: the marks found in it (hidden and visible), its paragraphs in order, and what was left. */
export type WordFound = {
  readonly marks: readonly string[]
  readonly paragraphs: readonly string[]
  readonly left: readonly WordLeftover[]
}

export type StudyRefusal = { readonly reason: 'word-without-section' }

/** What was written under the title of the study, up to the signatures: one block for each paragraph that is not blank. */
export function studyIn(paragraphs: readonly string[]): Result<string, StudyRefusal> {
  const lines = paragraphs.map((line) => line.trim())
  const start = lines.findIndex((line) => isTitle(line, wordTitles.study))
  if (start === -1) return refuse({ reason: 'word-without-section' })
  const end = lines.findLastIndex((line) => isTitle(line, wordTitles.signatures))
  const study = lines.slice(start + 1, end > start ? end : undefined)
  return accept(study.filter((line) => line !== '').join('\n\n'))
}

const isTitle = (line: string, title: string) => line.toLowerCase() === title.toLowerCase()

export type MarkRefusal = {
  readonly reason: 'word-without-mark' | 'word-marks-differ' | 'word-of-another-case'
}

/** Which version of this case's kajian a file began with, counted from 0, where nothing was written yet. `marks`: of each version, in order. */
export function versionBehind(found: readonly string[], marks: readonly string[]): Result<number, MarkRefusal> {
  const [mark, ...others] = [...new Set(found)]
  if (mark === undefined) return refuse({ reason: 'word-without-mark' })
  if (others.length > 0) return refuse({ reason: 'word-marks-differ' })
  const version = marks.indexOf(mark)
  return version === -1 ? refuse({ reason: 'word-of-another-case' }) : accept(version)
}
