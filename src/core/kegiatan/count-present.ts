import { plainWords } from '../pegawai/plain-words.ts'

/** A line of a list of who was present, as it stands in the file. */
export type PresentLine = {
  readonly row: number
  readonly name: string
  /** NIP, NRP or NIK as typed; blank where the list has none. Used to know a person twice, and kept nowhere. */
  readonly number: string
  readonly unit: string
}

export type PresentCount = {
  readonly people: number
  /** By unit as it was first written, the most people first. */
  readonly units: readonly { readonly unit: string; readonly people: number }[]
  /** Rows of somebody who stands on the list already. */
  readonly twice: readonly number[]
  /** Rows that name a person and no unit, or a unit and no person: nobody is counted by them. */
  readonly incomplete: readonly number[]
}

/** Counts each person once: by his number, else by his name in his unit. */
export function countPresent(lines: readonly PresentLine[]): PresentCount {
  const known = new Set<string>()
  const units = new Map<string, { readonly unit: string; people: number }>()
  const twice: number[] = []
  const incomplete: number[] = []
  for (const { row, name, number, unit } of lines) {
    const [who, where, digits] = [plainWords(name), plainWords(unit), number.replaceAll(/\D/g, '')]
    if (who === '' && where === '' && digits === '') continue
    if ((who === '' && digits === '') || where === '') {
      incomplete.push(row)
      continue
    }
    const marks = [...(digits.length < shortestNumber ? [] : [digits]), ...(who === '' ? [] : [`${who} / ${where}`])]
    const isSame = digits.length < shortestNumber ? marks.some((mark) => known.has(mark)) : known.has(digits)
    for (const mark of marks) known.add(mark)
    if (isSame) {
      twice.push(row)
      continue
    }
    const held = units.get(where) ?? { unit: unit.trim(), people: 0 }
    held.people += 1
    units.set(where, held)
  }
  const counted = [...units.values()].toSorted((one, other) => other.people - one.people)
  return { people: counted.reduce((sum, { people }) => sum + people, 0), units: counted, twice, incomplete }
}

/** Fewer digits are the line of a list, or an NRP that a spreadsheet has cut. */
const shortestNumber = 8
