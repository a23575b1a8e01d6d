-- Every rulebook that ever answered, as its workbooks were, byte for byte. A decision is replayed
-- by the rulebook that made it, also after the tables have changed. A rulebook serves the stores of
-- its profiles, so like api_key this table spans stores.
create table published_rulebook (
  hash           text        primary key,          -- SHA-256 over what decides, in hexadecimal
  version        text        not null,             -- the name it was first live under
  stores         text[]      not null,             -- the stores its profiles serve
  workbooks      integer     not null check (workbooks > 0),
  first_live_at  timestamptz not null,
  content        bytea       not null              -- a zip of all its files
);
-- a zip does not get smaller by another try
alter table published_rulebook alter column content set storage external;
create index published_rulebook_newest on published_rulebook (first_live_at desc, hash desc);

create trigger published_rulebook_append_only
  before update or delete on published_rulebook
  for each row execute function refuse_change();
create trigger published_rulebook_never_truncated
  before truncate on published_rulebook
  for each statement execute function refuse_change();

-- INVARIANT(no decision without its rulebook): the first decision of a store by a rulebook names it
-- here. Rows from before workbooks were kept stay as they are.
alter table rulebook_version
  add constraint rulebook_version_published
  foreign key (hash) references published_rulebook (hash) not valid;
alter table rulebook_version drop column content;
