import * as v from 'valibot'
import { reportLimits, shortestNarrative } from '#core'
import { parsePlainDate, reportKinds, retaliationActs, retaliationVictims, subjectKinds } from '#law'

const text = (max: number) => v.pipe(v.string(), v.maxLength(max))
const day = v.pipe(
  v.string(),
  v.check((value) => parsePlainDate(value) !== null, 'not-a-day'),
  v.metadata({ format: 'date' }),
)

/** The one text that the rules of a report say nothing about. */
const longestWitnesses = 5_000

const ReporterBody = v.objectWithRest(
  {
    name: v.optional(text(reportLimits['reporter.name'])),
    birthPlace: v.optional(text(100)),
    bornOn: v.optional(text(40)),
    sex: v.optional(text(40)),
    job: v.optional(text(100)),
    nationality: v.optional(text(60)),
    address: v.optional(text(reportLimits['reporter.address'])),
    phone: v.optional(text(40)),
    email: v.optional(text(200)),
  },
  text(500),
)

const SubjectBody = v.object({
  kind: v.picklist(subjectKinds),
  name: v.optional(text(reportLimits['subject.name'])),
  officeName: v.optional(text(reportLimits['subject.officeName'])),
  /** Ours, e.g. `BAWASLU-64.01`: an office that the report accuses never sees it. */
  officeCode: v.optional(text(80)),
  position: v.optional(text(reportLimits['subject.position'])),
})

/** What was done because of a report. Who was hit, and the number of the decree that names him, are sealed. */
const RetaliationBody = v.object({
  act: v.picklist(retaliationActs),
  hit: v.picklist(retaliationVictims),
  decreeOn: v.optional(day),
  decreeNumber: v.optional(text(120)),
  victimName: v.optional(text(reportLimits['subject.name'])),
  /** The receipt of the first report, as printed; left out, the retaliation stands by itself. */
  firstReceipt: v.optional(text(200)),
})

/** A report as the API takes it, and the web form makes it (DESIGN §6). The same schema writes openapi.json. */
export const ReportBody = v.object({
  lane: v.picklist(['informasi', 'laporan']),
  kind: v.optional(v.picklist(reportKinds), 'netralitas'),
  regionCode: v.pipe(v.string(), v.regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/)),
  happenedOn: day,
  knownOn: day,
  place: v.optional(text(reportLimits.place)),
  narrative: v.pipe(v.string(), v.minLength(shortestNarrative), v.maxLength(reportLimits.narrative)),
  evidence: v.optional(text(reportLimits.evidence)),
  subject: SubjectBody,
  actId: v.optional(text(40)),
  /** With `kind: pembalasan`, and with no other. */
  retaliation: v.optional(RetaliationBody),
  reporter: v.optional(ReporterBody),
  witnesses: v.optional(text(longestWitnesses)),
  /** An age v1 file in base64, sealed to the current key of the handling office. */
  sealedReporter: v.optional(v.pipe(v.string(), v.maxLength(100_000), v.base64())),
  /** Likewise, with `{"witnesses": …}` inside. */
  sealedWitnesses: v.optional(v.pipe(v.string(), v.maxLength(100_000), v.base64())),
  /** Likewise, of whom a retaliation hit: `{"name": …, "decreeNumber": …}`. */
  sealedVictim: v.optional(v.pipe(v.string(), v.maxLength(100_000), v.base64())),
  /** The id of that key; when it is no longer the current one, the report is refused instead of being unreadable. */
  sealedTo: v.optional(v.pipe(v.string(), v.uuid())),
  signature: v.optional(text(200_000)),
  identityDocument: v.optional(
    v.union([text(200), v.object({ kind: v.optional(text(40)), number: v.optional(text(60)) })]),
  ),
})
export type ReportBody = v.InferOutput<typeof ReportBody>

/** The same, of a web form whose reporter tells it by voice (N62): the recording follows with the receipt. */
export const VoiceReportBody = v.object({
  ...ReportBody.entries,
  narrative: v.optional(text(reportLimits.narrative), ''),
})
