import { fail } from '@sveltejs/kit'

/** What an action hands back when the form is not in order: everything the person typed, and one sentence per field. */
export type Kept = {
  readonly values: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly errors: Readonly<Record<string, string>>
  readonly general?: string
}

/** 422 with the form filled as it came. Secrets are never sent back; files cannot be. */
export function keep(form: FormData, errors: Readonly<Record<string, string>>, general?: string) {
  return fail(422, { ...typed(form), errors, ...(general === undefined ? {} : { general }) } satisfies Kept)
}

/** Whether a form came back with something to correct; one that was only asked for more room did not. */
export const isWrong = (kept: Kept | null | undefined): boolean =>
  kept != null && (Object.keys(kept.errors).length > 0 || kept.general !== undefined)

const secret = /password|sandi|kode|secret|token/i

/** What was typed, for a page that shows it again without anything being wrong. */
export function typed(form: FormData): Pick<Kept, 'values' | 'lists'> {
  const names = [...new Set(form.keys())].filter((name) => !secret.test(name) && typeof form.get(name) === 'string')
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  return {
    values: Object.fromEntries(names.map((name) => [name, texts(name).at(0) ?? ''])),
    lists: Object.fromEntries(names.map((name) => [name, texts(name)])),
  }
}

/** The parts of a DateField out of what was kept. */
export const keptDate = (kept: Pick<Kept, 'values'> | null | undefined, name: string) => ({
  day: kept?.values[`${name}-day`] ?? '',
  month: kept?.values[`${name}-month`] ?? '',
  year: kept?.values[`${name}-year`] ?? '',
})
