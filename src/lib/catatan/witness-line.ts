import { freshnessOf, type Freshness } from '#core'
import type { Instant } from '#law'
import type { WitnessLine } from '#store/views'
import { m, momentInWords, numberInWords } from '#wording'

export type WitnessSaid = {
  readonly name: string
  /** To be compared with the one that the witness itself tells, and given to `netra verify --witness`. */
  readonly key: string
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

type Asked = Pick<WitnessLine, 'name' | 'key'>
/** Another key under an old name is another witness. */
const isAt = (one: Asked) => (other: Asked) => one.name === other.name && one.key === other.key

/** Each witness that we ask, also before it was ever asked, and what it said last. */
export function witnessesInWords(
  asked: readonly Asked[],
  lines: readonly WitnessLine[],
  { now, size }: { readonly now: Instant; readonly size: number },
): readonly WitnessSaid[] {
  return asked.map((witness) => {
    const line = lines.find(isAt(witness))
    return line === undefined ? neverAsked(witness) : lineOf(line, now, size)
  })
}

/**
 * Those that this site asked once and asks no more. They say nothing of the log as it is now; but whoever runs the site could take one that refused from
 * its list, and then all that are left would agree.
 */
export const noLongerAsked = (
  asked: readonly Asked[],
  lines: readonly WitnessLine[],
): readonly Pick<WitnessSaid, 'name' | 'key' | 'look' | 'says' | 'answered' | 'agreed' | 'asked'>[] =>
  lines
    .filter((line) => !asked.some(isAt(line)))
    .map(({ name, key, trouble, detail, askedAt, upTo, signedAt }) => {
      const [look, says] = trouble === null ? lastAgreed : said[trouble]
      return {
        ...{ name, key, look, says: says(), answered: detail },
        ...{ agreed: sizeAt(upTo, signedAt), asked: momentInWords(askedAt) },
      }
    })
const lastAgreed = ['warn', m.catatan_witness_agreed_then] as const

function lineOf(line: WitnessLine, now: Instant, size: number): WitnessSaid {
  const [look, says, means] = said[freshnessOf(line, now)]
  const { name, key, detail, askedAt, upTo, signedAt, since, sinceAt } = line
  return {
    ...{ name, key, look, says: says(), means: means?.() ?? null, answered: detail },
    agreed: [sizeAt(upTo, signedAt), ...grownSince(upTo, size)].join(' '),
    since: sizeAt(since, sinceAt),
    asked: momentInWords(askedAt),
  }
}

const neverAsked = ({ name, key }: Asked): WitnessSaid => ({
  name,
  key,
  look: 'warn',
  says: m.catatan_witness_unasked(),
  means: m.catatan_witness_unasked_means(),
  answered: null,
  ...{ agreed: m.catatan_witness_never(), since: m.catatan_witness_never(), asked: m.catatan_witness_never() },
})

const grownSince = (upTo: number | null, size: number): readonly string[] =>
  upTo === null || upTo >= size ? [] : [m.catatan_witness_grown({ count: numberInWords(size - upTo) })]

const sizeAt = (size: number | null, at: Instant | null) =>
  size === null || at === null
    ? m.catatan_witness_never()
    : m.catatan_size_at({ size: numberInWords(size), when: momentInWords(at) })
