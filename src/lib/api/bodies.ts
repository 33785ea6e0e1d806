import { FieldCardBody, FieldDraftBody, FieldFilesBody } from '../lapangan/bodies.ts'
import { ReportBody } from '../laporan/report-body.ts'

/** What is sent to the API, by its name in the description. */
export const bodies = {
  Report: ReportBody,
  FieldCard: FieldCardBody,
  FieldDraft: FieldDraftBody,
  FieldFiles: FieldFilesBody,
} as const
