-- A report may be told by voice: its narrative is a recording, which is evidence like any other, and an officer writes down what it says (N62,
-- decision 0092). That it came by voice stands in the event of its receipt.

create table netra.report_transcripts (
  id            uuid primary key,
  report_id     uuid not null,
  written_at    timestamptz not null,
  written_by    uuid not null,
  body          text not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint report_transcripts_report_id_fkey foreign key (report_id) references netra.reports on delete restrict,
  constraint report_transcripts_written_by_fkey foreign key (written_by) references netra.accounts on delete restrict,
  constraint report_transcripts_body_check check (body <> '')
);
comment on table netra.report_transcripts is
  'What an officer wrote down of a report that came by voice; the last one counts, those before stay. Insert only.';
create index report_transcripts_report_idx on netra.report_transcripts (report_id, written_at);

alter table netra.report_transcripts enable row level security;
alter table netra.report_transcripts force row level security;
create policy read_with_case on netra.report_transcripts for select to netra_app
  using (exists (select from netra.reports r join netra.cases c on c.id = r.case_id where r.id = report_transcripts.report_id));
create policy write_handling on netra.report_transcripts for insert to netra_app
  with check (
    written_by = (select netra.actor_id())
    and exists (select from netra.reports r join netra.cases c on c.id = r.case_id
      where r.id = report_transcripts.report_id
        and c.handling_office_id = any ((select netra.actor_offices('staf-penanganan', 'anggota', 'ketua'))::uuid[]))
  );
grant select on netra.report_transcripts to netra_app;
grant insert (id, report_id, written_at, written_by, body) on netra.report_transcripts to netra_app;

select netra.guard_demonstration();
