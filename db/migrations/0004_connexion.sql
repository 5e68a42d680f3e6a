-- Signing in, the veil, seats. The application holds no right on these tables: each act is one function.

set local role permanence_owner;

-- secrecy.md 6: five failures in a quarter of an hour for an account, twenty for an address.

create function priv.trop_d_essais(compte_ text, adresse_ text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select (select count(*) from priv.tentative where cle = 'compte:' || compte_ and le > priv.maintenant() - interval '15 minutes') >= 5
      or (select count(*) from priv.tentative where cle = 'adresse:' || adresse_ and le > priv.maintenant() - interval '15 minutes') >= 20
$$;

create function priv.noter_essai(compte_ text, adresse_ text) returns void
  language sql volatile security definer set search_path = '' as $$
  delete from priv.tentative where le < priv.maintenant() - interval '15 minutes';
  insert into priv.tentative (cle, le)
    select 'compte:' || compte_, priv.maintenant() where compte_ is not null
    union all select 'adresse:' || adresse_, priv.maintenant();
$$;

create function priv.parametres(identifiant_ text) returns table (sel bytea, passes integer, memoire integer)
  language sql stable security definer set search_path = '' as $$
  select a.sel, a.passes, a.memoire
  from priv.acces a join public.compte c on c.service = a.service and c.membre = a.membre
  where a.identifiant = identifiant_ and a.sel is not null and c.actif
$$;

create function priv.ouvrir_session(identifiant_ text, genre_ text, preuve_ bytea, code_ bytea, jeton_ bytea)
  returns table (service text, membre text, jusqua timestamptz)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  qui   record;
  bonne boolean;
  code  bytea;
begin
  select a.service, a.membre into qui
    from priv.acces a join public.compte c on c.service = a.service and c.membre = a.membre
    where a.identifiant = identifiant_ and c.actif;
  -- the same work for a name that nobody bears
  bonne := exists (select from priv.preuve p
    where p.service = qui.service and p.membre = qui.membre and p.genre = genre_ and p.empreinte = preuve_);
  if bonne then
    delete from priv.code_unique u
      where u.service = qui.service and u.membre = qui.membre and u.empreinte = code_ returning u.empreinte into code;
  end if;
  if code is null then
    if qui.service is not null then
      perform priv.inscrire(qui.service, qui.membre, 'connexion-refusee', null, null);
    end if;
    return;
  end if;
  delete from priv.session s where s.jusqua < priv.maintenant();
  insert into priv.session (empreinte, service, membre, ouverte_le, jusqua)
    values (jeton_, qui.service, qui.membre, priv.maintenant(), priv.maintenant() + interval '10 hours');
  delete from priv.tentative where cle = 'compte:' || identifiant_;
  perform priv.inscrire(qui.service, qui.membre, 'connexion', null, null);
  return query select s.service, s.membre, s.jusqua from priv.session s where s.empreinte = jeton_;
end
$$;
comment on function priv.ouvrir_session is 'Both factors or nothing; the code is consumed only beside a right proof.';

create function priv.ma_session() returns table (jusqua timestamptz, codes integer)
  language sql stable security definer set search_path = '' as $$
  select s.jusqua,
    (select count(*)::integer from priv.code_unique u where u.service = s.service and u.membre = s.membre)
  from priv.session s where s.empreinte = priv.empreinte_du_jeton() and exists (select from priv.moi())
$$;

create function priv.fermer_session() returns void
  language sql volatile security definer set search_path = '' as
  $$ delete from priv.session where empreinte = priv.empreinte_du_jeton() $$;

create function priv.nouvelle_feuille(empreintes bytea[]) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  m record;
begin
  select * into strict m from priv.moi();
  delete from priv.code_unique u where u.service = m.service and u.membre = m.membre;
  insert into priv.code_unique select m.service, m.membre, e from unnest(empreintes) e;
end
$$;
comment on function priv.nouvelle_feuille is 'The older sheet stops working.';

create function priv.code_de_demonstration(identifiant_ text, empreinte_ bytea) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not exists (select from public.deploiement where mode = 'demo') then
    raise exception 'not a demonstration' using errcode = 'insufficient_privilege';
  end if;
  insert into priv.code_unique select a.service, a.membre, empreinte_ from priv.acces a where a.identifiant = identifiant_;
  return found;
end
$$;
comment on function priv.code_de_demonstration is 'Demonstration only: one more code on the sheet of a fictitious person.';

-- The veil.

create function priv.voile_pose() returns table (pose boolean, restants integer)
  language sql stable security definer set search_path = '' as $$
  select v.empreinte is not null, 5 - coalesce(v.essais, 0)
  from priv.session s left join priv.voile v using (empreinte)
  where s.empreinte = priv.empreinte_du_jeton() and exists (select from priv.moi())
$$;

create function priv.poser_voile(preuve_ bytea, moitie_ bytea) returns void
  language sql volatile security definer set search_path = '' as $$
  insert into priv.voile (empreinte, preuve, moitie)
    select empreinte, preuve_, moitie_ from priv.session
    where empreinte = priv.empreinte_du_jeton() and exists (select from priv.moi())
  on conflict (empreinte) do update set preuve = excluded.preuve, moitie = excluded.moitie, essais = 0
$$;

create function priv.lever_voile(preuve_ bytea) returns table (moitie bytea, restants integer)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  v priv.voile;
  m record;
begin
  select * into v from priv.voile
    where empreinte = priv.empreinte_du_jeton() and exists (select from priv.moi()) for update;
  if not found then
    return;
  end if;
  if v.preuve = preuve_ then
    update priv.voile set essais = 0 where empreinte = v.empreinte;
    return query select v.moitie, 5;
  elsif v.essais < 4 then
    update priv.voile set essais = essais + 1 where empreinte = v.empreinte;
    return query select null::bytea, 4 - v.essais;
  else
    select * into strict m from priv.moi();
    delete from priv.session where empreinte = v.empreinte;
    perform priv.inscrire(m.service, m.membre, 'verrou', null, null);
    return query select null::bytea, 0;
  end if;
end
$$;
comment on function priv.lever_voile is 'The half of the key against the proof; the fifth wrong try ends the session.';

-- Seats.

create function priv.creer_siege(membre_ text, identifiant_ text, nom_ text, prenom_ text, role_ text, invitation_ bytea)
  returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  m record;
begin
  select * into strict m from priv.moi();
  if m.role not in ('administrateur', 'ctss-d', 'adjoint') then
    return 'siege-hors-role';
  end if;
  if exists (select from priv.acces where identifiant = identifiant_)
    or exists (select from public.compte c where c.service = m.service and c.membre = membre_) then
    return 'siege-existe';
  end if;
  insert into public.compte (service, membre, nom, prenom, role) values (m.service, membre_, nom_, prenom_, role_);
  insert into priv.acces (identifiant, service, membre) values (identifiant_, m.service, membre_);
  insert into priv.invitation values (invitation_, m.service, membre_, priv.maintenant() + interval '14 days');
  perform priv.inscrire(m.service, m.membre, 'siege-cree', membre_, role_);
  return null;
exception when unique_violation then
  return 'siege-existe';
end
$$;

create function priv.lire_invitation(invitation_ bytea)
  returns table (service text, membre text, identifiant text, nom text, prenom text, role text)
  language sql stable security definer set search_path = '' as $$
  select c.service, c.membre, a.identifiant, c.nom, c.prenom, c.role
  from priv.invitation i
    join public.compte c on c.service = i.service and c.membre = i.membre
    join priv.acces a on a.service = i.service and a.membre = i.membre
  where i.empreinte = invitation_ and i.jusqua > priv.maintenant() and c.actif
$$;

create function priv.poser_serrures(service_ text, membre_ text, trousseau_ jsonb, preuves_ jsonb, parametres_ jsonb)
  returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if trousseau_ is not null then
    insert into public.trousseau (service, membre, generation, chiffre)
      values (service_, membre_, (trousseau_->>'generation')::integer, decode(trousseau_->>'chiffre', 'base64'))
      on conflict (service, membre) do update set generation = excluded.generation, chiffre = excluded.chiffre;
    delete from public.serrure s where s.service = service_ and s.membre = membre_;
    insert into public.serrure (service, membre, serrure, genre, publique, sceau, sel, passes, memoire)
      select service_, membre_, s->>'id', s->>'genre', decode(s->>'publique', 'base64'), decode(s->>'sceau', 'base64'),
        decode(s->>'sel', 'base64'), (s->>'passes')::integer, (s->>'memoire')::integer
      from jsonb_array_elements(trousseau_->'serrures') s;
    delete from priv.preuve p where p.service = service_ and p.membre = membre_
      and not exists (select from public.serrure s where s.service = service_ and s.membre = membre_ and s.serrure = p.serrure);
  end if;
  insert into priv.preuve (service, membre, serrure, genre, empreinte)
    select service_, membre_, p->>'serrure', p->>'genre', sha256(decode(p->>'preuve', 'hex'))
    from jsonb_array_elements(preuves_) p
    on conflict (service, membre, serrure) do update set genre = excluded.genre, empreinte = excluded.empreinte;
  if parametres_ is not null then
    update priv.acces a set sel = decode(parametres_->>'sel', 'base64'), passes = (parametres_->>'passes')::integer,
        memoire = (parametres_->>'memoire')::integer
      where a.service = service_ and a.membre = membre_;
  end if;
end
$$;
comment on function priv.poser_serrures is 'For the two functions below only.';

create function priv.prendre_siege(invitation_ bytea, trousseau_ jsonb, preuves_ jsonb, parametres_ jsonb, codes_ bytea[])
  returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  i record;
begin
  select * into i from priv.lire_invitation(invitation_);
  delete from priv.invitation where empreinte = invitation_ and jusqua > priv.maintenant();
  if not found or i.service is null then
    return false;
  end if;
  perform priv.poser_serrures(i.service, i.membre, trousseau_, preuves_, parametres_);
  delete from priv.code_unique u where u.service = i.service and u.membre = i.membre;
  insert into priv.code_unique select i.service, i.membre, e from unnest(codes_) e;
  perform priv.inscrire(i.service, i.membre, 'siege-pris', i.membre, null);
  return true;
end
$$;

create function priv.changer_trousseau(trousseau_ jsonb, preuves_ jsonb, parametres_ jsonb) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  m        record;
  courante integer;
begin
  select * into strict m from priv.moi();
  select t.generation into courante from public.trousseau t
    where t.service = m.service and t.membre = m.membre for update;
  if (trousseau_->>'generation')::integer <> coalesce(courante, 0) + 1 then
    return 'generation-inattendue';
  end if;
  if exists (select from jsonb_array_elements(trousseau_->'serrures') s
      where not exists (select from priv.preuve p where p.service = m.service and p.membre = m.membre
          and p.serrure = s->>'id' and p.genre = s->>'genre')
        and not exists (select from jsonb_array_elements(preuves_) p where p->>'serrure' = s->>'id')) then
    return 'preuve-manquante';
  end if;
  perform priv.poser_serrures(m.service, m.membre, trousseau_, preuves_, parametres_);
  perform priv.inscrire(m.service, m.membre, 'trousseau', null, null);
  return null;
end
$$;

create function priv.quitter(membre_ text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  m record;
begin
  select * into strict m from priv.moi();
  if m.role not in ('ctss-d', 'adjoint', 'administrateur') then
    raise exception 'not yours to end' using errcode = 'insufficient_privilege';
  end if;
  update public.compte c set actif = false where c.service = m.service and c.membre = membre_;
  delete from priv.session s where s.service = m.service and s.membre = membre_;
end
$$;
comment on function priv.quitter is 'All sessions end at leave.';

grant execute on function priv.trop_d_essais(text, text), priv.noter_essai(text, text), priv.parametres(text),
  priv.ouvrir_session(text, text, bytea, bytea, bytea), priv.ma_session(), priv.fermer_session(),
  priv.nouvelle_feuille(bytea[]), priv.code_de_demonstration(text, bytea), priv.voile_pose(),
  priv.poser_voile(bytea, bytea), priv.lever_voile(bytea),
  priv.creer_siege(text, text, text, text, text, bytea), priv.lire_invitation(bytea),
  priv.prendre_siege(bytea, jsonb, jsonb, jsonb, bytea[]), priv.changer_trousseau(jsonb, jsonb, jsonb),
  priv.quitter(text) to permanence_app;
