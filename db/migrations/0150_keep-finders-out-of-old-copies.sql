-- 0127 copied the parts of older temuan whole: with the number of the finder's letter of assignment and his address, which lead to him
-- as his name does. netra_app may only insert here and cannot mend it, so the owner does, once, and touches nothing else of a copy. What
-- copyOf made has these three blank already.
update netra.lhp_copies set contents = jsonb_set(contents, '{parts,supervisor}',
  (contents #> '{parts,supervisor}') || '{"name": "", "assignmentLetter": "", "address": ""}')
where jsonb_typeof(contents #> '{parts,supervisor}') = 'object'
  and not (contents #> '{parts,supervisor}') @> '{"name": "", "assignmentLetter": "", "address": ""}';
