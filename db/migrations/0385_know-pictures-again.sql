-- A picture is known again by how it looks (decision 0092): officers are told of pictures in two cases that look alike. And of a kind of
-- picture for which no decoder is here it is said that there is none.

create table netra.bukti_imprints (
  bukti_id      uuid primary key,
  imprint       bytea not null,
  demonstration boolean not null default netra.is_demonstration(),
  constraint bukti_imprints_bukti_id_fkey foreign key (bukti_id) references netra.bukti on delete restrict,
  constraint bukti_imprints_imprint_check check (octet_length(imprint) = 8)
);
comment on table netra.bukti_imprints is
  'How the safe copy of a picture looks, in 64 bits, for whoever handles the case. Written by netra.keep_evidence(), deleted with the picture.';

alter table netra.bukti_imprints enable row level security;
alter table netra.bukti_imprints force row level security;
create policy read_with_original on netra.bukti_imprints for select to netra_app
  using (exists (select from netra.bukti b where b.id = bukti_imprints.bukti_id));
grant select on netra.bukti_imprints to netra_app;

-- Where the picture is destroyed, nobody knows it again.
create function netra.forget_imprint() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  delete from netra.bukti_imprints i using netra.disposals d where d.id = new.disposal_id and i.bukti_id = d.item_id;
  return null;
end
$$;
comment on function netra.forget_imprint() is 'Deletes how a picture looks with the picture.';
revoke all on function netra.forget_imprint() from public;
create trigger forget_imprint after insert on netra.destroyed_items for each row execute function netra.forget_imprint();

alter table netra.bukti_copies drop constraint bukti_copies_refused_check;
alter table netra.bukti_copies add constraint bukti_copies_refused_check
  check (refused in ('image-too-large', 'image-unreadable', 'image-too-slow', 'image-no-decoder'));

create function netra.keep_evidence(wanted bytea, told jsonb, events jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  outcome text;
begin
  outcome := netra.receive_evidence(wanted, told, events);
  if outcome = 'diterima' and told -> 'copy' ->> 'imprint' is not null then
    insert into netra.bukti_imprints (bukti_id, imprint)
    values ((told ->> 'id')::uuid, decode(told -> 'copy' ->> 'imprint', 'hex'))
    on conflict (bukti_id) do nothing;
  end if;
  return outcome;
end
$$;
comment on function netra.keep_evidence(bytea, jsonb, jsonb) is 'netra.receive_evidence(), and with it how the picture looks.';
revoke all on function netra.keep_evidence(bytea, jsonb, jsonb) from public;
grant execute on function netra.keep_evidence(bytea, jsonb, jsonb) to netra_app;

select netra.guard_demonstration();
