/** Whoever keeps each telling of elections and of quarters, and takes them from each other, finds nobody (N230). */
import { expect, test } from 'vitest'
import { foundIn, type Told } from '../../../tests/support/published-attack.ts'
import type { Tree } from '../../../tests/support/sum-attack.ts'
import { steppedByElection, type ElectionTerms, type ToldByElection } from './by-election.ts'
import { smallestShown } from './suppress.ts'

const elections = ['pemilu', 'pilkada']
const leaves = [...elections, 'lain']
const sides = ['met', 'late'] as const
const days = 9
/** On these all terms are counted, whose they are: on the first by terms by holder, and then by the ranks of quarters. */
const isWholeKnown = (day: number) => day % 3 === 0
const tree: Tree = {
  leaves,
  leavesOf: (code) => (code === '00' ? leaves : [code]),
  partsOf: (code) => (code === '00' ? elections : []),
}

type Counts = { readonly met: number; readonly late: number }
/** Of each day how many there are by then, in the order of `leaves`. */
type Story = readonly (readonly Counts[])[]

const none: Counts = { met: 0, late: 0 }
const plus = (one: Counts, other: Counts): Counts => ({ met: one.met + other.met, late: one.late + other.late })
const wholeOf = (counts: readonly Counts[]) => counts.reduce(plus, none)

/** Numbers of a story, always the same of the same seed (mulberry32). */
function dice(seed: number): (most: number) => number {
  let at = seed
  return (most) => {
    at = (at + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % (most + 1)
  }
}

function storyOf(seed: number): Story {
  const throwing = dice(seed)
  const came = (): Counts => ({
    met: throwing(3) === 0 ? throwing(6) : 0,
    late: throwing(5) === 0 ? throwing(6) : 0,
  })
  const story = [leaves.map((): Counts => ({ met: throwing(14), late: throwing(9) }))]
  while (story.length < days) story.push((story.at(-1) ?? []).map((counts) => plus(counts, came())))
  return story
}

type How = 'by-the-rules' | 'whatever-is-beside' | 'bare'

/** What is told of a story on each of its days, by `how`. */
function tellingsOf(story: Story, how: How): readonly Told[] {
  const tellings: Told[] = []
  let [told, beside]: [ToldByElection['numbers'], ToldByElection['beside']] = [[], null]
  for (const [day, counts] of story.entries()) {
    const counted = leaves.map((election, at): ElectionTerms => ({ election, ...(counts[at] ?? none) }))
    const now: ToldByElection =
      how === 'bare'
        ? { numbers: elections.map((election, at) => ({ election, shown: counts[at] ?? none })), beside }
        : steppedByElection({ counted, elections, told, beside: how === 'by-the-rules' ? beside : null })
    for (const { election: region, shown } of now.numbers) {
      const was = told.find(({ election }) => election === region)?.shown ?? null
      if (shown === null || (was?.met === shown.met && was.late === shown.late)) continue
      tellings.push(...sides.map((measure) => ({ measure, region, value: shown[measure], day })))
    }
    told = now.numbers
    beside = now.beside ?? beside
  }
  return [...tellings, ...wholesOf(story)]
}

/** A quarter tells what ended in it where that is none or enough; one that tells nothing leaves no sum of all from then on. */
function wholesOf(story: Story): readonly Told[] {
  const ends = story.flatMap((counts, day) => (isWholeKnown(day) ? [{ day, whole: wholeOf(counts) }] : []))
  const hidden = ends.findIndex(({ whole }, nth) => {
    const before = ends[nth - 1]?.whole ?? none
    return sides.some((side) => whole[side] > before[side] && whole[side] - before[side] < smallestShown)
  })
  return (hidden === -1 ? ends : ends.slice(0, hidden)).flatMap(({ day, whole }) =>
    sides.map((measure) => ({ measure, region: '00', value: whole[measure], day })),
  )
}

const found = (story: Story, how: How) =>
  foundIn(tree, tellingsOf(story, how), [], { days, places: leaves, measures: [...sides] })

test('by the rules he finds nobody, though elections are told and move', () => {
  const stories = Array.from({ length: 240 }, (_, seed) => storyOf(seed + 1))
  const told = stories.flatMap((story) => tellingsOf(story, 'by-the-rules'))
  expect(told.filter(({ region, day }) => region !== '00' && day > 0).length).toBeGreaterThan(100)
  expect(told.filter(({ region, day }) => region === '00' && day > 0).length).toBeGreaterThan(100)
  expect(stories.flatMap((story) => found(story, 'by-the-rules'))).toEqual([])
  // The control: told as it stands, the same stories point at many.
  expect(stories.flatMap((story) => found(story, 'bare')).length).toBeGreaterThan(100)
})

test('did elections move whatever came beside them, two that came to others would be left', () => {
  const start = [
    { met: 12, late: 0 },
    { met: 20, late: 0 },
    { met: 9, late: 0 },
  ]
  const later = [
    { met: 17, late: 0 },
    { met: 25, late: 0 },
    { met: 11, late: 0 },
  ]
  const story = Array.from({ length: days }, (_, day) => (day < 3 ? start : later))
  expect(found(story, 'whatever-is-beside')).toContain('met lain 1-3: 2..2')
  expect(found(story, 'by-the-rules')).toEqual([])
})
