import { measureChangesAnswer } from '#lib/angka/changes-answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ locals: { netra }, params, url }) => measureChangesAnswer(netra, params.id, url)
