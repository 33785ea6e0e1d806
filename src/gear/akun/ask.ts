import type { CookieToSet, Visitor } from '#app'
import type { Engine } from './engine.ts'
import { addressHeader, basePath } from './paths.ts'

export type Asked = {
  readonly status: number
  readonly body: unknown
  readonly code: string | null
  /** Where it leads on to. */
  readonly location: string | null
  readonly cookies: readonly CookieToSet[]
}

/** Through the engine's own front door, because only there it counts attempts; `body` undefined is a GET. */
export async function ask(engine: Engine, visitor: Visitor, path: string, body?: unknown): Promise<Asked> {
  const { baseURL } = engine.auth.options
  const response = await engine.auth.handler(
    new Request(`${baseURL}${basePath}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...headersOf(visitor),
        // Where a form may come from is decided before us, in src/lib/server/same-origin.ts.
        origin: baseURL,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
  const text = await response.text()
  if (response.status >= 500) throw new Error(`sign-in: ${path} answered ${String(response.status)}`)
  const answer: unknown = text === '' ? null : JSON.parse(text)
  return {
    status: response.status,
    body: answer,
    code: codeOf(answer),
    location: response.headers.get('location'),
    cookies: response.headers.getSetCookie().map(readSetCookie),
  }
}

export const headersOf = (visitor: Visitor) => ({
  cookie: visitor.cookies,
  'user-agent': visitor.agent,
  [addressHeader]: visitor.address,
})

function codeOf(answer: unknown): string | null {
  return answer !== null && typeof answer === 'object' && 'code' in answer && typeof answer.code === 'string'
    ? answer.code
    : null
}

/** Of the attributes only these two vary; the rest is the same for all our cookies. The value stays encoded. */
function readSetCookie(line: string): CookieToSet {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
  const at = pair.indexOf('=')
  const maxAge = attributes.find((attribute) => /^max-age=/i.test(attribute))?.slice('max-age='.length)
  return {
    name: pair.slice(0, at),
    value: pair.slice(at + 1),
    maxAge: maxAge === undefined ? null : Number(maxAge),
    secure: attributes.some((attribute) => attribute.toLowerCase() === 'secure'),
  }
}
