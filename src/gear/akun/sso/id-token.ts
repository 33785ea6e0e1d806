import { validateToken } from '@better-auth/core/oauth2'
import * as v from 'valibot'

/** What a signed token says of who came, once everything about it holds. */
export type Claims = {
  readonly sub: string
  readonly acr: string | null
  readonly amr: readonly string[]
  /** Only an address that the provider says it has verified. */
  readonly mail: string | null
}

type Expected = {
  readonly keys: string
  readonly issuer: string
  readonly client: string
  readonly nonce: string
  readonly now: number
}

/** How long ago the person may have proved himself there: as long as an attempt may take, and a clock may be off. */
export const freshSeconds = 600
const skewSeconds = 60

const subject = v.pipe(v.string(), v.nonEmpty(), v.maxLength(255))
export const mailClaims = v.object({
  sub: subject,
  email: v.optional(v.string()),
  email_verified: v.optional(v.unknown()),
})

// What else a provider says is kept: which claim has a number is its own choice.
const tokenClaims = v.looseObject({
  ...mailClaims.entries,
  aud: v.union([v.string(), v.array(v.string())]),
  azp: v.optional(v.string()),
  exp: v.number(),
  iat: v.number(),
  nonce: v.string(),
  auth_time: v.number(),
  acr: v.optional(v.string()),
  amr: v.optional(v.array(v.string())),
})

/**
 * OpenID Connect Core 1.0 §3.1.3.7: signature by a key of the provider (symmetric and unsigned tokens have none), issuer,
 * audience and term by the library; nonce, authorised party and freshness here. Null when one of them does not hold.
 */
export async function readIdToken(token: string, expected: Expected): Promise<Claims | null> {
  const output = await verifyIdToken(token, expected)
  return output && { sub: output.sub, acr: output.acr ?? null, amr: output.amr ?? [], mail: verifiedMail(output) }
}

/** The same with all that it says. */
export async function verifyIdToken(
  token: string,
  expected: Expected,
): Promise<v.InferOutput<typeof tokenClaims> | null> {
  const verified = await validateToken(token, expected.keys, {
    audience: expected.client,
    issuer: expected.issuer,
  }).catch(() => null)
  const { success, output } = v.safeParse(tokenClaims, verified?.payload)
  if (!success || !isForUs(output, expected) || !isFresh(output.auth_time, expected.now)) return null
  return output
}

function isForUs({ nonce, aud, azp }: v.InferOutput<typeof tokenClaims>, expected: Expected): boolean {
  if (nonce !== expected.nonce) return false
  if (azp !== undefined) return azp === expected.client
  return typeof aud === 'string' || aud.length === 1
}

const isFresh = (provedAt: number, now: number) =>
  now - provedAt <= freshSeconds + skewSeconds && provedAt - now <= skewSeconds

/** `email_verified` counts as the truth value and as nothing else: some write it as text, and mean what they like. */
export const verifiedMail = ({ email, email_verified }: v.InferOutput<typeof mailClaims>): string | null =>
  email !== undefined && email_verified === true ? email : null
