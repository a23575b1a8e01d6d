-- Which list of questions a key of a batch stands for. A batch may name several stores, so this
-- table, like api_key, names none.
create table batch_key (
  key_id      text        not null,
  key_hash    bytea       not null,           -- keyed hash; callers put order numbers into keys
  body_hash   bytea       not null,
  expires_at  timestamptz not null,
  primary key (key_id, key_hash)
);
create index batch_key_expiry on batch_key (expires_at);
