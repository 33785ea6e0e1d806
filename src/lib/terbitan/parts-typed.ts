import type { Beside, FigureSort, Part } from '#core'
import { m } from '#wording'
import { numberTyped } from './number-typed.ts'
import { printed, type Reading } from './typed-reading.ts'

/** Lists as people write them: "Sula = 22" for each line, perhaps a word in brackets behind the number. */
type Line = { readonly label: string; readonly value: number | null; readonly word: string }

/** Of lines or scores; what is longer is refused and never cut, since a part of a list would be checked as the whole. */
const mostLines = 600

const partWords: readonly (readonly [string, Partial<Part>])[] = [
  ['dilimpahkan', { delegated: true }],
  ['tidak di daftar', { listed: false }],
]
const besideWords: readonly (readonly [string, Beside['place']])[] = [
  ['di luar', 'outside'],
  ['hitungan lain', 'other-count'],
]

function tooMany({ errors }: Reading, name: string, count: number): boolean {
  if (count <= mostLines) return false
  errors[name] = m.terbitan_form_too_many({ most: mostLines })
  return true
}

function lineOf(
  line: string,
  words: readonly string[],
): { readonly label: string; readonly number: string | null; readonly word: string } {
  const [, label = line, said] = /^(.*?)\s*=\s*(.+)$/.exec(line) ?? []
  if (said === undefined) return { label: line, number: null, word: '' }
  const [, number = said, word = ''] = /^(.*?)\s*\(([^()]+)\)$/.exec(said) ?? []
  const isKnown = words.includes(word.toLowerCase())
  return { label, number: isKnown ? number : said, word: isKnown ? word.toLowerCase() : '' }
}

function linesIn(
  reading: Reading,
  name: string,
  { sort, words = [] }: { sort: FigureSort; words?: readonly string[] },
) {
  const lines = reading
    .typed(name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (tooMany(reading, name, lines.length)) return []
  return lines.map((line): Line => {
    const { label, number, word } = lineOf(line, words)
    if (number === null) return { label, value: null, word }
    const read = numberTyped(number, sort)
    if ('value' in read) return { label, value: read.value, word }
    reading.errors[name] ??= read.says
    return { label, value: null, word }
  })
}

/** A name alone is a place without a number. */
export const partsIn = (reading: Reading, name: string, sort: FigureSort): readonly Part[] =>
  linesIn(reading, name, { sort, words: partWords.map(([word]) => word) }).map(({ label, value, word }) => ({
    ...{ label, value },
    ...(partWords.find(([known]) => known === word)?.[1] ?? {}),
  }))

type Numbered = { readonly label: string; readonly value: number; readonly word: string }

/** Lines of which each must have its number. */
function numberedIn(reading: Reading, name: string, words: readonly string[]): readonly Numbered[] {
  return linesIn(reading, name, { sort: 'whole', words }).flatMap(({ label, value, word }) => {
    if (value !== null) return [{ label, value, word }]
    reading.errors[name] ??= m.terbitan_form_line_without({ line: label })
    return []
  })
}

export const namedNumbersIn = (reading: Reading, name: string): readonly { label: string; value: number }[] =>
  numberedIn(reading, name, []).map(({ label, value }) => ({ label, value }))

export const besideIn = (reading: Reading, name: string): readonly Beside[] =>
  numberedIn(
    reading,
    name,
    besideWords.map(([word]) => word),
  ).map(({ label, value, word }) => ({
    ...{ label, value },
    place: besideWords.find(([known]) => known === word)?.[1] ?? 'unsaid',
  }))

/** Scores beside each other, by blanks, lines or semicolons: a comma stands before decimals. */
export function scoresIn(reading: Reading, name: string): readonly number[] {
  const said = reading
    .typed(name)
    .split(/[\s;]+/)
    .filter((score) => score !== '')
  if (tooMany(reading, name, said.length)) return []
  return said.flatMap((score) => {
    const read = numberTyped(score, 'decimal')
    if ('value' in read) return [read.value]
    reading.errors[name] ??= read.says
    return []
  })
}

const lineTyped = (label: string, value: number | null, word: string | undefined) =>
  `${label}${value === null ? '' : ` = ${printed(value)}`}${word === undefined ? '' : ` (${word})`}`

export const partsAsTyped = (parts: readonly Part[]): string =>
  parts
    .map(({ label, value, delegated, listed }) => {
      const word = partWords.find(([, said]) => said.delegated === delegated && said.listed === listed)?.[0]
      return lineTyped(label, value, word)
    })
    .join('\n')

export const besideAsTyped = (beside: readonly Beside[]): string =>
  beside
    .map(({ label, value, place }) => lineTyped(label, value, besideWords.find(([, said]) => said === place)?.[0]))
    .join('\n')

export const scoresAsTyped = (scores: readonly number[]): string => scores.map(printed).join('; ')
