import { openapi } from '#lib/api/openapi.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = () => Response.json(openapi, { headers: { 'cache-control': 'public, max-age=300' } })
