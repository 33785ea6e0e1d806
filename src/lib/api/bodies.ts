import {
  FieldActivityBody,
  FieldCardBody,
  FieldDraftBody,
  FieldDraftsBody,
  FieldFilesBody,
  FieldNoteBody,
} from '../lapangan/bodies.ts'
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
  FieldDrafts: FieldDraftsBody,
  FieldActivity: FieldActivityBody,
  FieldNote: FieldNoteBody,
  FieldFiles: FieldFilesBody,
} as const
