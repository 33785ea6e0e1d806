import * as v from 'valibot'

const code = v.pipe(v.string(), v.maxLength(200))
const id = v.pipe(v.string(), v.uuid())
const version = v.pipe(v.number(), v.integer(), v.minValue(1))

export const FieldCardBody = v.object({
  code: v.pipe(code, v.description('As printed on the card: 24 letters and digits.')),
  token: v.pipe(
    v.string(),
    v.regex(/^[\w-]{43}$/),
    v.description(
      '256 random bits in base64url, made by the phone and shown with each request. Only its hash is kept.',
    ),
  ),
})

/** Part III of an LHP is the longest text; what is longer than a form takes is refused by its own sentence. */
const longestValue = 25_000
const mostValues = 700
const mostUnanswered = 50

export const FieldDraftBody = v.object({
  id: v.pipe(id, v.description('Of the draft, made on the phone.')),
  key: v.pipe(id, v.description('Of this text of it: sent again, it is taken once.')),
  base: v.pipe(v.nullable(version), v.description('The version that the phone last saw here.')),
  after: v.pipe(
    v.array(id),
    v.maxLength(mostUnanswered),
    v.description('The keys of texts of it that were sent without hearing an answer.'),
  ),
  writtenAt: v.pipe(v.string(), v.isoTimestamp(), v.description("By the phone's clock, which may be wrong.")),
  submit: v.pipe(v.boolean(), v.description('Whether it is to be submitted once it is stored.')),
  values: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.string(), v.maxLength(longestValue))),
    v.check((values) => Object.keys(values).length <= mostValues, 'too-many'),
    v.description('The fields of Form A by the names of its form.'),
  ),
})
export type FieldDraftBody = v.InferOutput<typeof FieldDraftBody>

export const FieldNoteBody = v.object({
  id: v.pipe(id, v.description('Of the answer of "no", as the kit names it.')),
  note: v.pipe(v.string(), v.maxLength(5_000), v.description('What was done about it.')),
})
