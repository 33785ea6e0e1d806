import * as v from 'valibot'
import type { AskDue } from '#app'
import { zones, type Zone } from '#law'

const isZone = (value: string): value is Zone => value in zones

/** What the calculator and its API ask in common. Which zone it is, the page asks for; the API finds it by the office. */
export const DueParameters = v.object({
  regime: v.picklist(['pilkada', 'pemilu']),
  rule: v.pipe(v.string(), v.trim(), v.regex(/^[A-Z0-9-]{1,20}$/)),
  start: v.pipe(v.string(), v.maxLength(25)),
  extended: v.optional(v.picklist(['true', 'false', '1', '0', 'on', '']), 'false'),
  holidays: v.pipe(v.array(v.pipe(v.string(), v.maxLength(10))), v.maxLength(60)),
})

export type Asked = Omit<AskDue, 'zone' | 'daysOff' | 'decided'>
export type Wrong = 'regime' | 'rule' | 'start' | 'extended' | 'holidays'

/** The question as an address carries it, or which of its parts is wrong. */
export function readQuestion(
  params: URLSearchParams,
): { readonly ok: true; readonly asked: Asked } | { readonly ok: false; readonly wrong: readonly Wrong[] } {
  const holidays = params
    .getAll('holiday')
    .flatMap((value) => value.split(/[\s,;]+/))
    .filter((day) => day !== '')
  const parsed = v.safeParse(DueParameters, { ...Object.fromEntries(params), holidays })
  if (!parsed.success)
    return { ok: false, wrong: Object.keys(v.flatten<typeof DueParameters>(parsed.issues).nested ?? {}) as Wrong[] }
  const { regime, rule, start, extended } = parsed.output
  return {
    ok: true,
    asked: { regime, ruleId: rule, start, extended: ['true', '1', 'on'].includes(extended), holidays },
  }
}

export const readZone = (params: URLSearchParams): Zone => {
  const zone = params.get('zone') ?? ''
  return isZone(zone) ? zone : 'WIB'
}
