import { json } from '@sveltejs/kit'
import { measures } from '#core'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = () => json({ measures })
