import type { Json } from '#base'

/** The same value with every text in it changed; its keys stay. */
export function mapText(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => mapText(one, change))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapText(one, change)]))
}
