import { accept, refuse, type Result } from '#base'
import { identityLines, type IdentityLine, type IdentityPart, type Proof } from '#core'
import type { ActorId } from '#store'
import {
  beginInBrowser,
  proveInBrowser,
  type Answered,
  type BrowserTry,
  type OpenedBy,
} from '../kunci/open-in-browser.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'
import { keysForLook, noteLook } from './look-at-identity.ts'

type House = Pick<Netra, 'db' | 'clock' | 'openIdentity' | 'keyRing'>
type Which = { readonly actor: ActorId; readonly proof: Proof; readonly openingId: string }

/** A sealed part as it goes to the officer's page; or its lines, where it was sealed to a key that this server has. */
export type HandedPart = { readonly part: IdentityPart } & (
  { readonly officeKeyId: string; readonly sealed: Uint8Array } | { readonly lines: readonly IdentityLine[] }
)

/** The officer's own page is about to look: the second person has agreed, and nothing is shown yet. */
export async function beginLook(
  house: House,
  { by, ...which }: Which & { readonly by: OpenedBy },
): Promise<Result<BrowserTry, DeskRefusal>> {
  const needed = await keysForLook(house, which)
  if (!needed.ok) return needed
  if (needed.value.length === 0) return refuse(notFound)
  return beginInBrowser(house, { ...which, by, officeKeyIds: needed.value })
}

/** The look is a row and an event before a sealed byte leaves: what the page makes of it then is one sight. */
export async function takeLook(
  house: House,
  { tryId, answer, ...which }: Which & Omit<Answered, 'actor'>,
): Promise<Result<readonly HandedPart[], DeskRefusal>> {
  const needed = await keysForLook(house, which)
  if (!needed.ok) return needed
  const proven = await proveInBrowser(house, { actor: which.actor, tryId, answer })
  if (!proven.ok) return proven
  const noted = await noteLook(house, which)
  if (!noted.ok) return noted
  const held = new Set(needed.value)
  const parts = noted.value.rows.map(async ({ part, officeKeyId, ciphertext }): Promise<HandedPart> =>
    held.has(officeKeyId)
      ? { part, officeKeyId, sealed: ciphertext }
      : { part, lines: identityLines(await house.openIdentity(ciphertext, officeKeyId)) },
  )
  return accept(await Promise.all(parts))
}
