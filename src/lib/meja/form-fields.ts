import * as v from 'valibot'
import type { PlainDate } from '#law'
import { readDate } from '../form/date-parts.ts'
import { textOf } from '../form/text-of.ts'
import { m } from '#wording'

/** The same, or undefined where nothing was typed: what a use case leaves out. */
export const typedIn = (form: FormData, name: string): string | undefined => textOf(form, name) || undefined

/** One of the given words, or null: a form may send anything. */
export function oneOf<const Word extends string>(form: FormData, name: string, words: readonly Word[]): Word | null {
  const parsed = v.safeParse(v.picklist(words), form.get(name))
  return parsed.success ? parsed.output : null
}

/** `{ name: value }` where something was typed, and nothing otherwise. */
export const given = <Name extends string>(
  form: FormData,
  field: string,
  name: Name,
): { readonly [key in Name]?: string } => {
  const value = typedIn(form, field)
  return (value === undefined ? {} : { [name]: value }) as { readonly [key in Name]?: string }
}

type Dated = { readonly on?: PlainDate; readonly errors: Readonly<Record<string, string>> }

/** A day that may be left out; half a day is an error. */
export function dayOf(form: FormData, name: string): Dated {
  const { date, empty } = readDate(form, name)
  if (empty) return { errors: {} }
  return date === null ? { errors: { [name]: m.meja_form_happened_error() } } : { on: date, errors: {} }
}

const wholeNumber = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))

const countOf = (form: FormData, name: string): number | undefined => {
  const parsed = v.safeParse(wholeNumber, form.get(name))
  return parsed.success ? parsed.output : undefined
}

/** The version of the case that the page showed; without it nobody can tell whether the case moved meanwhile. */
export const versionOf = (form: FormData): number => countOf(form, 'versi') ?? -1

/** How many events of the case, or statements on a referral, the page showed; where it said so. */
export const eventsOf = (form: FormData) => countOf(form, 'catatan')
export const answersOf = (form: FormData) => countOf(form, 'jawaban')
