import type { IncomingMessage, ServerResponse } from 'node:http'
import { isPartner, proveReceipt, readReceipt, receiveReport, type Netra, type ReceiptProof } from '#app'
import { addressOf, isJson, isRetryKey, jsonAnswer as json, parseJson, readBody, send } from '#lib/server/bare-door.ts'
import { askedLanguage } from '#lib/server/language.ts'
import type { Locale } from '#wording'
import { receivedAnswer, statusAnswer } from './api-answers.ts'
import { refusalAnswer } from './refusal-answer.ts'
import { problem, type Problem } from './problem.ts'
import { readReport } from './read-report.ts'
import { slowly } from './slowly.ts'

/** POST /api/v1/reports */
export async function postReport(req: IncomingMessage, res: ServerResponse, netra: Netra): Promise<void> {
  const locale = askedLanguage(req.headers['accept-language'] ?? null)
  const bytes = await readBody(req)
  if (!isJson(req)) {
    send(res, problem('wrong-type', locale))
    return
  }
  if (netra.flood.countCall(netra.clock()) && !(await isPartner(netra, bearerOf(req)))) {
    send(res, problem('flood-token', locale, { seconds: floodSeconds }))
    return
  }
  const key = req.headers['idempotency-key']
  if (key !== undefined && !isRetryKey(key)) {
    send(res, problem('bad-key', locale))
    return
  }
  const given = parseJson(bytes)
  if (given === undefined) {
    send(res, problem('broken-json', locale))
    return
  }
  send(res, await receive(netra, { given, retryKey: key as string | undefined, address: addressOf(req) }, locale))
}

type Sent = { readonly given: unknown; readonly retryKey: string | undefined; readonly address: string }

async function receive(netra: Netra, { given, retryKey, address }: Sent, locale: Locale): Promise<Problem> {
  const told = readReport(given)
  if (!told.ok) return problem('fields', locale, { faults: told.refusal })
  const received = await receiveReport(netra, told.value, {
    door: 'api',
    address,
    ...(retryKey === undefined ? {} : { retryKey }),
  })
  if (received.ok) return json(201, receivedAnswer(received.value, locale), locale)
  return received.refusal.reason === 'fields'
    ? problem('fields', locale, received.refusal)
    : problem('other-content', locale)
}

/** GET /api/v1/reports/status, with `Authorization: Receipt CODE`: an address would end up in logs and histories. */
export async function getReportStatus(req: IncomingMessage, res: ServerResponse, netra: Netra): Promise<void> {
  const locale = askedLanguage(req.headers['accept-language'] ?? null)
  const code = /^receipt\s+(.+)$/i.exec(req.headers.authorization ?? '')?.[1]
  if (code === undefined) {
    send(res, problem('no-receipt', locale))
    return
  }
  const read = await readReceipt(netra, code, addressOf(req))
  if (read.ok) {
    const { status, refused, asOf } = read.value
    const answer =
      status === null
        ? refusalAnswer(refused, asOf, locale)
        : statusAnswer(status, await logOf(netra, code, addressOf(req)), locale)
    send(res, json(200, answer, locale))
    return
  }
  if (read.refusal.reason === 'unknown') {
    send(res, problem('unknown-receipt', locale))
    return
  }
  await slowly()
  send(res, problem('slow-down', locale, { seconds: read.refusal.retryAfter }))
}

/** Of a receipt that was right a moment ago. */
async function logOf(netra: Netra, code: string, address: string): Promise<ReceiptProof | null> {
  const proof = await proveReceipt(netra, code, address)
  return proof.ok ? proof.value : null
}

/** A flood is measured by the minute; to ask sooner finds it still there. */
const floodSeconds = 60

const bearerOf = (req: IncomingMessage) => /^bearer\s+(\S+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? ''
