import { getLocale } from '#wording'
import { inIndonesian } from './endpoint-words.ts'
import { openapi } from './openapi.ts'

type ParameterLine = {
  readonly name: string
  readonly where: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly values: string
}
type AddressSheet = {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly parameters: readonly ParameterLine[]
  readonly request: string
  readonly answer: { readonly status: string; readonly says: string; readonly example: string | null }
  readonly refused: readonly { readonly status: string; readonly says: string }[]
}

type Operation = (typeof openapi.paths)[string][string]

/** Every address by which anybody may read, in the reader's language; what programs read again and again comes first. Doors that take something in are in the description, and are no open data. */
export function docSheet(origin: string): readonly AddressSheet[] {
  const all = Object.entries(openapi.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      'security' in operation || method !== 'get' ? [] : [addressOf(origin, { path, method, operation })],
    ),
  )
  return all.toSorted((a, b) => placeOf(a) - placeOf(b))
}

const placeOf = ({ refused }: AddressSheet) => (refused.some(({ status }) => status === '304') ? 0 : 1)

function addressOf(
  origin: string,
  { path, method, operation }: { readonly path: string; readonly method: string; readonly operation: Operation },
): AddressSheet {
  const words = getLocale() === 'id' ? inIndonesian[operation.operationId] : undefined
  const [[status, answered] = ['200', { description: '' }], ...refused] = Object.entries(operation.responses)
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: words?.summary ?? operation.summary,
    parameters: operation.parameters.map(({ name, in: where, required, schema }) => ({
      ...{ name, where, required, values: valuesOf(schema) },
    })),
    request: requestOf(origin, path, operation),
    answer: { status, says: words?.says ?? answered.description, example: exampleOf(answered) },
    refused: refused.map(([code, { description }]) => ({
      status: code,
      says: words?.problems[Number(code)] ?? description,
    })),
  }
}

function requestOf(origin: string, path: string, { parameters }: Operation): string {
  const filled = parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce((address, { name, example }) => address.replace(`{${name}}`, String(example)), path)
  const query = parameters.flatMap(({ in: where, name, example }) =>
    where === 'query' && example !== undefined ? [`${name}=${encodeURIComponent(example)}`] : [],
  )
  return `curl '${origin}${filled}${query.length === 0 ? '' : `?${query.join('&')}`}'`
}

function exampleOf(answered: object): string | null {
  const content = 'content' in answered ? answered.content : null
  const json = (content as { 'application/json'?: { example?: unknown } } | null)?.['application/json']
  return json?.example === undefined ? null : JSON.stringify(json.example, null, 2)
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
