import { error } from '@sveltejs/kit'
import { isRecordId } from '#base'

/** What is not an id names nothing, and PostgreSQL need not be asked. */
export function recordId(given: string | undefined): string {
  if (given === undefined || !isRecordId(given)) error(404)
  return given
}
