import { newId, type NewRetaliation } from '#store'
import type { ReportTold } from './report.ts'
import type { Routed } from './route-report.ts'

/** What is kept beside a report of retaliation; null for every other report. */
export const retaliationTold = ({ retaliation }: ReportTold, { first }: Routed): NewRetaliation | null =>
  retaliation === undefined
    ? null
    : {
        act: retaliation.act,
        hit: retaliation.hit,
        decreeOn: retaliation.decreeOn ?? null,
        first: first === null ? null : { linkId: newId(), hash: first.hash },
      }

/** The event says that there is a link and names its row, which only a reader of both cases sees. */
export const retaliationInEvent = (kept: NewRetaliation | null) =>
  kept === null
    ? null
    : { act: kept.act, hit: kept.hit, decreeOn: kept.decreeOn, linkId: kept.first === null ? null : kept.first.linkId }
