import { error } from '@sveltejs/kit'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What is not an id names nothing, and PostgreSQL need not be asked. */
export function recordId(given: string | undefined): string {
  if (given === undefined || !uuid.test(given)) error(404)
  return given
}
