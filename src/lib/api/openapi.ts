import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import * as answers from './answers.ts'
import { bodies } from './bodies.ts'
import { endpoints, type Endpoint } from './endpoints.ts'

// A check (does this day exist?) has no word in JSON Schema; its format says as much as can be said.
const schemaOf = (schema: GenericSchema) => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
  return rest
}

const text = { type: 'string' } as const
const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const language: Parameter = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  schema: { enum: ['id', 'en'] },
}
const retryKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 8, maxLength: 255, pattern: '^[!-~]+$' },
}

type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: object
  readonly example?: string
}
const known: Parameter = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  schema: text,
}

function parametersOf({ params = {}, query, method, asked = {}, conditional }: Endpoint): readonly Parameter[] {
  const inPath = Object.entries(params).map(([name, example]) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: text,
    example,
  }))
  const { properties = {}, required = [] } = query === undefined ? {} : schemaOf(query)
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query' as const,
    required: required.includes(name),
    schema: Object(schema) as object,
    ...(asked[name] === undefined ? {} : { example: asked[name] }),
  }))
  return [
    ...inPath,
    ...inQuery,
    ...(method === 'post' ? [retryKey] : []),
    ...(conditional === true ? [known] : []),
    language,
  ]
}

function responsesOf({ answer: { status, says, schema, example }, problems, conditional }: Endpoint) {
  const refused = Object.entries(problems).map(([code, description]) => [
    code,
    { description, content: { 'application/problem+json': { schema: refTo('Problem') } } },
  ])
  const content = {
    schema: schema === null ? { type: 'object' } : refTo(schema),
    ...(example === undefined ? {} : { example }),
  }
  return {
    [status]: {
      description: says,
      ...(conditional === true ? { headers: { ETag: { schema: text, description: 'For `If-None-Match`.' } } } : {}),
      content: { 'application/json': content },
    },
    ...(conditional === true ? { 304: { description: 'Nothing changed since the answer with this ETag.' } } : {}),
    ...(Object.fromEntries(refused) as Record<string, { readonly description: string }>),
  }
}

const bodyOf = (name: string) => ({
  requestBody: { required: true, content: { 'application/json': { schema: refTo(name) } } },
})

const operationOf = (endpoint: Endpoint) => ({
  operationId: endpoint.operationId,
  summary: endpoint.summary,
  ...(endpoint.needs === undefined ? {} : { security: [{ [endpoint.needs]: [] }] }),
  parameters: parametersOf(endpoint),
  ...(endpoint.body === undefined ? {} : bodyOf(endpoint.body)),
  responses: responsesOf(endpoint),
})

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
  paths: Object.fromEntries(
    endpoints.map((endpoint) => [endpoint.path, { [endpoint.method]: operationOf(endpoint) }]),
  ) as Record<string, Record<string, ReturnType<typeof operationOf>>>,
  components: {
    securitySchemes: {
      receipt: {
        type: 'apiKey',
        in: 'header',
        name: 'Authorization',
        description: '`Receipt CODE`; capitals, spaces and hyphens make no difference.',
      },
      device: {
        type: 'apiKey',
        in: 'header',
        name: 'Authorization',
        description: '`Device TOKEN`, as the phone was given it for a printed card.',
      },
    },
    schemas: {
      ...Object.fromEntries(Object.entries(bodies).map(([name, schema]) => [name, schemaOf(schema)])),
      ...Object.fromEntries(Object.entries(answers).map(([name, schema]) => [name, schemaOf(schema)])),
    },
  },
}
