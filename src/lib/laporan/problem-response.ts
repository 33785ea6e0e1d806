import { problem } from './problem.ts'

export function problemResponse(...given: Parameters<typeof problem>): Response {
  const { status, body, headers } = problem(...given)
  return new Response(body, { status, headers })
}
