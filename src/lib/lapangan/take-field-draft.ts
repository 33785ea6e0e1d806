import { readParts, takeAndSubmit, takeDraft, type DraftChanged, type Netra, type Refused, type Sender } from '#app'
import { lhpFields, lhpValues, readLhp } from '../meja/lhp-form.ts'
import { problemInWords, refusedInWords } from '../meja/refused.ts'
import { hasErrors } from '../meja/work-form.ts'
import type { FieldDraftBody } from './bodies.ts'
import { fieldProblem } from './field-problem.ts'
import { formOf } from './form-of.ts'
import type { Faults, FieldTaken, Theirs } from './wire.ts'

type Answer =
  | { readonly kind: 'taken'; readonly taken: FieldTaken }
  | { readonly kind: 'changed'; readonly theirs: Theirs }
  | { readonly kind: 'faults'; readonly faults: Faults }

/** As a phone is answered that sends it over the line. */
export async function takeFieldDraft(netra: Netra, sender: Sender, sent: FieldDraftBody): Promise<Response> {
  const answer = await storeFieldDraft(netra, sender, sent)
  if (answer.kind === 'taken') return Response.json(answer.taken)
  return answer.kind === 'changed'
    ? fieldProblem('draft-changed', { theirs: answer.theirs })
    : fieldProblem('incomplete', { faults: answer.faults })
}

/** Reads a draft as the desk reads its form, stores it, and submits it where that was asked: text first. */
export async function storeFieldDraft(netra: Netra, sender: Sender, sent: FieldDraftBody): Promise<Answer> {
  const { deviceId, held, at } = sender
  const { regionCode, zone } = at.office
  const { fields, errors } = readLhp(formOf(sent.values), { regionCode, now: netra.clock(), zone })
  if (hasErrors(errors)) return { kind: 'faults', faults: { errors, general: null } }
  const { id: lhpId, key, base, after, writtenAt } = sent
  const codes = sent.codes.map((one) => ({ ...one, writtenAt: new Date(one.writtenAt).toISOString() }))
  const stamp = { lhpId, key, base, after, codes, writtenAt: new Date(writtenAt).toISOString() }
  const command = { ...fields, ...stamp, actor: held.id, officeId: at.office.id, deviceId }
  if (!sent.submit) {
    const taken = await takeDraft(netra, command)
    if (!taken.ok) return refused(taken.refusal)
    return { kind: 'taken', taken: { ...taken.value, state: 'draf', number: null, unsubmitted: null } }
  }
  const taken = await takeAndSubmit(netra, command)
  if (!taken.ok) return refused(taken.refusal)
  const { unsubmitted } = taken.value
  return {
    kind: 'taken',
    taken: { number: null, ...taken.value, unsubmitted: unsubmitted === null ? null : faultsOf(unsubmitted) },
  }
}

function refused(refusal: Refused | DraftChanged): Answer {
  if (refusal.reason !== 'draft-changed') return { kind: 'faults', faults: faultsOf(refusal) }
  const { id, draftVersion: version, parts, ...lhp } = refusal.lhp
  return { kind: 'changed', theirs: { id, version, values: lhpValues({ ...lhp, parts: readParts(parts) }) } }
}

const faultsOf = (refusal: Refused): Faults =>
  refusal.reason === 'field'
    ? { errors: { [lhpFields[refusal.field] ?? refusal.field]: problemInWords(refusal.problem) }, general: null }
    : { errors: {}, general: refusedInWords(refusal) }
