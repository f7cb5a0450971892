-- What is wrong with a dead letter, as it can be said in other languages; null for those of before.
ALTER TABLE dead_letter ADD COLUMN said text;
