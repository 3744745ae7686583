/** First shape of a base. Dates are INTEGER days since 1970-01-01; instants are ISO text; keys of persons are keyed hashes. */
export const sql = /* sql */ `
CREATE TABLE reglages (cle TEXT PRIMARY KEY, valeur TEXT NOT NULL) STRICT;
CREATE TABLE secrets (nom TEXT PRIMARY KEY, valeur BLOB NOT NULL) STRICT;

CREATE TABLE conventions (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  profil TEXT NOT NULL,
  cree_le TEXT NOT NULL
) STRICT;

CREATE TABLE territoires (
  id INTEGER PRIMARY KEY,
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  code TEXT NOT NULL,
  type TEXT NOT NULL,
  libelle TEXT NOT NULL,
  local INTEGER NOT NULL DEFAULT 0,
  UNIQUE (convention_id, code)
) STRICT;
CREATE TABLE territoire_liens (
  de_id INTEGER NOT NULL REFERENCES territoires(id),
  vers_id INTEGER NOT NULL REFERENCES territoires(id),
  PRIMARY KEY (de_id, vers_id)
) STRICT;

CREATE TABLE sources (
  id INTEGER PRIMARY KEY,
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  nom TEXT NOT NULL,
  espace TEXT NOT NULL,
  UNIQUE (convention_id, nom)
) STRICT;

CREATE TABLE correspondances (
  id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES sources(id),
  signature TEXT NOT NULL,
  entetes TEXT NOT NULL,
  version INTEGER NOT NULL,
  reponses TEXT NOT NULL,
  cree_le TEXT NOT NULL,
  UNIQUE (source_id, signature, version)
) STRICT;

CREATE TABLE valeurs_apprises (
  source_id INTEGER NOT NULL REFERENCES sources(id),
  sens TEXT NOT NULL,
  libelle TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (source_id, sens, libelle)
) STRICT;

CREATE TABLE valeurs_locales (
  id INTEGER PRIMARY KEY,
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  nomenclature TEXT NOT NULL,
  code TEXT NOT NULL,
  libelle TEXT NOT NULL,
  UNIQUE (convention_id, nomenclature, code)
) STRICT;

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  source_id INTEGER NOT NULL REFERENCES sources(id),
  fait_le TEXT NOT NULL,
  utilisateur TEXT NOT NULL,
  annee INTEGER,
  correspondance_id INTEGER REFERENCES correspondances(id),
  a_creer INTEGER NOT NULL,
  a_modifier INTEGER NOT NULL,
  identiques INTEGER NOT NULL,
  en_erreur INTEGER NOT NULL,
  avertissements TEXT NOT NULL
) STRICT;
CREATE TABLE import_fichiers (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports(id),
  nom TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  octets INTEGER NOT NULL,
  description TEXT NOT NULL
) STRICT;
CREATE INDEX import_fichiers_sha256 ON import_fichiers(sha256);
CREATE TABLE import_feuilles (
  id INTEGER PRIMARY KEY,
  fichier_id INTEGER NOT NULL REFERENCES import_fichiers(id),
  nom TEXT NOT NULL,
  forme TEXT NOT NULL,
  zone TEXT NOT NULL,
  colonnes TEXT NOT NULL
) STRICT;

CREATE TABLE personnes (id INTEGER PRIMARY KEY, cle BLOB NOT NULL UNIQUE) STRICT;

CREATE TABLE parcours (
  id INTEGER PRIMARY KEY,
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  personne_id INTEGER NOT NULL REFERENCES personnes(id),
  axe TEXT NOT NULL,
  cle_date INTEGER NOT NULL,
  rang INTEGER NOT NULL,
  modalite TEXT,
  territoire_id INTEGER REFERENCES territoires(id),
  territoire_2_id INTEGER REFERENCES territoires(id),
  acteur TEXT,
  date_prescription INTEGER,
  date_diagnostic INTEGER,
  date_entree INTEGER,
  date_fin_prevue INTEGER,
  date_prolongation INTEGER,
  date_sortie INTEGER,
  motif_sortie TEXT,
  sexe TEXT,
  annee_naissance INTEGER,
  age_entree INTEGER,
  brsa INTEGER,
  rqth INTEGER,
  qpv INTEGER,
  niveau_formation TEXT,
  duree_inscription TEXT,
  feuille_id INTEGER NOT NULL REFERENCES import_feuilles(id),
  ligne INTEGER NOT NULL,
  brut BLOB,
  UNIQUE (convention_id, personne_id, axe, cle_date, rang)
) STRICT;
CREATE INDEX parcours_feuille ON parcours(feuille_id, ligne);

CREATE TABLE parcours_freins (
  parcours_id INTEGER NOT NULL REFERENCES parcours(id),
  frein TEXT NOT NULL,
  PRIMARY KEY (parcours_id, frein)
) STRICT, WITHOUT ROWID;
CREATE TABLE parcours_mesures (
  parcours_id INTEGER NOT NULL REFERENCES parcours(id),
  mesure TEXT NOT NULL,
  date_debut INTEGER,
  PRIMARY KEY (parcours_id, mesure)
) STRICT, WITHOUT ROWID;

CREATE TABLE parcours_versions (
  id INTEGER PRIMARY KEY,
  parcours_id INTEGER NOT NULL REFERENCES parcours(id),
  import_id INTEGER NOT NULL REFERENCES imports(id),
  avant TEXT NOT NULL
) STRICT;

CREATE TABLE valeurs_declarees (
  id INTEGER PRIMARY KEY,
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  feuille_id INTEGER NOT NULL REFERENCES import_feuilles(id),
  cellule TEXT NOT NULL,
  indicateur TEXT NOT NULL,
  libelle TEXT NOT NULL,
  territoire_id INTEGER REFERENCES territoires(id),
  periode TEXT NOT NULL,
  categorie TEXT,
  unite TEXT NOT NULL,
  valeur REAL,
  absence TEXT,
  brut TEXT,
  cle TEXT NOT NULL,
  UNIQUE (convention_id, cle)
) STRICT;
CREATE INDEX valeurs_declarees_indicateur ON valeurs_declarees(convention_id, indicateur, periode);
CREATE TABLE valeurs_versions (
  id INTEGER PRIMARY KEY,
  valeur_id INTEGER NOT NULL REFERENCES valeurs_declarees(id),
  import_id INTEGER NOT NULL REFERENCES imports(id),
  avant TEXT NOT NULL
) STRICT;

CREATE TABLE objectifs (
  id INTEGER PRIMARY KEY,
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  code TEXT NOT NULL,
  annee INTEGER NOT NULL,
  territoire_id INTEGER REFERENCES territoires(id),
  valeur REAL
) STRICT;
CREATE UNIQUE INDEX objectifs_cle ON objectifs(convention_id, code, annee, coalesce(territoire_id, 0));

CREATE TABLE engagements_faits (
  id INTEGER PRIMARY KEY,
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  engagement TEXT NOT NULL,
  fait_le INTEGER NOT NULL,
  preuve TEXT
) STRICT;

CREATE TABLE exports (
  id INTEGER PRIMARY KEY,
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  fait_le TEXT NOT NULL,
  utilisateur TEXT NOT NULL,
  destination TEXT NOT NULL,
  destinataires TEXT,
  annee INTEGER NOT NULL,
  fichiers TEXT NOT NULL
) STRICT;

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  fait_le TEXT NOT NULL,
  utilisateur TEXT NOT NULL,
  action TEXT NOT NULL,
  detail TEXT NOT NULL,
  precedent TEXT NOT NULL,
  empreinte TEXT NOT NULL
) STRICT;
`
