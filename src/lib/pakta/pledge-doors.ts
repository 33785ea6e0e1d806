import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import { accept, refuse, type Result } from '#base'
import { askDoorCode, enterDoor, signPakta, type Netra } from '#app'
import {
  addressOf,
  isJson,
  isRetryKey,
  jsonAnswer,
  parseJson,
  readBody,
  send,
  type BareAnswer,
} from '#lib/server/bare-door.ts'
import { askedLanguage } from '#lib/server/language.ts'
import type { Locale } from '#wording'
import { DoorCodeBody, DoorSessionBody, PledgeBody } from './bodies.ts'
import { pledgeProblem } from './pledge-problem.ts'

type Asked = {
  readonly netra: Netra
  readonly locale: Locale
  readonly address: string
  readonly retryKey: string | null
}

/** A door that takes one JSON object of a known form. */
const door =
  <Body>(schema: v.GenericSchema<unknown, Body>, answer: (body: Body, asked: Asked) => Promise<BareAnswer>) =>
  async (req: IncomingMessage, res: ServerResponse, netra: Netra): Promise<void> => {
    const locale = askedLanguage(req.headers['accept-language'] ?? null)
    const read = readAs(schema, req, await readBody(req), locale)
    if (!read.ok) {
      send(res, read.refusal)
      return
    }
    const key = req.headers['idempotency-key']
    const retryKey = typeof key === 'string' ? key : null
    send(res, await answer(read.value, { netra, locale, address: addressOf(req), retryKey }))
  }

function readAs<Body>(
  schema: v.GenericSchema<unknown, Body>,
  req: IncomingMessage,
  bytes: Buffer,
  locale: Locale,
): Result<Body, BareAnswer> {
  const key = req.headers['idempotency-key']
  if (!isJson(req)) return refuse(pledgeProblem('wrong-type', locale))
  if (key !== undefined && !isRetryKey(key)) return refuse(pledgeProblem('bad-key', locale))
  const given = parseJson(bytes)
  if (given === undefined) return refuse(pledgeProblem('broken-json', locale))
  const read = v.safeParse(schema, given)
  return read.success
    ? accept(read.output)
    : refuse(pledgeProblem('fields', locale, { more: { fields: fieldsOf(read.issues) } }))
}

const fieldsOf = (issues: readonly v.BaseIssue<unknown>[]) => issues.map((issue) => v.getDotPath(issue) ?? '')

/**
 * POST /api/v1/pledges. A person signs a text once, so what is sent again is answered as before, with a retry key or without one; with a key that
 * came with another body it is refused, before anything else is said.
 */
export const postPledge = door(PledgeBody, async ({ pakta, token, shows = [] }, { netra, locale, retryKey }) => {
  const signed = await signPakta(netra, { token, textId: pakta, shows, retryKey })
  if (signed.ok) {
    const { code, signedAt } = signed.value
    return jsonAnswer(201, { code, signedAt, pakta, check: `${netra.origin}/pakta/cek` }, locale)
  }
  const { refusal } = signed
  if (refusal.reason !== 'old-text') return pledgeProblem(refusal.reason, locale)
  const now = refusal.now && { pakta: refusal.now.textId, words: refusal.now.words, sha256: refusal.now.sha256 }
  return pledgeProblem('old-text', locale, { more: { now } })
})

/** POST /api/v1/pegawai/codes: the same answer for every number, on a roll or on none. */
export const postDoorCode = door(DoorCodeBody, async ({ number }, { netra, locale, address }) => {
  const asked = await askDoorCode(netra, number, address)
  if (asked.ok) return jsonAnswer(201, asked.value, locale)
  const { refusal } = asked
  return refusal.reason === 'slow-down'
    ? pledgeProblem('slow-down', locale, { seconds: refusal.retryAfter })
    : pledgeProblem(refusal.reason, locale)
})

/** POST /api/v1/pegawai/sessions: the token goes into the bodies that follow; a browser has it in a cookie instead. */
export const postDoorSession = door(DoorSessionBody, async ({ handle, code }, { netra, locale, address }) => {
  const entered = await enterDoor(netra, { handle, typed: code, address })
  if (entered.ok) return jsonAnswer(201, entered.value, locale)
  const { refusal } = entered
  return refusal.reason === 'slow-down'
    ? pledgeProblem('slow-down', locale, { seconds: refusal.retryAfter })
    : pledgeProblem(refusal.reason, locale)
})
