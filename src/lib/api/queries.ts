import * as v from 'valibot'
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

/** A past moment: the numbers as they were published then. */
export const MeasureQuery = v.object({ asOf: v.optional(v.pipe(v.string(), v.isoTimestamp())) })

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
