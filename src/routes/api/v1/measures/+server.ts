import { measures } from '#core'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = () => Response.json({ measures })
