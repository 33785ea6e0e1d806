-- A draft whose office has ended is submitted by nobody but its author. The office above writes an LHP of its own from it, which names the draft:
-- who reads the one finds the other with its photos, and the draft is kept as long as what stands on it.
alter table netra.lhps
  add column continues_id uuid,
  add constraint lhps_continues_id_fkey foreign key (continues_id) references netra.lhps on delete restrict;
comment on column netra.lhps.continues_id is 'The draft that was handed up and that this LHP of the office above was written from.';
create index lhps_continues_idx on netra.lhps (continues_id) where continues_id is not null;
grant insert (continues_id) on netra.lhps to netra_app;

-- Beside every other rule on who writes an LHP: only where the draft came to, and only what came there.
create policy continue_what_came on netra.lhps as restrictive for insert to netra_app
  with check (
    continues_id is null
    or exists (select from netra.lhp_handovers h where h.lhp_id = lhps.continues_id and h.to_office_id = lhps.office_id)
  );

-- Whichever rule sweeps drafts away, and however it is written: one on which an LHP stands is passed over.
create function netra.keep_stood_on() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if exists (select from netra.lhps n where n.continues_id = old.id) then return null; end if;
  return old;
end
$$;
revoke all on function netra.keep_stood_on() from public;
create trigger keep_stood_on before delete on netra.lhps for each row execute function netra.keep_stood_on();
