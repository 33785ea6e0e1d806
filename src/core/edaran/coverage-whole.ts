import {
  fewestPeople,
  fewestReaders,
  isTellableOfPeople,
  type CoverageCount,
  type CoverageNumber,
} from './coverage-by-region.ts'

/** Of the whole, people on signed lists too; null: not shown. */
export type CoverageWhole = CoverageNumber & { readonly attested: number | null }

type People = { readonly people: number | null; readonly read: number | null }

/**
 * What is told of all who have a circular (N234), at the moment at which its regions are, once a day: told as it stands, each moment between two
 * counts would be that of somebody who read. Offices are told as they are, for an office is nobody; people where their rolls have enough of them, and
 * then in steps, those who did and those who did not (N242). `told`: what was told last; absent: nothing.
 */
export function wholeCoverage(counts: readonly CoverageCount[], told?: Partial<CoverageWhole>): CoverageWhole {
  const sum = (of: (count: CoverageCount) => number) => counts.reduce((all, count) => all + of(count), 0)
  const [all, done] = [sum(({ people }) => people), sum(({ read }) => read)]
  const before: People = { people: told?.people ?? null, read: told?.read ?? null }
  const moves = isTellableOfPeople({ all, done }) && isStep(before, { people: all, read: done })
  const people = moves ? { people: all, read: done } : before
  return {
    region: '00',
    units: sum(({ units }) => units),
    acknowledged: sum((count) => count.acknowledged),
    ...people,
    attested: attestedOf(
      sum((count) => count.attested ?? 0),
      { all, told: told?.attested ?? null },
    ),
  }
}

/**
 * Names on signed lists. Those who stand on none are known beside a roll: they must be as many, unless more stand on lists than on the roll. Without one
 * nobody knows here how many could.
 */
function attestedOf(
  names: number,
  { all, told }: { readonly all: number; readonly told: number | null },
): number | null {
  const isTold = all === 0 ? names >= fewestPeople : names > all || isTellableOfPeople({ all, done: names })
  return isTold && isFar(told, names) ? names : told
}

const isFar = (was: number | null, now: number) => was === null || now === was || Math.abs(now - was) >= fewestReaders

function isStep({ people, read }: People, now: { readonly people: number; readonly read: number }): boolean {
  const didNot = people === null || read === null ? null : people - read
  return isFar(read, now.read) && isFar(didNot, now.people - now.read)
}
