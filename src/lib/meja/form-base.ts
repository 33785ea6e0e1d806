import { looksOnly, type CasePage } from '#store/views'
import { caseTitle } from './step-page.ts'

/** What CaseForm needs of the case, for every page that has one. */
export const formBase = (page: CasePage) => ({
  caseId: page.held.id,
  caseTitle: caseTitle(page),
  version: page.held.version,
  events: page.timeline.filter(({ type }) => !looksOnly.some((looked) => looked === type)).length,
})
