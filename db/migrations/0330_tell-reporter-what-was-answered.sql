-- A reporter hears what the bodies answered that got his file: which step, on which day, of which body. Never a sanction's name, a paper, a reason
-- or a person. "Nothing has come" is left out: no news is told by the last day there was some.
create function netra.report_answers(wanted bytea) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with recursive links (id, linked_case_id, state, depth) as (
      select c.id, c.linked_case_id, c.state, 0
      from netra.reports r
      join netra.cases c on c.id = r.case_id
      where r.receipt_hash = wanted
      union all
      select next.id, next.linked_case_id, next.state, links.depth + 1
      from links
      join netra.cases next on next.id = links.linked_case_id
      where links.state = 'ditautkan' and links.depth < 8
    ),
    followed as (select id from links order by depth desc limit 1)
    select coalesce(jsonb_agg(distinct jsonb_build_object(
      'step', u.kind, 'on', u.happened_on, 'recordedAt', u.recorded_at, 'body', o.name)), '[]')
    from followed
    join netra.referrals f on f.case_id = followed.id
    join netra.follow_ups u on u.referral_id = f.id
    join netra.offices o on o.id = f.receiving_office_id
    where u.kind in ('diterima', 'dikembalikan', 'bukan-pegawai', 'diteruskan', 'sanksi', 'tidak-terbukti', 'dihentikan',
      'berhenti', 'meninggal', 'berubah', 'batal', 'berlaku', 'dilaksanakan')
  $$;
comment on function netra.report_answers(bytea) is
  'What the receivers of a report''s file said became of it, for the holder of its receipt: step, day and body, and nothing of a person.';
revoke all on function netra.report_answers(bytea) from public;
grant execute on function netra.report_answers(bytea) to netra_app;
