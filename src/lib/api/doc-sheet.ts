import { openapi } from './openapi.ts'

export type ParameterLine = {
  readonly name: string
  readonly where: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly values: string
}
export type AddressSheet = {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly parameters: readonly ParameterLine[]
  readonly body: readonly ParameterLine[]
  readonly request: string
  readonly answer: { readonly status: string; readonly says: string; readonly example: string | null }
  readonly refused: readonly { readonly status: string; readonly says: string }[]
}

type Operation = (typeof openapi.paths)[string][string]

/** Every address that is open to whoever has no receipt and no phone that was let in, as the description says it. What programs read again and again comes first, what they send last. */
export function docSheet(origin: string): readonly AddressSheet[] {
  const all = Object.entries(openapi.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      'security' in operation ? [] : [addressOf(origin, { path, method, operation })],
    ),
  )
  return all.toSorted((a, b) => placeOf(a) - placeOf(b))
}

const placeOf = ({ method, refused }: AddressSheet) =>
  method === 'POST' ? 2 : refused.some(({ status }) => status === '304') ? 0 : 1

function addressOf(
  origin: string,
  { path, method, operation }: { readonly path: string; readonly method: string; readonly operation: Operation },
): AddressSheet {
  const [[status, answered] = ['200', { description: '' }], ...refused] = Object.entries(operation.responses)
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    parameters: operation.parameters.map(({ name, in: where, required, schema }) => ({
      ...{ name, where, required, values: valuesOf(schema) },
    })),
    body: bodyOf(operation),
    request: requestOf(origin, path, operation),
    answer: { status, says: answered.description, example: exampleOf(answered) },
    refused: refused.map(([code, { description }]) => ({ status: code, says: description })),
  }
}

function requestOf(origin: string, path: string, { parameters, requestBody }: Operation): string {
  const filled = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((address, { name, example }) => address.replace(`{${name}}`, String(example)), path)
  const query = parameters.flatMap(({ in: where, name, example }) =>
    where === 'query' && example !== undefined ? [`${name}=${encodeURIComponent(example)}`] : [],
  )
  const address = `'${origin}${filled}${query.length === 0 ? '' : `?${query.join('&')}`}'`
  return requestBody === undefined
    ? `curl ${address}`
    : `curl -X POST -H 'Content-Type: application/json' --data @isi.json ${address}`
}

function exampleOf(answered: object): string | null {
  const content = 'content' in answered ? answered.content : null
  const json = (content as { 'application/json'?: { example?: unknown } } | null)?.['application/json']
  return json?.example === undefined ? null : JSON.stringify(json.example, null, 2)
}

/** The fields of what is sent, from the schema that the description has of it. */
function bodyOf({ requestBody }: Operation): readonly ParameterLine[] {
  const reference = requestBody?.content['application/json'].schema.$ref.split('/').at(-1) ?? ''
  const schema = (openapi.components.schemas as Readonly<Record<string, JsonSchema>>)[reference] ?? {}
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    ...{ name, where: 'query', required: schema.required?.includes(name) ?? false, values: valuesOf(property) },
  }))
}

type JsonSchema = {
  readonly type?: unknown
  readonly format?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}
const mostNamed = 12

function valuesOf(schema: object): string {
  const { type, format, enum: choices } = schema as JsonSchema
  if (choices !== undefined)
    return choices.length > mostNamed ? `${choices.slice(0, mostNamed).join(', ')}, …` : choices.map(String).join(', ')
  return [type, format].flatMap((word) => (typeof word === 'string' ? [word] : [])).join(', ') || 'object'
}
