-- Another key under an old name is another witness: what the one answered last does not go where the other is asked instead of it.
alter table netra.log_witnesses
  drop constraint log_witnesses_pkey,
  add constraint log_witnesses_pkey primary key (name, key);
comment on table netra.log_witnesses is
  'What each witness that was ever asked answered last: it signed, refused, or was not there. Rows of those that are asked no more stay, and are shown.';
