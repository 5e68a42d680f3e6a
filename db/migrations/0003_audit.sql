-- [Note: audit] One chain of lines per service, written in the transaction of the act by the one function that locks
-- the chain. Nobody changes or removes a line, not even the owner; checkpoints signed by another process leave the base.

set local role permanence_owner;

create table audit (
  service text not null references service on delete restrict,
  seq     integer not null check (seq >= 0),
  le      timestamptz not null,
  acteur  text,
  verbe   text not null check (verbe ~ '^[a-z][a-z-]{1,39}$'),
  objet   text check (objet ~ '^[a-z0-9-]{1,64}$'),
  detail  text check (detail ~ '^[a-z0-9:/.-]{1,80}$'),
  octets  text not null,
  hache   bytea not null check (hache = sha256(convert_to(octets, 'UTF8'))),
  primary key (service, seq)
);
create index audit_acteur on audit (service, acteur, seq);
create index audit_objet on audit (service, objet, seq) where objet is not null;
comment on table audit is 'Who did what to which id, when; never a content, never a name. Columns before octets are copies for the policies.';

create table audit_tete (
  service text primary key references service on delete restrict,
  seq     integer not null,
  hache   bytea not null
);
comment on table audit_tete is 'Last line of each audit chain: the lock that makes seq gap-free.';

do $$
declare
  t regclass;
begin
  foreach t in array array['audit', 'audit_tete']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy fonctions on %s for select to permanence_owner using (true)', t);
    execute format('create policy inserer on %s for insert to permanence_owner with check (true)', t);
    execute format('create policy veiller on %s for select to permanence_sauvegarde using (true)', t);
  end loop;
end
$$;
create policy avancer on audit_tete for update to permanence_owner using (true) with check (true);

create trigger jamais before update or delete on audit for each row execute function priv.jamais();
create trigger jamais_vider before truncate on audit for each statement execute function priv.jamais();
create trigger jamais before delete on audit_tete for each row execute function priv.jamais();
create trigger jamais_vider before truncate on audit_tete for each statement execute function priv.jamais();

create function priv.inscrire(service_ text, acteur_ text, verbe_ text, objet_ text, detail_ text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  tete  public.audit_tete;
  t     timestamptz := date_trunc('milliseconds', priv.maintenant());
  ligne text;
begin
  insert into public.audit_tete values (service_, -1, decode(repeat('00', 32), 'hex')) on conflict do nothing;
  select * into tete from public.audit_tete a where a.service = service_ for update;
  ligne := json_build_object('service', service_, 'log', 'audit', 'n', tete.seq + 1, 'prev', encode(tete.hache, 'hex'),
    'le', to_char(t at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'type', verbe_,
    'corps', json_build_object('acteur', acteur_, 'objet', objet_, 'detail', detail_))::text;
  insert into public.audit (service, seq, le, acteur, verbe, objet, detail, octets, hache)
    values (service_, tete.seq + 1, t, acteur_, verbe_, objet_, detail_, ligne, sha256(convert_to(ligne, 'UTF8')));
  update public.audit_tete a set seq = tete.seq + 1, hache = sha256(convert_to(ligne, 'UTF8')) where a.service = service_;
end
$$;
comment on function priv.inscrire is 'For other functions only. Always the last act of a transaction: it holds the chain of the service.';

create function priv.auditer(verbe_ text, objet_ text, detail_ text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  m record;
begin
  select * into strict m from priv.moi();
  perform priv.inscrire(m.service, m.membre, verbe_, objet_, detail_);
end
$$;
comment on function priv.auditer is 'A line in my own name.';
grant execute on function priv.auditer(text, text, text) to permanence_app;

-- A person reads her own lines; the CTSS-D the grants, ceremonies and role changes, never a login nor an opening.
create policy les_miennes on audit for select to permanence_app
  using (service = (select priv.mon_service()) and acteur = (select priv.mon_membre()));
create policy direction on audit for select to permanence_app
  using (service = (select priv.mon_service()) and (select priv.mon_role()) in ('ctss-d', 'adjoint')
    and verbe in ('accorder', 'retirer', 'referent', 'certificat', 'certificateur', 'revocation', 'recouvrement',
                  'interim', 'genese', 'parts', 'relever', 'exporter', 'affectation', 'siege-cree', 'siege-pris'));
create policy technique on audit for select to permanence_app
  using (service = (select priv.mon_service()) and (select priv.mon_role()) = 'administrateur'
    and verbe in ('siege-cree', 'siege-pris', 'import', 'version'));
grant select (service, seq, le, acteur, verbe, objet, detail) on audit to permanence_app;
grant usage on schema public to permanence_sauvegarde;
grant select (service, seq, octets, hache) on audit to permanence_sauvegarde;
grant select on audit_tete to permanence_sauvegarde;
