import { readParts, takeDrafts, type DraftChanged, type Netra, type Refused, type SentDraft, type Sender } from '#app'
import { lhpFields, lhpValues, readLhp } from '../meja/lhp-form.ts'
import { problemInWords, refusedInWords } from '../meja/refused.ts'
import { hasErrors } from '../meja/work-form.ts'
import type { FieldDraftBody } from './bodies.ts'
import { fieldProblem } from './field-problem.ts'
import { formOf } from './form-of.ts'
import type { DraftAnswer, Faults } from './wire.ts'

/** As a phone is answered that sends one over the line. */
export async function takeFieldDraft(netra: Netra, sender: Sender, sent: FieldDraftBody): Promise<Response> {
  const [answer] = await storeFieldDrafts(netra, sender, [sent])
  if (answer === undefined) throw new Error('a draft has no answer')
  if (answer.kind === 'taken') return Response.json(answer.taken)
  return answer.kind === 'changed'
    ? fieldProblem('draft-changed', { theirs: answer.theirs })
    : fieldProblem('incomplete', { faults: answer.faults })
}

/** Reads drafts as the desk reads its form, stores them, and submits each where that was asked: text first. One answer for each, in order. */
export async function storeFieldDrafts(
  netra: Netra,
  sender: Sender,
  sent: readonly FieldDraftBody[],
): Promise<readonly DraftAnswer[]> {
  const read = sent.map((draft) => readDraft(netra, sender, draft))
  const came = await takeDrafts(
    netra,
    read.flatMap((one) => ('draft' in one ? one.draft : [])),
  )
  let at = 0
  return read.map((one) => ('draft' in one ? answerOf(came[at++]) : one))
}

function readDraft(
  netra: Netra,
  { deviceId, held, at }: Sender,
  sent: FieldDraftBody,
): { readonly draft: SentDraft } | Extract<DraftAnswer, { kind: 'faults' }> {
  const { regionCode, zone } = at.office
  const { fields, errors } = readLhp(formOf(sent.values), { regionCode, now: netra.clock(), zone })
  if (hasErrors(errors)) return { kind: 'faults', faults: { errors, general: null } }
  const { id: lhpId, key, base, after, submit, writtenAt } = sent
  const codes = sent.codes.map((one) => ({ ...one, writtenAt: new Date(one.writtenAt).toISOString() }))
  const stamp = { lhpId, key, base, after, submit, codes, writtenAt: new Date(writtenAt).toISOString() }
  return { draft: { ...fields, ...stamp, actor: held.id, officeId: at.office.id, zone, deviceId } }
}

function answerOf(came: Awaited<ReturnType<typeof takeDrafts>>[number] | undefined): DraftAnswer {
  if (came === undefined) throw new Error('a draft has no answer')
  if (!came.ok) return refused(came.refusal)
  const { unsubmitted } = came.value
  return {
    kind: 'taken',
    taken: { number: null, ...came.value, unsubmitted: unsubmitted === null ? null : faultsOf(unsubmitted) },
  }
}

function refused(refusal: Refused | DraftChanged): DraftAnswer {
  if (refusal.reason !== 'draft-changed') return { kind: 'faults', faults: faultsOf(refusal) }
  const { id, draftVersion: version, parts, ...lhp } = refusal.lhp
  return { kind: 'changed', theirs: { id, version, values: lhpValues({ ...lhp, parts: readParts(parts) }) } }
}

const faultsOf = (refusal: Refused): Faults =>
  refusal.reason === 'field'
    ? { errors: { [lhpFields[refusal.field] ?? refusal.field]: problemInWords(refusal.problem) }, general: null }
    : { errors: {}, general: refusedInWords(refusal) }
