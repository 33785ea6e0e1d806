import { changesAnswer } from '#lib/angka/changes-answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ locals: { netra }, url }) => changesAnswer(netra, '00', url)
