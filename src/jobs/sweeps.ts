import { askWitnessesSweep } from './ask-witnesses.ts'
import { carryEvidenceSweep } from './carry-evidence.ts'
import { lookAgainSweep } from './look-again.ts'
import { destroyReleasedSweep } from './destroy-released.ts'
import { disposeByRuleSweep } from './dispose-by-rule.ts'
import { lapseReporterTermsSweep } from './lapse-reporter-terms.ts'
import { foldReadingsSweep } from './fold-readings.ts'
import { followCircularsSweep } from './follow-circulars.ts'
import { sendCircularMailsSweep } from './send-circular-mails.ts'
import { expireUploadsSweep } from './expire-uploads.ts'
import { growLogSweep } from './grow-log.ts'
import { foldPledgesSweep } from './fold-pledges.ts'
import { doorCodesSweep, sweepDoorSweep } from './send-door-codes.ts'
import { handUpEndedSweep } from './hand-up-ended.ts'
import { markLateSweep } from './mark-late.ts'
import { noteConflictsSweep } from './note-conflicts.ts'
import { noteWrittenSweep } from './note-written.ts'
import { nudgeReportersSweep } from './nudge-reporters.ts'
import { tellFollowersSweep } from './tell-followers.ts'
import { publishAllegationsSweep } from './publish-allegations.ts'
import { publishNumbersSweep } from './publish-numbers.ts'
import { publishOpenDataSweep } from './publish-open-data.ts'
import { publishRankSweep } from './publish-rank.ts'
import { recomputeDecidedSweep } from './recompute-decided.ts'
import { remindByRuleSweep } from './remind-by-rule.ts'
import type { Sweep } from './sweep.ts'
import { sweepGuestsSweep } from './sweep-guests.ts'
import { sweepTrainingsSweep } from './sweep-trainings.ts'
import { hashTextsSweep } from './hash-texts.ts'
import { dropRollsSweep, workRollsSweep } from './work-rolls.ts'
import { outboxSweep } from './sweep-outbox.ts'

/** One line each. */
export const sweeps: readonly Sweep[] = [
  publishNumbersSweep,
  publishRankSweep,
  publishOpenDataSweep,
  publishAllegationsSweep,
  outboxSweep,
  lapseReporterTermsSweep,
  markLateSweep,
  remindByRuleSweep,
  recomputeDecidedSweep,
  lookAgainSweep,
  noteConflictsSweep,
  disposeByRuleSweep,
  expireUploadsSweep,
  carryEvidenceSweep,
  destroyReleasedSweep,
  sweepTrainingsSweep,
  sweepGuestsSweep,
  hashTextsSweep,
  handUpEndedSweep,
  nudgeReportersSweep,
  tellFollowersSweep,
  noteWrittenSweep,
  growLogSweep,
  askWitnessesSweep,
  workRollsSweep,
  dropRollsSweep,
  foldPledgesSweep,
  doorCodesSweep,
  sweepDoorSweep,
  foldReadingsSweep,
  followCircularsSweep,
  sendCircularMailsSweep,
]
