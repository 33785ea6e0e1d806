-- Who stands at a counter reads what was taken in there, and its taker what he took in. Neither read asked who is accused: the first only whom the report
-- accused when it came, and not whom its case accused later; the second nobody at all.
drop policy read_report on netra.reports;
create policy read_report on netra.reports for select to netra_app
  using (
    exists (select from netra.cases c where c.id = reports.case_id)
    or (
      (
        office_id = any ((select netra.actor_offices('petugas-penerima'))::uuid[])
        or (filed_by = (select netra.actor_id()) and office_id = any ((select netra.actor_receives())::uuid[]))
      )
      and not accused_office_ids && (select netra.actor_wall_offices())
      and not netra.walled_record(case_id, null)
    )
    -- While it is taken in, it is in its taker's hands, whomever it accuses.
    or (filed_by = (select netra.actor_id()) and netra.written_now(xmin))
  );
