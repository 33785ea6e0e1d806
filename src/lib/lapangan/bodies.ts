import * as v from 'valibot'
import { copyBytes, evidenceLimits, fieldFileKinds, mostFieldFiles } from '#core'

const code = v.pipe(v.string(), v.maxLength(200))
const id = v.pipe(v.string(), v.uuid())
const shortCode = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{10}$/))
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

const values = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.string(), v.maxLength(longestValue))),
  v.check((given) => Object.keys(given).length <= mostValues, 'too-many'),
)
const mostCodes = 5

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
  values: v.pipe(values, v.description('The fields of Form A by the names of its form.')),
  codes: v.pipe(
    v.optional(
      v.pipe(
        v.array(v.object({ key: id, writtenAt: v.pipe(v.string(), v.isoTimestamp()), values, shown: shortCode })),
        v.maxLength(mostCodes),
      ),
      [],
    ),
    v.description('The texts of it for which the phone showed a short code, as they stood then.'),
  ),
})
export type FieldDraftBody = v.InferOutput<typeof FieldDraftBody>

/** As many as go in one request: a batch that breaks off goes again whole. */
const mostTogether = 20

export const FieldDraftsBody = v.object({
  drafts: v.pipe(
    v.array(FieldDraftBody),
    v.minLength(1),
    v.maxLength(mostTogether),
    v.description('In the order in which they were written.'),
  ),
})

/** Eight sections, with as many rows as the form takes. */
const mostAnswers = 1_200
const answers = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.string(), v.maxLength(longestValue))),
  v.check((given) => Object.keys(given).length <= mostAnswers, 'too-many'),
)

export const FieldActivityBody = v.object({
  id: v.pipe(id, v.description('Of the activity, made on the phone.')),
  key: v.pipe(id, v.description('Of this text of it: sent again, it is taken once.')),
  base: v.pipe(v.nullable(version), v.description('The version that the phone last saw here.')),
  after: v.pipe(
    v.array(id),
    v.maxLength(mostUnanswered),
    v.description('The keys of texts of it that were sent without hearing an answer.'),
  ),
  writtenAt: v.pipe(v.string(), v.isoTimestamp(), v.description("By the phone's clock, which may be wrong.")),
  submit: v.pipe(v.boolean(), v.description('Whether it is to be entered once it is stored.')),
  values: v.pipe(answers, v.description('The fields of the form of an activity by the names of its pages.')),
})
export type FieldActivityBody = v.InferOutput<typeof FieldActivityBody>

export const FieldPhotoQuery = v.object({
  kegiatan: v.pipe(id, v.description('Of the activity: its text goes first.')),
  asli: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{64}$/),
    v.description('SHA-256 of the original, which stays on the phone.'),
  ),
})

export const FieldNoteBody = v.object({
  id: v.pipe(id, v.description('Of the answer of "no", as the kit names it.')),
  note: v.pipe(v.string(), v.maxLength(5_000), v.description('What was done about it.')),
})

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const sizeUpTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))

export const FieldFile = v.object({
  id: v.pipe(id, v.description('Of the file, made on the phone.')),
  kind: v.picklist(fieldFileKinds),
  sha256: v.pipe(sha256, v.description('Of the original, as it lies on the phone.')),
  size: sizeUpTo(evidenceLimits.audio),
  copy: v.pipe(
    v.nullable(v.object({ sha256, size: sizeUpTo(copyBytes) })),
    v.description('The safe copy of a photo: JPEG, nothing beside the picture. Null for a recording.'),
  ),
  takenAt: v.pipe(v.string(), v.isoTimestamp(), v.description("By the phone's clock, which may be wrong.")),
})

export const FieldFilesBody = v.object({
  lhpId: v.pipe(id, v.description('Its text goes first.')),
  clock: v.pipe(v.string(), v.isoTimestamp(), v.description("What the phone's clock says as this is sent.")),
  files: v.pipe(v.array(FieldFile), v.minLength(1), v.maxLength(mostFieldFiles)),
})
export type FieldFilesBody = v.InferOutput<typeof FieldFilesBody>
