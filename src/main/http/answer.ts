import type { IncomingMessage, ServerResponse } from 'node:http'
import { askedLanguage } from '#lib/server/language.ts'
import { plainPolicy } from '#lib/server/plain-answer.ts'
import { m, plainPage, type Locale } from '#wording'

/** Why this server answers by itself, before a route has seen the request. */
type Words = (inputs: { readonly allowed: string }, options: { readonly locale: Locale }) => string
type Problem = {
  readonly status: number
  readonly title: Words
  readonly why: Words
  readonly page?: 'too-large' | 'fault' | 'not-here'
}

export const problems = {
  'too-large': { status: 413, title: m.shell_too_large, why: m.shell_too_large_why, page: 'too-large' },
  'no-length': { status: 411, title: m.server_no_length, why: m.server_no_length_why },
  'bad-address': { status: 400, title: m.server_bad_address, why: m.server_bad_address_why },
  'no-method': { status: 405, title: m.server_no_method, why: m.server_no_method_why },
  'bad-host': { status: 400, title: m.server_bad_host, why: m.server_bad_host_why },
  'not-here': { status: 404, title: m.shell_not_found, why: m.shell_not_found_why, page: 'not-here' },
  fault: { status: 500, title: m.shell_fault, why: m.shell_fault_why, page: 'fault' },
} as const satisfies Record<string, Problem>

/** Node closes the line when an answer ends; whoever still listens to a sender ends it later. */
type End = (res: ServerResponse) => void
const endNow: End = (res) => {
  res.end()
}

export type ProblemReason = keyof typeof problems

/** Addresses that programs ask. */
export const isOfPrograms = (url: string): boolean => /^(\/en)?\/(api|health|log)\//.test(url)

/** A page for a person, RFC 9457 for a program. */
export function answerProblem(
  req: IncomingMessage,
  res: ServerResponse,
  reason: ProblemReason,
  end: End = endNow,
): void {
  const problem: Problem = problems[reason]
  const isForProgram = problem.page === undefined || isOfPrograms(req.url ?? '')
  if (!isForProgram) {
    answer(res, problem.status, 'text/html; charset=utf-8', plainPage(problem.page ?? 'fault'), end)
    return
  }
  const locale = askedLanguage(req.headers['accept-language'] ?? null)
  const allowed = String(res.getHeader('allow') ?? '')
  const body = {
    type: 'about:blank',
    title: problem.title({ allowed }, { locale }),
    status: problem.status,
    detail: problem.why({ allowed }, { locale }),
    reason,
  }
  res.setHeader('content-language', locale)
  answer(res, problem.status, 'application/problem+json', JSON.stringify(body), end)
}

export function answer(res: ServerResponse, status: number, type: string, body: string, end: End = endNow): void {
  res.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'content-security-policy': plainPolicy,
    'cache-control': 'no-store',
  })
  res.write(body)
  end(res)
}
