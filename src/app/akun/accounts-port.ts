import type { Result } from '#base'
import type { Proof } from '#core'
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

export type { Proof }

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
  /** Who he is was proved, and it opens nothing here. The same whether no account, a closed one or an unproved address is meant. */
  | { readonly reason: 'sso-not-linked' }
  /** The provider said no, or what came from it does not hold. */
  | { readonly reason: 'sso-refused' }
  | { readonly reason: 'sso-unreachable' }

/** `second-factor`: the password was right and a code is asked for next. */
export type SignInStep = { readonly next: 'in' | 'second-factor'; readonly cookies: Cookies }

/** How somebody tries to come in, and what of it says whose account he means: an address, a credential, an id; a code says nothing of itself. */
export type Attempted = {
  readonly way: 'password' | 'code' | 'passkey' | 'sso' | 'demonstration'
  readonly what: string
}

export type Passkey = { readonly id: string; readonly name: string; readonly createdAt: Instant }
type Factors = { readonly totp: boolean; readonly passkeys: readonly Passkey[] }
type OpenSession = {
  readonly id: string
  readonly startedAt: Instant
  readonly agent: string
  readonly address: string
  readonly here: boolean
}
export type TotpEnrolment = { readonly uri: string; readonly backupCodes: readonly string[] }

/**
 * Whose identity at the government's sign-in opens an account: its subject there, or an address that the provider must
 * have verified, which the first sign-in replaces by the subject it came with.
 */
export type SsoLink = { readonly by: 'subject' | 'mail'; readonly value: string }

/** `pinned`: the link was by address until now. */
export type SsoStep = SignInStep & { readonly pinned: boolean }
/** `to`: the page that the person wanted, where the attempt still says it. */
export type SsoAnswer = { readonly to: string | null; readonly result: Result<SsoStep, SignInRefusal> }

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
  /** Null where the operator has set up none. */
  readonly sso: {
    /** As people call it. */
    readonly label: string
    /** Where the browser goes to prove who it is; `to` is a page of ours, with its language. */
    readonly begin: (
      visitor: Visitor,
      to: string,
    ) => Promise<Result<{ readonly url: string; readonly cookies: Cookies }, SignInRefusal>>
    /** `query`: what the provider sent the browser back with. */
    readonly finish: (visitor: Visitor, query: string) => Promise<SsoAnswer>
    readonly linkOf: (userId: string) => Promise<SsoLink | null>
    /** Whether nobody else is linked to it. */
    readonly isFree: (userId: string, link: SsoLink) => Promise<boolean>
    /** Instead of the link there was; what that one opened ends. */
    readonly link: (userId: string, link: SsoLink) => Promise<void>
    /** All sessions end with it. False where there was none. */
    readonly unlink: (userId: string) => Promise<boolean>
  } | null
  /** The session is dead when this resolves, whoever else holds its cookie. */
  readonly signOut: (visitor: Visitor) => Promise<Cookies>

  /** Which user an attempt means; null where it means none. For the log, never for an answer. */
  readonly whoTries: (visitor: Visitor, attempted: Attempted) => Promise<string | null>

  /** Whether a password is one that is tried first; `own`: what its owner is called. */
  readonly isGuessable: (password: string, own: readonly string[]) => Promise<boolean>
  /** By whoever knows the old one. All other sessions of this account end. */
  readonly changePassword: (
    visitor: Visitor,
    given: { readonly current: string; readonly wanted: string },
  ) => Promise<Result<null, SignInRefusal>>

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
