import { acrossElections, apartAcrossElections, isOfTheNation, type Compared, type Election } from '#core'
import type { PartNumber } from '#store/views'
import { here, inTongue, m } from '#wording'
import { definitionAt } from '../angka/definition-address.ts'
import type { PublicFigure } from '../angka/public-figure.ts'
import { intervalOfShareInWords, shareInWords } from '../words/peringkat.ts'

/** `says`: the share, or why there is none; `range`: between what chance alone would leave it. */
type ElectionValue = {
  readonly says: string
  readonly range: string | null
  readonly figure: PublicFigure | null
}
type Defined = { readonly title: string; readonly definition: string }
type Comparable = Defined & {
  readonly file: string
  readonly why: string
  readonly first: ElectionValue
  readonly second: ElectionValue
}
/** Measures that may not stand side by side, under the reason that they share. */
type Apart = { readonly why: string; readonly measures: readonly Defined[] }

/** The measures whose figures of two elections may stand side by side, with them. `partsOf`: what is told of a measure; `per` leads to its past. */
export function comparedElections(
  [first, second]: readonly [Election, Election],
  partsOf: (measure: string) => readonly PartNumber[],
  per: string,
): readonly Comparable[] {
  return acrossElections.map(({ why, ...compared }) => ({
    title: inTongue(compared.measure.title),
    definition: definitionAt(compared.measure.id, { per }),
    file: here(`/data/${compared.measure.id}`),
    why: inTongue(why),
    first: valueOf(first, compared, partsOf(compared.measure.id)),
    second: valueOf(second, compared, partsOf(compared.measure.id)),
  }))
}

/** All others, under the reason why they may not. */
export const apartElections = (): readonly Apart[] =>
  [...Map.groupBy(apartAcrossElections, ({ why }) => inTongue(why))].map(([why, all]) => ({
    why,
    measures: all.map(({ measure }) => ({
      title: inTongue(measure.title),
      definition: here(`/angka/definisi/${measure.id}`),
    })),
  }))

const without = (says: string): ElectionValue => ({ says, range: null, figure: null })

function valueOf(
  election: Election,
  { measure, share, ...named }: Omit<Compared, 'why'>,
  parts: readonly PartNumber[],
): ElectionValue {
  if (!isOfTheNation(election)) return without(m.peringkat_two_few_places())
  const [met, late] = [named.met, named.rest].map((held) => parts.find(({ part }) => part === `${election.id} ${held}`))
  if (met === undefined || late === undefined) return without(m.peringkat_two_uncounted())
  if (met.shown === null || late.shown === null) return without(m.peringkat_two_hidden())
  const all = met.shown + late.shown
  if (all === 0) return without(m.peringkat_two_few())
  return {
    says: shareInWords(met.shown, all),
    range: intervalOfShareInWords(met.shown, all),
    figure: {
      ...{ measureId: measure.id, regionCode: '00', part: `${election.id} ${share}` },
      ...{ shown: met.shown, of: all, asOf: met.asOf },
    },
  }
}
