-- An account that is closed keeps no post that was still to come; a day of it would be a day on which somebody is named who holds
-- nothing. A post is a fact with its decree and is not deleted: one that ends on its first day is held on no day.
alter table netra.memberships drop constraint memberships_dates_check;
alter table netra.memberships add constraint memberships_dates_check check (valid_to is null or valid_to >= valid_from);
