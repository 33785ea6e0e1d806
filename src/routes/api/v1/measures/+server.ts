import { measures } from '#core'
import { stampedJson } from '#lib/server/stamped-answer.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = () => stampedJson({ measures }, 'minutes')
