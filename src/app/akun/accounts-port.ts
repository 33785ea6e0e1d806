import type { Result } from '#base'
import type { Instant } from '#law'

/** What sign-in must know of somebody at the door. */
export type Visitor = {
  /** The Cookie header as it came. */
  readonly cookies: string
  readonly address: string
  readonly agent: string
}

/** A cookie to hand back, its value already encoded. `maxAge` 0 deletes, null lasts as long as the browser is open. */
export type CookieToSet = {
  readonly name: string
  readonly value: string
  readonly maxAge: number | null
  readonly secure: boolean
}
export type Cookies = readonly CookieToSet[]

/** How somebody proved who they are in this session. A password alone opens only the page where a second factor is added. */
export type Proof = 'password' | 'totp' | 'backup-code' | 'passkey' | 'demonstration'

export type Session = {
  readonly id: string
  readonly userId: string
  readonly email: string
  readonly proof: Proof
  readonly expiresAt: Instant
}

export type SignInRefusal =
  | { readonly reason: 'wrong-credentials' }
  | { readonly reason: 'wrong-code' }
  | { readonly reason: 'code-expired' }
  | { readonly reason: 'too-many-attempts' }
  | { readonly reason: 'not-allowed' }

/** `second-factor`: the password was right and a code is asked for next. */
export type SignInStep = { readonly next: 'in' | 'second-factor'; readonly cookies: Cookies }

/** How somebody tries to come in, and what of it says whose account he means: an address, a credential, an id; a code says nothing of itself. */
export type Attempted = { readonly way: 'password' | 'code' | 'passkey' | 'demonstration'; readonly what: string }

export type Passkey = { readonly id: string; readonly name: string; readonly createdAt: Instant }
export type Factors = { readonly totp: boolean; readonly passkeys: readonly Passkey[] }
export type OpenSession = {
  readonly id: string
  readonly startedAt: Instant
  readonly agent: string
  readonly address: string
  readonly here: boolean
}
export type TotpEnrolment = { readonly uri: string; readonly backupCodes: readonly string[] }

/** The four ceremonies that a browser's script speaks in JSON. */
export type PasskeyStep = 'register-options' | 'register' | 'sign-in-options' | 'sign-in'
export type PasskeyAnswer = { readonly status: number; readonly body: unknown; readonly cookies: Cookies }

/** Who may sign in and how they prove it. Rights are none of its business: those are memberships in netra. */
export type Accounts = {
  readonly session: (visitor: Visitor) => Promise<Session | null>
  readonly signIn: (
    visitor: Visitor,
    given: { email: string; password: string },
  ) => Promise<Result<SignInStep, SignInRefusal>>
  readonly verifyCode: (visitor: Visitor, code: string) => Promise<Result<{ readonly cookies: Cookies }, SignInRefusal>>
  readonly spendBackupCode: (
    visitor: Visitor,
    code: string,
  ) => Promise<Result<{ readonly cookies: Cookies }, SignInRefusal>>
  /** One click, without a password: refused everywhere but in a demonstration, and for everybody but its accounts. */
  readonly signInDemonstration: (
    visitor: Visitor,
    userId: string,
  ) => Promise<Result<{ readonly cookies: Cookies }, SignInRefusal>>
  readonly passkey: (visitor: Visitor, step: PasskeyStep, body: unknown) => Promise<PasskeyAnswer>
  /** The session is dead when this resolves, whoever else holds its cookie. */
  readonly signOut: (visitor: Visitor) => Promise<Cookies>

  /** Which user an attempt means; null where it means none. For the log, never for an answer. */
  readonly whoTries: (visitor: Visitor, attempted: Attempted) => Promise<string | null>

  readonly factors: (userId: string) => Promise<Factors>
  readonly beginTotp: (visitor: Visitor, password: string) => Promise<Result<TotpEnrolment, SignInRefusal>>
  /** The address of an enrolment that still waits for its first code. */
  readonly pendingTotp: (visitor: Visitor) => Promise<string | null>
  readonly removePasskey: (visitor: Visitor, passkeyId: string) => Promise<void>
  readonly openSessions: (visitor: Visitor) => Promise<readonly OpenSession[]>
  readonly endSession: (visitor: Visitor, sessionId: string) => Promise<void>

  /** Refused when the address is taken. */
  readonly createUser: (user: {
    email: string
    name: string
    password: string
  }) => Promise<Result<string, { readonly reason: 'email-taken' }>>
  readonly emailOf: (userId: string) => Promise<string | null>
  readonly setPassword: (userId: string, password: string) => Promise<void>
  readonly deleteUser: (userId: string) => Promise<void>
  readonly endAllSessions: (userId: string) => Promise<void>
  /** Password, factors and sessions: nothing opens this account until a new invitation is redeemed. */
  readonly lockOut: (userId: string) => Promise<void>
  /** The same id again is the same user. */
  readonly ensureDemonstrationUser: (user: { id: string; name: string }) => Promise<void>
}
