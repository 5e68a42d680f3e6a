-- The directory of schools. It is national and stands outside every service: one school, one row, whoever looks.

set local role permanence_owner;

create table etablissement (
  uai                    text primary key check (uai ~ '^[0-9]{7}[A-Z]$'),
  nom                    text not null check (nom <> ''),
  type                   text not null check (type in
                           ('ecole', 'college', 'lycee', 'erea', 'medico-social', 'orientation', 'administration', 'autre')),
  code_nature            text,
  nature                 text,
  statut                 text check (statut in ('public', 'prive')),
  contrat                text,
  ministere              text,
  adresse                text,
  code_postal            text,
  commune                text,
  code_commune           text,
  departement            text check (departement ~ '^(0[0-9]{2}|02[AB]|9[78][0-9])$'),
  academie               text,
  telephone              text,
  courriel               text,
  web                    text,
  latitude               double precision check (latitude between -90 and 90),
  longitude              double precision check (longitude between -180 and 180),
  circonscription        text,
  education_prioritaire  text check (education_prioritaire in ('aucune', 'REP', 'REP+')),
  internat               boolean,
  ulis                   boolean,
  segpa                  boolean,
  maternelle             boolean,
  elementaire            boolean,
  voie_generale          boolean,
  voie_technologique     boolean,
  voie_professionnelle   boolean,
  restauration           boolean,
  siret                  text check (siret ~ '^([0-9]{9}|[0-9]{14})$'),
  eleves                 integer check (eleves >= 0),
  ouvert_le              date,
  etat                   text not null default 'ouvert' check (etat in ('a-ouvrir', 'ouvert', 'a-fermer', 'ferme')),
  ferme_le               date,
  etablissement_mere     text,
  degre                  text check (degre in ('premier', 'second')),
  perimetre              boolean not null default false,
  criteres               text[] not null default '{}' check (criteres <@ array
                           ['rep', 'rep-plus', 'rural-defavorise', 'segpa', 'ulis', 'dispositif-relais', 'upe2a',
                            'lycee-professionnel', 'internat']),
  eleves_retenus         integer,
  ips_retenu             double precision,
  recherche              text not null default '',
  tri                    text not null default '' collate "C",
  check ((etat = 'ferme') = (ferme_le is not null))
);
comment on table etablissement is
  'A school as the ministry publishes it. Names no pupil and no person. Closed, never deleted.';
comment on column etablissement.criteres is 'Priority criteria computed from the open data; a service may decide otherwise.';
create index etablissement_tri on etablissement (tri);
create index etablissement_departement on etablissement (departement, tri);
create index etablissement_commune on etablissement (code_commune);

create table site (
  uai          text not null references etablissement on delete restrict,
  cle          text not null,
  nom          text not null,
  adresse      text,
  code_postal  text,
  commune      text,
  latitude     double precision,
  longitude    double precision,
  etat         text not null check (etat in ('a-ouvrir', 'ouvert', 'a-fermer', 'ferme')),
  primary key (uai, cle)
);
comment on table site is 'A further place of the same UAI: annexe, second building. Names no person.';

create table ips (
  uai         text not null check (uai ~ '^[0-9]{7}[A-Z]$'),
  rentree     integer not null,
  niveau      text not null check (niveau in ('ecole', 'college', 'lycee')),
  ips         double precision,
  ips_gt      double precision,
  ips_pro     double precision,
  ecart_type  double precision,
  eleves      integer,
  primary key (uai, rentree, niveau)
);
comment on table ips is
  'Published social position index of a school at one rentrée. May be loaded before its school: no foreign key.';

create table effectif (
  uai      text not null check (uai ~ '^[0-9]{7}[A-Z]$'),
  rentree  integer not null,
  portee   text not null check (portee in ('ecole', 'college', 'lycee-gt', 'etablissement')),
  eleves   integer not null check (eleves >= 0),
  classes  integer,
  segpa    integer,
  ulis     integer,
  niveaux  jsonb not null default '{}',
  primary key (uai, rentree, portee)
);
comment on table effectif is
  'Published counts of pupils of a school at one rentrée. May be loaded before its school: no foreign key.';

create table reseau_prioritaire (
  uai    text primary key check (uai ~ '^[0-9]{7}[A-Z]$'),
  label  text check (label in ('REP', 'REP+')),
  tete   text check (tete ~ '^[0-9]{7}[A-Z]$')
);
comment on table reseau_prioritaire is
  'Label and head of network of the national list. May be loaded before its school: no foreign key.';

create table densite_commune (
  code_commune  text primary key check (code_commune ~ '^[0-9][0-9AB][0-9]{3}$'),
  niveau        integer not null check (niveau between 1 and 7)
);
comment on table densite_commune is 'Grid of density of INSEE, 1 large city to 7 very scattered: what makes a school rural.';

-- Read by everybody, signed in or not: it is published. Written by an administrator's import only, and nothing deleted.

alter table etablissement enable row level security;
alter table etablissement force row level security;
create policy lire on etablissement for select to permanence_app using (true);
create policy inserer on etablissement for insert to permanence_app with check ((select priv.mon_role()) = 'administrateur');
create policy modifier on etablissement for update to permanence_app
  using ((select priv.mon_role()) = 'administrateur')
  with check ((select priv.mon_role()) = 'administrateur');
grant select on etablissement to permanence_app;
grant insert (
  uai, nom, type, code_nature, nature, statut, contrat, ministere, adresse, code_postal, commune,
  code_commune, departement, academie, telephone, courriel, web, latitude, longitude, circonscription,
  education_prioritaire, internat, ulis, segpa, maternelle, elementaire, voie_generale, voie_technologique,
  voie_professionnelle, restauration, siret, eleves, ouvert_le, etat, ferme_le, etablissement_mere, degre,
  perimetre, criteres, eleves_retenus, ips_retenu, recherche, tri
) on etablissement to permanence_app;
grant update (
  nom, type, code_nature, nature, statut, contrat, ministere, adresse, code_postal, commune, code_commune,
  departement, academie, telephone, courriel, web, latitude, longitude, circonscription,
  education_prioritaire, internat, ulis, segpa, maternelle, elementaire, voie_generale, voie_technologique,
  voie_professionnelle, restauration, siret, eleves, ouvert_le, etat, ferme_le, etablissement_mere, degre,
  perimetre, criteres, eleves_retenus, ips_retenu, recherche, tri
) on etablissement to permanence_app;

alter table site enable row level security;
alter table site force row level security;
create policy lire on site for select to permanence_app using (true);
create policy inserer on site for insert to permanence_app with check ((select priv.mon_role()) = 'administrateur');
create policy modifier on site for update to permanence_app
  using ((select priv.mon_role()) = 'administrateur')
  with check ((select priv.mon_role()) = 'administrateur');
grant select on site to permanence_app;
grant insert (
  uai, cle, nom, adresse, code_postal, commune, latitude, longitude, etat
) on site to permanence_app;
grant update (
  nom, adresse, code_postal, commune, latitude, longitude, etat
) on site to permanence_app;

alter table ips enable row level security;
alter table ips force row level security;
create policy lire on ips for select to permanence_app using (true);
create policy inserer on ips for insert to permanence_app with check ((select priv.mon_role()) = 'administrateur');
create policy modifier on ips for update to permanence_app
  using ((select priv.mon_role()) = 'administrateur')
  with check ((select priv.mon_role()) = 'administrateur');
grant select on ips to permanence_app;
grant insert (
  uai, rentree, niveau, ips, ips_gt, ips_pro, ecart_type, eleves
) on ips to permanence_app;
grant update (
  ips, ips_gt, ips_pro, ecart_type, eleves
) on ips to permanence_app;

alter table effectif enable row level security;
alter table effectif force row level security;
create policy lire on effectif for select to permanence_app using (true);
create policy inserer on effectif for insert to permanence_app with check ((select priv.mon_role()) = 'administrateur');
create policy modifier on effectif for update to permanence_app
  using ((select priv.mon_role()) = 'administrateur')
  with check ((select priv.mon_role()) = 'administrateur');
grant select on effectif to permanence_app;
grant insert (
  uai, rentree, portee, eleves, classes, segpa, ulis, niveaux
) on effectif to permanence_app;
grant update (
  eleves, classes, segpa, ulis, niveaux
) on effectif to permanence_app;

alter table reseau_prioritaire enable row level security;
alter table reseau_prioritaire force row level security;
create policy lire on reseau_prioritaire for select to permanence_app using (true);
create policy inserer on reseau_prioritaire for insert to permanence_app with check ((select priv.mon_role()) = 'administrateur');
create policy modifier on reseau_prioritaire for update to permanence_app
  using ((select priv.mon_role()) = 'administrateur')
  with check ((select priv.mon_role()) = 'administrateur');
grant select on reseau_prioritaire to permanence_app;
grant insert (
  uai, label, tete
) on reseau_prioritaire to permanence_app;
grant update (
  label, tete
) on reseau_prioritaire to permanence_app;

alter table densite_commune enable row level security;
alter table densite_commune force row level security;
create policy lire on densite_commune for select to permanence_app using (true);
create policy inserer on densite_commune for insert to permanence_app with check ((select priv.mon_role()) = 'administrateur');
create policy modifier on densite_commune for update to permanence_app
  using ((select priv.mon_role()) = 'administrateur')
  with check ((select priv.mon_role()) = 'administrateur');
grant select on densite_commune to permanence_app;
grant insert (
  code_commune, niveau
) on densite_commune to permanence_app;
grant update (
  niveau
) on densite_commune to permanence_app;

-- What the CTSS-D decided for her service, against or beyond the open data.
create table critere_etablissement (
  service  text not null references service on delete restrict,
  uai      text not null check (uai ~ '^[0-9]{7}[A-Z]$'),
  critere  text not null check (critere in
             ('rep', 'rep-plus', 'rural-defavorise', 'segpa', 'ulis', 'dispositif-relais', 'upe2a', 'lycee-professionnel',
              'internat')),
  present  boolean not null,
  primary key (service, uai, critere)
);
comment on table critere_etablissement is 'A priority criterion set or removed by a service for a school. Names no person.';
alter table critere_etablissement enable row level security;
alter table critere_etablissement force row level security;
create policy lire on critere_etablissement for select to permanence_app using (service = (select priv.mon_service()));
create policy inserer on critere_etablissement for insert to permanence_app
  with check (service = (select priv.mon_service()) and (select priv.mon_role()) in ('ctss-d', 'adjoint'));
create policy modifier on critere_etablissement for update to permanence_app
  using (service = (select priv.mon_service()) and (select priv.mon_role()) in ('ctss-d', 'adjoint'))
  with check (service = (select priv.mon_service()));
create policy effacer on critere_etablissement for delete to permanence_app
  using (service = (select priv.mon_service()) and (select priv.mon_role()) in ('ctss-d', 'adjoint'));
grant select, delete on critere_etablissement to permanence_app;
grant insert (service, uai, critere, present), update (present) on critere_etablissement to permanence_app;

-- An import is prepared, looked at, then applied or cancelled; it belongs to the administrators of a service.
create table import_etablissement (
  service         text not null,
  id              text not null check (id ~ '^[a-z2-7]{26}$'),
  fichier         text not null,
  type            text not null,
  etat            text not null default 'prepare' check (etat in ('prepare', 'applique', 'annule')),
  lignes          integer not null,
  etablissements  integer not null,
  sites           integer not null,
  refusees        jsonb not null,
  repares         jsonb not null,
  ajouts          integer not null,
  changements     integer not null,
  fermetures      integer not null,
  inchanges       integer not null,
  sans_effet      integer not null,
  couverture      jsonb not null,
  prepare_le      timestamptz not null,
  prepare_par     text not null,
  clos_le         timestamptz,
  clos_par        text,
  primary key (service, id),
  foreign key (service, prepare_par) references compte on delete restrict,
  foreign key (service, clos_par) references compte on delete restrict,
  check ((etat = 'prepare') = (clos_le is null)),
  check ((clos_le is null) = (clos_par is null))
);
comment on table import_etablissement is 'A file of schools given by an administrator, and what it would change. Open data only.';
create index import_etablissement_prepare_le on import_etablissement (service, prepare_le);
alter table import_etablissement enable row level security;
alter table import_etablissement force row level security;
create policy lire on import_etablissement for select to permanence_app
  using (service = (select priv.mon_service()) and (select priv.mon_role()) = 'administrateur');
create policy inserer on import_etablissement for insert to permanence_app
  with check (service = (select priv.mon_service()) and (select priv.mon_role()) = 'administrateur'
    and prepare_par = (select priv.mon_membre()));
create policy modifier on import_etablissement for update to permanence_app
  using (service = (select priv.mon_service()) and (select priv.mon_role()) = 'administrateur' and etat = 'prepare')
  with check (service = (select priv.mon_service()) and clos_par = (select priv.mon_membre()));
grant select on import_etablissement to permanence_app;
grant insert (
  service, id, fichier, type, lignes, etablissements, sites, refusees, repares, ajouts, changements, fermetures,
  inchanges, sans_effet, couverture, prepare_le, prepare_par
) on import_etablissement to permanence_app;
grant update (etat, clos_le, clos_par) on import_etablissement to permanence_app;

create table import_etablissement_ecart (
  service  text not null,
  import   text not null,
  n        integer not null,
  objet    text not null check (objet in
             ('etablissement', 'site', 'ips', 'effectif', 'reseau_prioritaire', 'densite_commune')),
  genre    text not null check (genre in ('ajout', 'changement', 'fermeture')),
  cle      jsonb not null,
  avant    jsonb not null,
  apres    jsonb not null,
  primary key (service, import, n),
  foreign key (service, import) references import_etablissement on delete cascade
);
comment on table import_etablissement_ecart is 'One difference between the file and the base, kept as applied; dropped when cancelled.';
alter table import_etablissement_ecart enable row level security;
alter table import_etablissement_ecart force row level security;
create policy lire on import_etablissement_ecart for select to permanence_app
  using (service = (select priv.mon_service()) and (select priv.mon_role()) = 'administrateur');
create policy inserer on import_etablissement_ecart for insert to permanence_app
  with check (service = (select priv.mon_service()) and (select priv.mon_role()) = 'administrateur');
create policy effacer on import_etablissement_ecart for delete to permanence_app
  using (service = (select priv.mon_service()) and (select priv.mon_role()) = 'administrateur');
grant select, delete on import_etablissement_ecart to permanence_app;
grant insert (service, import, n, objet, genre, cle, avant, apres) on import_etablissement_ecart to permanence_app;
