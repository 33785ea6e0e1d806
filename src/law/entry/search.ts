import type { Mark, Words } from '../rule.ts'
import type { SubjectKind } from '../taxonomy/subjects.ts'
import { entries } from './entries.ts'
import type { Entry, EntryKind } from './entry.ts'

export type EntryQuery = {
  /** Every word must occur somewhere in the entry, in either language. */
  readonly words: string
  readonly kind: EntryKind | null
  readonly mark: Mark | null
  readonly subject: SubjectKind | null
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const both = (words: Words | null) => (words === null ? '' : `${words.id} ${words.en}`)

const textOf = ({ id, title, says, cite, note, subjects, parts, sources }: Entry) =>
  fold(
    [
      id,
      both(title),
      both(says),
      cite,
      both(note),
      ...subjects,
      ...sources,
      ...parts.flatMap(({ of, says: value }) => [both(of), both(value)]),
    ].join(' '),
  )

const texts = new Map(entries.map((entry) => [entry, textOf(entry)]))

const hasWords = (entry: Entry, words: readonly string[]) => {
  const text = texts.get(entry) ?? ''
  return words.every((word) => text.includes(word))
}

export function searchEntries({ words, kind, mark, subject }: EntryQuery): readonly Entry[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  return entries.filter(
    (entry) =>
      (kind === null || entry.kind === kind) &&
      (mark === null || entry.mark === mark) &&
      (subject === null || entry.subjects.includes(subject)) &&
      hasWords(entry, wanted),
  )
}

/** Every version of one entry, the newest last. */
export const findEntries = (id: string): readonly Entry[] => entries.filter((entry) => entry.id === id)
