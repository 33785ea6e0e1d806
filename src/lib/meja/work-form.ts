import { error } from '@sveltejs/kit'
import type { ActorId } from '#app'
import type { PlainDate } from '#law'
import { dayOf, eventsOf, versionOf } from './form-fields.ts'

/** What every form of the desk says besides its own fields: which case, who, from which version, and when it happened. */
export type Common = {
  readonly caseId: string
  readonly actor: ActorId
  readonly seenVersion: number
  readonly seenEvents?: number
  readonly happenedOn?: PlainDate
}

export function commonOf(
  form: FormData,
  { actor }: App.Locals,
  caseId: string,
): { readonly common: Common; readonly errors: Readonly<Record<string, string>> } {
  if (actor === null) error(404)
  const { on, errors } = dayOf(form, 'terjadi')
  const events = eventsOf(form)
  return {
    common: {
      caseId,
      actor: actor.id,
      seenVersion: versionOf(form),
      ...(events === undefined ? {} : { seenEvents: events }),
      ...(on === undefined ? {} : { happenedOn: on }),
    },
    errors,
  }
}

export const hasErrors = (errors: Readonly<Record<string, string>>) => Object.keys(errors).length > 0
