import { takeActivity, type EnterRefusal, type Netra, type Sender, type TakeActivityRefusal } from '#app'
import { allValues, readAllSections } from '../kegiatan/section-form.ts'
import { figureNames } from '../kegiatan/release.ts'
import { faultInWords, placeInWords } from '../kegiatan/words.ts'
import { problemInWords, refusedInWords } from '../meja/refused.ts'
import { m } from '#wording'
import type { FieldActivityBody } from './bodies.ts'
import { fieldProblem } from './field-problem.ts'
import type { Faults, FieldTaken, Theirs } from './wire.ts'

type ActivityAnswer =
  | { readonly kind: 'taken'; readonly taken: FieldTaken }
  | { readonly kind: 'changed'; readonly theirs: Theirs }
  | { readonly kind: 'faults'; readonly faults: Faults }

/** As a phone is answered that sends it over the line. */
export async function takeFieldActivity(netra: Netra, sender: Sender, sent: FieldActivityBody): Promise<Response> {
  const answer = await storeFieldActivity(netra, sender, sent)
  if (answer.kind === 'taken') return Response.json(answer.taken)
  return answer.kind === 'changed'
    ? fieldProblem('draft-changed', { theirs: answer.theirs })
    : fieldProblem('incomplete', { faults: answer.faults })
}

/** Reads an activity as the pages of the desk read theirs, stores it, and enters it where that was asked. */
export async function storeFieldActivity(
  netra: Netra,
  { deviceId, held, at }: Sender,
  { id, key, base, after, writtenAt, submit, values }: FieldActivityBody,
): Promise<ActivityAnswer> {
  const taken = await takeActivity(netra, {
    ...{ actor: held.id, officeId: at.office.id, deviceId, id, key, base, after, figureNames },
    writtenAt: new Date(writtenAt).toISOString(),
    answers: readAllSections(values),
    enter: submit,
  })
  if (!taken.ok) return refused(taken.refusal)
  const { version, receivedAt, state, code, unentered } = taken.value
  const unsubmitted = unentered === null ? null : faultsOf(unentered)
  return { kind: 'taken', taken: { version, receivedAt, state, number: code, unsubmitted } }
}

function refused(refusal: TakeActivityRefusal): ActivityAnswer {
  if (refusal.reason === 'activity-changed') {
    const { id, draftVersion: version, answers } = refusal.held
    return { kind: 'changed', theirs: { id, version, values: allValues(answers) } }
  }
  return {
    kind: 'faults',
    faults:
      refusal.reason === 'entered-before' ? { errors: {}, general: m.lapangan_entered_before() } : faultsOf(refusal),
  }
}

function faultsOf(refusal: EnterRefusal): Faults {
  if (refusal.reason === 'entry-incomplete')
    return {
      errors: Object.fromEntries(
        refusal.faults.map((fault) => [fault.field, `${placeInWords(fault)}: ${faultInWords(fault.problem)}`]),
      ),
      general: null,
    }
  return refusal.reason === 'field'
    ? { errors: { [refusal.field]: problemInWords(refusal.problem) }, general: null }
    : { errors: {}, general: refusedInWords(refusal) }
}
