import { definitions, findMeasure } from '#core'
import { numbersJson } from '#lib/server/stamped-answer.ts'
import { hasParts } from '#store/views'
import type { RequestHandler } from './$types'

/** Whatever has numbers at an address of its own. */
const answered = definitions.filter(({ id }) => findMeasure(id) !== null || hasParts(id))

export const GET: RequestHandler = ({ locals: { netra } }) => numbersJson(netra.mode, { measures: answered }, 'minutes')
