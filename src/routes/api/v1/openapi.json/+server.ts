import { openapi } from '#lib/api/openapi.ts'
import { stampedJson } from '#lib/server/stamped-answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = () => stampedJson(openapi, 'minutes')
