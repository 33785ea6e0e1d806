-- Where copies are put before a terlapor or an employer by a row (netra.bukti_showings), that row is of the edited copy while there is one: the
-- original that it covers is put before nobody (N61).

do $$
begin
  if to_regclass('netra.bukti_showings') is not null then
    create policy only_edited_goes_out on netra.bukti_showings as restrictive for insert to netra_app
      with check (not exists (select from netra.bukti_edits e where e.original_id = bukti_showings.bukti_id));
  end if;
end $$;
