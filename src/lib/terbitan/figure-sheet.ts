import * as v from 'valibot'
import {
  againstOurs,
  checkClaim,
  figureSubjects,
  findMeasure,
  isForeignCopy,
  unitsMeant,
  worstLook,
  type AgainstOurs,
  type OurNumber,
  type PublishedFigure,
} from '#core'
import { addDays, parsePlainDate, startOfDay } from '#law'
import { ourNumbersOn, type FigureVersion } from '#store/views'
import { inTongue, m, numberInWords } from '#wording'
import type { PublicFigure } from '../angka/public-figure.ts'
import {
  lookInWords,
  oursInWords,
  oursLook,
  roughDayInWords,
  subjectInWords,
  unitsMeantInWords,
  claimInWords,
} from '../words/terbitan.ts'

type Db = Parameters<typeof ourNumbersOn>[0]

/** A link with a word we do not know shows everything: the address may be old. */
const Query = v.object({
  penerbit: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(500))), null),
  tentang: v.fallback(v.nullable(v.picklist(figureSubjects)), null),
  tahun: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}$/))), null),
  hal: v.fallback(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1), v.maxValue(100_000)), 1),
})
export type FigureQuery = v.InferOutput<typeof Query>

export function readFigureQuery(params: URLSearchParams): FigureQuery {
  const asked = Object.fromEntries(
    ['penerbit', 'tentang', 'tahun', 'hal'].map((name) => [name, params.get(name) || null]),
  )
  return v.parse(Query, asked)
}

/** Our own numbers of that place as of that day. Nothing is asked where the figure tells neither. */
export async function oursOf(
  db: Db,
  { region, asOf }: Pick<PublishedFigure, 'region' | 'asOf'>,
): Promise<readonly OurNumber[]> {
  if (region === null || asOf === null || parsePlainDate(asOf) === null) return []
  const shown = await ourNumbersOn(db, region, asOf)
  return shown.flatMap((number) => {
    const measure = findMeasure(number.measure)
    return measure === null ? [] : [{ ...number, unit: measure.unit }]
  })
}

/** A copy on an address that is neither the publisher's nor a paper's may be anybody's tomorrow: it is named, and nobody is sent there. */
export const sourceSheet = ({ name, url }: PublishedFigure['source']) => ({
  name,
  ...(url === null || !isForeignCopy(url) ? { url, copy: null } : { url: null, copy: new URL(url).hostname }),
})

/** A figure as a page shows it: what was printed, and what became of it when it was worked out again. */
export function figureSheet(figure: FigureVersion, ours: readonly OurNumber[]) {
  const verdicts = figure.claims.map((claim) => checkClaim(claim))
  const against = againstOurs(figure, ours)
  const measure = figure.measure === null ? null : findMeasure(figure.measure)
  const { id, publisher, value, stage, regionName, asOf, saidOn, source, mark, note, thread } = figure
  return {
    id,
    title: inTongue(figure.title),
    publisher,
    subject: subjectInWords(figure.subject),
    printed: value,
    value: value === null ? m.terbitan_in_words() : numberInWords(value),
    unit:
      value === null
        ? null
        : unitsMeantInWords(unitsMeant(figure, ours), measure === null ? null : inTongue(measure.title)),
    stage: stage === null ? m.terbitan_stage_not_said() : inTongue(stage),
    region: regionName ?? m.terbitan_region_not_said(),
    asOf: roughDayInWords(asOf),
    saidOn: roughDayInWords(saidOn),
    source: sourceSheet(source),
    mark,
    note: note === null ? null : inTongue(note),
    thread,
    look: lookInWords(worstLook(verdicts)),
    verdicts: figure.claims.map((claim) => claimInWords(claim, checkClaim(claim))),
    /** The measure of ours that it names. A list says nothing where all of its rows would say the same. */
    measure: measure === null ? null : { id: measure.id, title: inTongue(measure.title) },
    ours: oursInWords(against),
    oursLook: oursLook(against),
    ourFigure: ourFigure(figure, against),
    sums: figure.claims.flatMap((claim) =>
      claim.kind === 'sum'
        ? [
            {
              total: numberInWords(claim.total),
              parts: claim.parts.map(({ label, value: part }) => ({
                label,
                value: part === null ? m.terbitan_part_without() : numberInWords(part),
              })),
            },
          ]
        : [],
    ),
  }
}
/** The number of ours that it was set against, as it stood at the end of that day in Jakarta. */
function ourFigure({ measure, region, asOf }: FigureVersion, against: AgainstOurs): PublicFigure | null {
  const day = parsePlainDate(asOf ?? '')
  if (against.state === 'no-data' || measure === null || region === null || day === null) return null
  return {
    ...{ measureId: measure, regionCode: region, shown: against.ours },
    asOf: startOfDay(addDays(day, 1), 'WIB'),
  }
}
export type FigureSheet = ReturnType<typeof figureSheet>
