-- The case without anything personal: moments, amounts and states, from which it is told what time
-- alone changes. Erased with the rest of its row; decisions of earlier releases have none.
alter table decision_payload add column masked_case text;
