-- A last day for applying that is one person's alone, and why.
ALTER TABLE interest ADD COLUMN more_time_until DATE;
ALTER TABLE interest ADD COLUMN more_time_why TEXT;
