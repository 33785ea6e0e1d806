-- What is wrong with a witness is said on a page in words (decision 0153): which of few things it is, apart from what it answered.
alter table netra.log_witnesses add column trouble text;
update netra.log_witnesses set trouble = case said when 'away' then 'no-answer' else 'makes-no-sense' end where said <> 'signed';
alter table netra.log_witnesses
  add constraint log_witnesses_trouble_check check ((trouble is null) = (said = 'signed')),
  add constraint log_witnesses_trouble_kind_check check (trouble in ('no-answer', 'fails', 'not-following', 'other-key', 'not-grown', 'saw-longer',
    'saw-another', 'bad-signature', 'wrong-clock', 'makes-no-sense'));
