import { definitions, findMeasure } from '#core'
import { stampedJson } from '#lib/server/stamped-answer.ts'
import { hasParts } from '#store/views'
import type { RequestHandler } from './$types'

/** Whatever has numbers at an address of its own. */
const answered = definitions.filter(({ id }) => findMeasure(id) !== null || hasParts(id))

export const GET: RequestHandler = () => stampedJson({ measures: answered }, 'minutes')
