-- What the process that signs checkpoints asks: where each chain stands, never what it says.

set local role permanence_owner;

create function priv.tetes_d_audit() returns table (deploiement text, service text, seq integer, hache bytea)
  language sql stable security definer set search_path = '' as
  $$ select d.id, t.service, t.seq, t.hache from public.audit_tete t, public.deploiement d where t.seq >= 0 order by t.service $$;

create function priv.hache_d_audit(service_ text, seq_ integer) returns bytea
  language sql stable security definer set search_path = '' as
  $$ select a.hache from public.audit a where a.service = service_ and a.seq = seq_ $$;

grant execute on function priv.tetes_d_audit(), priv.hache_d_audit(text, integer) to permanence_app, permanence_sauvegarde;
grant usage on schema priv to permanence_sauvegarde;
