import * as v from 'valibot'
import { accept, refuse, type Result } from '#base'
import { plainDate } from '#law'
import type { FieldFault, ReportTold, Secrets } from '#app'
import { clean } from './clean.ts'
import { ReportBody, VoiceReportBody } from './report-body.ts'

/** One field that cannot be understood, in the terms that wording/ has a sentence for. */
type FormFault =
  | {
      readonly field: string
      readonly reason: 'missing' | 'unknown-value' | 'wrong-form' | 'not-a-day' | 'no-such-region' | 'not-age'
    }
  | { readonly field: string; readonly reason: 'too-long' | 'too-short'; readonly limit: number }

export type AnyFault = FormFault | FieldFault

/** The border: out of it comes a report whose every field is of the right kind, or what is wrong with each that is not. */
export const readReport = (given: unknown): Result<ReportTold, readonly FormFault[]> => read(given, ReportBody)

/** Of a form whose reporter would rather speak: what happened may be told in the recording alone. */
export function readVoiceReport(given: unknown): Result<ReportTold, readonly FormFault[]> {
  const told = read(given, VoiceReportBody)
  return told.ok ? accept({ ...told.value, byVoice: true }) : told
}

function read(
  given: unknown,
  schema: typeof ReportBody | typeof VoiceReportBody,
): Result<ReportTold, readonly FormFault[]> {
  const body = withAliases(clean(given))
  const parsed = v.safeParse(schema, body)
  if (!parsed.success) return refuse([...parsed.issues.map(faultOf), ...(v.is(Nameless, body) ? [nameMissing] : [])])
  return accept(toldOf(parsed.output))
}

/** A laporan that says nothing of who reports: the rules refuse it, and he shall hear of it with the rest, not in a second round. */
const Nameless = v.object({
  lane: v.literal('laporan'),
  sealedReporter: v.optional(v.undefined()),
  reporter: v.optional(v.object({ name: v.optional(v.undefined()) })),
})
const nameMissing: FormFault = { field: 'reporter.name', reason: 'missing' }

/** The contract speaks of "neutrality"; our word for it is the law's. */
function withAliases(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'kind' in body && body.kind === 'neutrality'
    ? { ...body, kind: 'netralitas' }
    : body
}

type Issue = v.InferIssue<typeof ReportBody>

function faultOf(issue: Issue): FormFault {
  const field = v.getDotPath(issue) ?? ''
  if (issue.received === 'undefined') return { field, reason: 'missing' }
  switch (issue.type) {
    case 'max_length':
      return { field, reason: 'too-long', limit: issue.requirement }
    case 'min_length':
      return { field, reason: 'too-short', limit: issue.requirement }
    case 'picklist':
      return { field, reason: 'unknown-value' }
    case 'check':
      return { field, reason: 'not-a-day' }
    case 'regex':
      return { field, reason: 'no-such-region' }
    case 'base64':
      return { field, reason: 'not-age' }
    default:
      return { field, reason: 'wrong-form' }
  }
}

type Told = NonNullable<ReportBody['retaliation']>

const retaliationOf = ({ act, hit, decreeOn, firstReceipt }: Told) => ({
  act,
  hit,
  ...(decreeOn === undefined ? {} : { decreeOn: plainDate(decreeOn) }),
  ...(firstReceipt === undefined ? {} : { firstReceipt }),
})

/** Sealed: a name, and the number of a paper that has it. */
function victimOf({ victimName: name, decreeNumber }: Partial<Told> = {}) {
  return name === undefined && decreeNumber === undefined ? {} : { victim: { name, decreeNumber } }
}

type Sealed = Pick<ReportBody, 'sealedReporter' | 'sealedWitnesses' | 'sealedVictim' | 'sealedTo'>

function sealedOf({ sealedReporter, sealedWitnesses, sealedVictim, sealedTo }: Sealed): Pick<Secrets, 'sealed'> {
  const parts = { reporter: sealedReporter, witnesses: sealedWitnesses, victim: sealedVictim }
  const sealed = Object.entries(parts).flatMap(([part, text]) =>
    text === undefined ? [] : [[part, Buffer.from(text, 'base64')] as const],
  )
  if (sealed.length === 0) return {}
  return { sealed: { ...Object.fromEntries(sealed), ...(sealedTo === undefined ? {} : { keyId: sealedTo }) } }
}

function toldOf({
  reporter,
  witnesses,
  sealedReporter,
  sealedWitnesses,
  sealedVictim,
  sealedTo,
  signature,
  identityDocument,
  happenedOn,
  knownOn,
  retaliation,
  ...body
}: ReportBody): ReportTold {
  return {
    ...body,
    ...(retaliation === undefined ? {} : { retaliation: retaliationOf(retaliation) }),
    happenedOn: plainDate(happenedOn),
    knownOn: plainDate(knownOn),
    secrets: {
      ...(reporter === undefined || Object.keys(reporter).length === 0 ? {} : { reporter }),
      ...(witnesses === undefined ? {} : { witnesses }),
      ...victimOf(retaliation),
      ...(signature === undefined ? {} : { signature }),
      ...(identityDocument === undefined ? {} : { identityDocument }),
      ...sealedOf({ sealedReporter, sealedWitnesses, sealedVictim, sealedTo }),
    },
  }
}
