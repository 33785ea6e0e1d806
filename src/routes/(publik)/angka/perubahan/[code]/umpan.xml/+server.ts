import { changesAnswer } from '#lib/angka/changes-answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ locals: { netra }, params, url }) => changesAnswer(netra, params.code, url)
