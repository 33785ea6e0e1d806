import { smallestShown } from '../angka/suppress.ts'
import { fewestPeople, isTellable, type CoverageCount, type CoverageNumber } from './coverage-by-region.ts'

/** Of the whole, people on signed lists too; null: not shown. */
export type CoverageWhole = CoverageNumber & { readonly attested: number | null }

type Before = {
  /** What was told last; absent: nothing. */
  readonly told?: Partial<CoverageWhole> | undefined
  /** Whether people of a region are told anew, which the whole must have room for. */
  readonly isMoved: boolean
}

/**
 * What is told of all who have a circular (N234), at the moment at which its regions are, once a day: told as it stands, each moment between two
 * counts would be that of somebody who read, and what a region moved by later would say where. Offices are told as they are, for an office is nobody;
 * people where their rolls have enough of them, and then in steps, those who did and those who did not.
 */
export function wholeCoverage(counts: readonly CoverageCount[], { told, isMoved }: Before): CoverageWhole {
  const sum = (of: (count: CoverageCount) => number) => counts.reduce((all, count) => all + of(count), 0)
  const [all, done] = [sum(({ people }) => people), sum(({ read }) => read)]
  const before = { people: told?.people ?? null, read: told?.read ?? null }
  const attested = sum((count) => count.attested ?? 0)
  return {
    region: '00',
    units: sum(({ units }) => units),
    acknowledged: sum((count) => count.acknowledged),
    ...(isTellable({ all, done }, fewestPeople) && (isMoved || isStep(before, { people: all, read: done }))
      ? { people: all, read: done }
      : before),
    attested:
      isLarge(attested) && (all === 0 || all >= fewestPeople) && isFar(told?.attested ?? null, attested)
        ? attested
        : (told?.attested ?? null),
  }
}

const isLarge = (count: number) => count === 0 || count >= smallestShown
const isFar = (was: number | null, now: number) => was === null || isLarge(Math.abs(now - was))

type People = { readonly people: number | null; readonly read: number | null }
function isStep({ people, read }: People, now: { readonly people: number; readonly read: number }): boolean {
  const didNot = people === null || read === null ? null : people - read
  return isFar(read, now.read) && isFar(didNot, now.people - now.read)
}
