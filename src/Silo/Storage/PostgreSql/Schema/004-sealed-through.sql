-- Up to which of its shard's rows a day is sealed: a row that comes into it later opens it again. What is sealed so far has all rows there are.
ALTER TABLE sealed ADD COLUMN through bigint NOT NULL DEFAULT 0;
UPDATE sealed SET through = coalesce((SELECT last_sequence FROM shard WHERE id = sealed.shard), 0);
