import { rankLists } from '#core'
import { numbersJson } from '#lib/server/stamped-answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ locals: { netra } }) => numbersJson(netra.mode, { lists: rankLists }, 'minutes')
