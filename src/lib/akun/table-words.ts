import { m } from '#wording'

/** The tables that netra.count_demonstration() counts; one that is added later and not named here yet shows its own name. */
const tables: Readonly<Record<string, () => string>> = {
  'auth.user': m.kelola_table_users,
  'netra.accounts': m.kelola_table_accounts,
  'netra.activities': m.kelola_table_activities,
  'netra.advices': m.kelola_table_advices,
  'netra.allegations': m.kelola_table_allegations,
  'netra.cases': m.kelola_table_cases,
  'netra.deadlines': m.kelola_table_deadlines,
  'netra.decreed_days': m.kalender_table_decreed_days,
  'netra.elections': m.kelola_table_elections,
  'netra.events': m.kelola_table_events,
  'netra.follow_ups': m.kelola_table_follow_ups,
  'netra.gakkumdu_discussions': m.kelola_table_gakkumdu_discussions,
  'netra.hearing_minutes': m.kelola_table_hearing_minutes,
  'netra.hearings': m.kelola_table_hearings,
  'netra.issued_papers': m.kelola_table_issued_papers,
  'netra.kajian': m.kelola_table_kajian,
  'netra.law_confirmations': m.kelola_table_law_confirmations,
  'netra.law_decisions': m.kelola_table_law_decisions,
  'netra.lhp_copies': m.kelola_table_lhp_copies,
  'netra.lhps': m.kelola_table_lhps,
  'netra.memberships': m.kelola_table_memberships,
  'netra.pleno_words': m.kelola_table_pleno_words,
  'netra.plenos': m.kelola_table_plenos,
  'netra.ppk_conflicts': m.kelola_table_ppk_conflicts,
  'netra.recomputations': m.kalender_table_recomputations,
  'netra.referrals': m.kelola_table_referrals,
  'netra.report_additions': m.kelola_table_report_additions,
  'netra.report_scans': m.kelola_table_report_scans,
  'netra.reports': m.kelola_table_reports,
  'netra.signed_papers': m.kelola_table_signed_papers,
}

export const tableInWords = (name: string): string => tables[name]?.() ?? name
