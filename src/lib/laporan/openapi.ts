import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { ReportBody } from './report-body.ts'

// A check (does this day exist?) has no word in JSON Schema; its format says as much as can be said.
const schemaOf = (schema: GenericSchema) => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
  return rest
}

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const jsonAnswer = (description: string, schema: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
})

const text = { type: 'string' } as const
const moment = { type: 'string', format: 'date-time' } as const
const orNull = (type: string, format?: string) => ({
  type: [type, 'null'],
  ...(format === undefined ? {} : { format }),
})

const Next = {
  type: ['object', 'null'],
  description:
    'Who must act next, on what, and by when. `acting` is false while the rule waits for confirmation: shown, never acted on.',
  properties: {
    who: text,
    what: { ...text, description: 'A sentence in the asked language.' },
    by: orNull('string', 'date-time'),
    lastDay: orNull('string', 'date'),
    acting: orNull('boolean'),
    rule: { type: ['object', 'null'], properties: { id: text, cite: orNull('string') } },
  },
}

const Office = { type: 'object', properties: { code: text, name: text } }

/** The API as its own description, made from the schemas that parse. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Netra API',
    version: '1',
    description:
      'Errors are RFC 9457 problem details in the asked language (Accept-Language: id or en). A report sent again with the same Idempotency-Key and the same content gets the same answer; with other content, 409.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  paths: {
    '/api/v1/reports': {
      post: {
        operationId: 'sendReport',
        summary: 'Send a report: informasi awal, or a formal laporan',
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            schema: { type: 'string', minLength: 8, maxLength: 255, pattern: '^[!-~]+$' },
          },
          { name: 'Accept-Language', in: 'header', required: false, schema: text },
        ],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Report' } } },
        },
        responses: {
          201: jsonAnswer('Received. The receipt is shown here and nowhere else: only its hash is kept.', 'Received'),
          400: problemAnswer('The JSON or the retry key cannot be read.'),
          409: problemAnswer('The key was used for another content.'),
          413: problemAnswer('The body is too large.'),
          415: problemAnswer('Not application/json.'),
          422: problemAnswer('Fields need correction: `errors` has a sentence for each.'),
        },
      },
    },
    '/api/v1/reports/status': {
      get: {
        operationId: 'readReportStatus',
        summary: 'What became of a report',
        security: [{ receipt: [] }],
        responses: {
          200: jsonAnswer('Where it stands, who acts next, and what happened.', 'Status'),
          401: problemAnswer('No receipt was named.'),
          404: problemAnswer('No report has this receipt.'),
          429: problemAnswer('Too many wrong receipts from this address; a right one is still answered.'),
        },
      },
    },
    '/api/v1/offices/{code}/keys': {
      get: {
        operationId: 'readOfficeKeys',
        summary: 'The public key that identities for an office are sealed to (age, X25519)',
        parameters: [{ name: 'code', in: 'path', required: true, schema: text, example: 'BAWASLU-64.01' }],
        responses: {
          200: jsonAnswer('Current keys.', 'OfficeKeys'),
          404: problemAnswer('No office that handles reports has this code.'),
        },
      },
    },
  },
  components: {
    securitySchemes: {
      receipt: {
        type: 'apiKey',
        in: 'header',
        name: 'Authorization',
        description: '`Receipt CODE`; capitals, spaces and hyphens make no difference.',
      },
    },
    schemas: {
      Report: schemaOf(ReportBody),
      Received: {
        type: 'object',
        required: ['receipt', 'receivedAt', 'status', 'next'],
        properties: { receipt: text, receivedAt: moment, status: text, office: Office, next: Next },
      },
      Status: {
        type: 'object',
        required: ['status', 'since', 'next', 'history'],
        properties: {
          status: text,
          since: moment,
          receivedAt: moment,
          lane: text,
          kind: text,
          office: Office,
          registerNumber: orNull('string'),
          linked: { type: 'boolean' },
          next: Next,
          history: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                at: moment,
                type: text,
                to: orNull('string'),
                action: orNull('string'),
                basis: orNull('string'),
              },
            },
          },
          asOf: moment,
        },
      },
      OfficeKeys: {
        type: 'object',
        properties: {
          office: text,
          keys: {
            type: 'array',
            items: {
              type: 'object',
              properties: { id: { type: 'string', format: 'uuid' }, recipient: text, kind: text },
            },
          },
        },
      },
      Problem: {
        type: 'object',
        required: ['title', 'status'],
        properties: {
          type: text,
          title: text,
          status: { type: 'integer' },
          detail: text,
          errors: {
            type: 'array',
            items: { type: 'object', properties: { field: text, reason: text, message: text } },
          },
        },
      },
    },
  },
} as const
