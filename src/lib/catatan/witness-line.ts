import { freshnessOf, type Freshness } from '#core'
import type { Instant } from '#law'
import type { WitnessLine } from '#store/views'
import { m, momentInWords, numberInWords } from '#wording'

export type WitnessSaid = {
  readonly name: string
  readonly look: 'good' | 'warn' | 'bad'
  readonly says: string
  /** What that means for whoever relies on it; null: nothing is wrong. */
  readonly means: string | null
  /** What it answered, as it came. */
  readonly answered: string | null
  readonly agreed: string
  readonly since: string
  readonly asked: string
}

type Said = readonly [look: WitnessSaid['look'], says: () => string, means: (() => string) | null]

/** A new trouble does not compile without its sentence. What it saw is bad for our log; what it cannot is bad for nobody but who relies on it. */
const said: Readonly<Record<Freshness, Said>> = {
  agrees: ['good', m.catatan_witness_signed, null],
  behind: ['warn', m.catatan_witness_behind, m.catatan_witness_behind_means],
  unasked: ['warn', m.catatan_witness_unasked, m.catatan_witness_unasked_means],
  'no-answer': ['warn', m.catatan_witness_away, m.catatan_witness_away_means],
  fails: ['warn', m.catatan_witness_fails, m.catatan_witness_fails_means],
  'not-following': ['warn', m.catatan_witness_not_following, m.catatan_witness_not_following_means],
  'other-key': ['warn', m.catatan_witness_other_key, m.catatan_witness_other_key_means],
  'not-grown': ['bad', m.catatan_witness_not_grown, m.catatan_witness_saw_means],
  'saw-longer': ['bad', m.catatan_witness_saw_longer, m.catatan_witness_saw_means],
  'saw-another': ['bad', m.catatan_witness_saw_another, m.catatan_witness_saw_means],
  'bad-signature': ['bad', m.catatan_witness_bad_signature, m.catatan_witness_bad_signature_means],
  'wrong-clock': ['warn', m.catatan_witness_wrong_clock, m.catatan_witness_wrong_clock_means],
  'makes-no-sense': ['warn', m.catatan_witness_no_sense, m.catatan_witness_no_sense_means],
}

/** Each witness that we ask, also before it was ever asked, and what it said last. One that is not asked any more is not shown: it says nothing of the log as it is now. */
export function witnessesInWords(
  asked: readonly { readonly name: string }[],
  lines: readonly WitnessLine[],
  { now, size }: { readonly now: Instant; readonly size: number },
): readonly WitnessSaid[] {
  return asked.map(({ name }) => {
    const line = lines.find((one) => one.name === name)
    return line === undefined ? neverAsked(name) : lineOf(line, now, size)
  })
}

function lineOf(line: WitnessLine, now: Instant, size: number): WitnessSaid {
  const [look, says, means] = said[freshnessOf(line, now)]
  const { name, detail, askedAt, upTo, signedAt, since, sinceAt } = line
  return {
    ...{ name, look, says: says(), means: means?.() ?? null, answered: detail },
    agreed: [sizeAt(upTo, signedAt), ...grownSince(upTo, size)].join(' '),
    since: sizeAt(since, sinceAt),
    asked: momentInWords(askedAt),
  }
}

const neverAsked = (name: string): WitnessSaid => ({
  ...{
    name,
    look: 'warn',
    says: m.catatan_witness_unasked(),
    means: m.catatan_witness_unasked_means(),
    answered: null,
  },
  ...{ agreed: m.catatan_witness_never(), since: m.catatan_witness_never(), asked: m.catatan_witness_never() },
})

const grownSince = (upTo: number | null, size: number): readonly string[] =>
  upTo === null || upTo >= size ? [] : [m.catatan_witness_grown({ count: numberInWords(size - upTo) })]

const sizeAt = (size: number | null, at: Instant | null) =>
  size === null || at === null
    ? m.catatan_witness_never()
    : m.catatan_size_at({ size: numberInWords(size), when: momentInWords(at) })
