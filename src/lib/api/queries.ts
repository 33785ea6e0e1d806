import * as v from 'valibot'
import { figureSubjects, rankOvers, rankUnits } from '#core'
import { parsePlainDate, subjectKinds, type PlainDate } from '#law'
import { regionLevels } from '#store/views'
import { DueParameters } from '../tenggat/read-question.ts'

/** What the reference addresses are asked with. The routes parse by these; openapi.json is made from them. */
const code = v.pipe(v.string(), v.regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/))

const day = v.pipe(
  v.string(),
  v.metadata({ format: 'date' }),
  v.rawTransform<string, PlainDate>(({ dataset, addIssue, NEVER }) => {
    const parsed = parsePlainDate(dataset.value)
    if (parsed !== null) return parsed
    addIssue()
    return NEVER
  }),
)

export const RegionQuery = v.object({
  query: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100)), ''),
  level: v.optional(v.picklist(regionLevels)),
  parent: v.optional(code),
  day: v.optional(day),
})

/** `asOf`, a past moment: the numbers as they were published then. `region`: of that nation, province or regency alone. */
export const MeasureQuery = v.strictObject({
  asOf: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  region: v.optional(v.string()),
})

/** What is ranked, in which province and of which quarter (`2026-T3`) or month (`2026-10`). */
export const RankQuery = v.strictObject({
  over: v.optional(v.picklist(rankOvers)),
  within: v.optional(v.pipe(v.string(), v.regex(/^\d{2}$/))),
  period: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-(T[1-4]|0[1-9]|1[0-2])$/))),
  per: v.optional(v.picklist(rankUnits)),
})

export const ActQuery = v.strictObject({
  subject: v.optional(v.picklist(subjectKinds)),
  day: v.optional(day),
})

/** As an address carries it: `holiday` may stand there more than once. */
export const DueQuery = v.object({
  ...v.omit(DueParameters, ['holidays']).entries,
  office: code,
  holiday: v.optional(DueParameters.entries.holidays),
})

export const FieldKitQuery = v.object({
  edition: v.optional(v.pipe(v.string(), v.description('Of the choices that the phone has: they are not sent again.'))),
  bundle: v.optional(v.pipe(v.string(), v.description('Id of the key for bundles that the phone has, likewise.'))),
})

export const FigureQuery = v.strictObject({
  publisher: v.optional(v.pipe(v.string(), v.maxLength(500))),
  subject: v.optional(v.picklist(figureSubjects)),
  year: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/))),
  page: v.optional(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1), v.maxValue(100_000)), '1'),
})
