-- A migration takes its turn among those who write, so that it cannot deadlock with replicas that run meanwhile.
DO $$
BEGIN
  IF to_regclass('audit_head') IS NOT NULL THEN
    PERFORM id FROM audit_head WHERE id = 1 FOR UPDATE;
  END IF;
END
$$;
