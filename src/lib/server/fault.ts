import { randomInt } from 'node:crypto'
import type { HandleServerError } from '@sveltejs/kit/hooks'

/** Answers the unexpected with a number that is on the page and in the log, and with nothing else. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return
  const reference = newReference()
  event.platform?.req.log?.fault(error, { reference })
  event.locals.reference = reference
  return { message: reference, reference }
}

/** Letters and digits that are not mistaken for one another when read out on the telephone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const newReference = () =>
  Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)])
    .join('')
    .replace(/^.{4}/, '$&-')
