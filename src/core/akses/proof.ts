/** How somebody proved who they are in this session, and whether that was two factors. */
const twoFactors = {
  password: false,
  sso: false,
  totp: true,
  'backup-code': true,
  passkey: true,
  'sso-two-factors': true,
  // The accounts of a demonstration belong to everybody.
  demonstration: true,
} as const satisfies Readonly<Record<string, boolean>>

export type Proof = keyof typeof twoFactors

/** One factor alone opens only the page where a second one is added. */
export const provesTwoFactors = (proof: Proof): boolean => twoFactors[proof]

/** What is unknown proves least. */
export const readProof = (text: string | null | undefined): Proof =>
  text !== null && text !== undefined && Object.hasOwn(twoFactors, text) ? (text as Proof) : 'password'

/** What the signed token of another sign-in says of how it checked the person. */
type Authentication = { readonly acr: string | null; readonly amr: readonly string[] }

/**
 * Whether that counts as two factors here: the method `mfa` of RFC 8176 §2, or a context class that the operator named.
 * Classes mean what their provider says they mean, so none counts by itself.
 */
export const countsAsTwoFactors = ({ acr, amr }: Authentication, classes: readonly string[]): boolean =>
  amr.includes('mfa') || (acr !== null && classes.includes(acr))
