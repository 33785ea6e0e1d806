import type { Values } from './wire.ts'

/** What a phone keeps, as the form would have sent it. */
export function formOf(values: Values): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}
