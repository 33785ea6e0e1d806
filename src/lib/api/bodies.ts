import { FieldCardBody, FieldDraftBody, FieldFilesBody, FieldNoteBody } from '../lapangan/bodies.ts'
import { DoorCodeBody, DoorSessionBody, PledgeBody } from '../pakta/bodies.ts'
import { ReportBody } from '../laporan/report-body.ts'

/** What is sent to the API, by its name in the description. */
export const bodies = {
  Report: ReportBody,
  Pledge: PledgeBody,
  DoorCode: DoorCodeBody,
  DoorSession: DoorSessionBody,
  FieldCard: FieldCardBody,
  FieldDraft: FieldDraftBody,
  FieldNote: FieldNoteBody,
  FieldFiles: FieldFilesBody,
} as const
