/**
 * The annual report: texts, contributions, models, frozen files, retained sources; evidence and monthly lists of the
 * social fund. Days since 1970-01-01 where the name says `_jour` or ends in `_le` with an INTEGER, instants are ISO texts.
 */
export const sql = `
CREATE TABLE rapports (
  id INTEGER PRIMARY KEY,
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  annee INTEGER NOT NULL,
  version INTEGER NOT NULL,
  etat TEXT NOT NULL CHECK (etat IN ('brouillon', 'relu', 'valide', 'diffuse')),
  revision INTEGER NOT NULL DEFAULT 0,
  motif TEXT,
  relu_le TEXT,
  relu_par TEXT,
  valide_le TEXT,
  decision_id INTEGER REFERENCES decisions(id),
  diffuse_le INTEGER,
  destinataires TEXT,
  contenu_sha256 TEXT REFERENCES contenus(sha256),
  cree_le TEXT NOT NULL,
  UNIQUE (convention_id, annee, version)
) STRICT;
CREATE TABLE rapport_chapitres (
  id INTEGER PRIMARY KEY,
  rapport_id INTEGER NOT NULL REFERENCES rapports(id),
  code TEXT NOT NULL,
  titre TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('texte', 'chiffres', 'mixte')),
  rang INTEGER NOT NULL,
  etat TEXT NOT NULL CHECK (etat IN ('a_ecrire', 'en_cours', 'pret')),
  ecarte INTEGER NOT NULL DEFAULT 0,
  contenu TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 0,
  modifie_le TEXT,
  modifie_par TEXT,
  UNIQUE (rapport_id, code)
) STRICT;
CREATE TABLE rapport_chapitre_versions (
  chapitre_id INTEGER NOT NULL REFERENCES rapport_chapitres(id),
  version INTEGER NOT NULL,
  contenu TEXT NOT NULL,
  fait_le TEXT NOT NULL,
  utilisateur TEXT NOT NULL,
  PRIMARY KEY (chapitre_id, version)
) STRICT;
CREATE TABLE contributions (
  id INTEGER PRIMARY KEY,
  rapport_id INTEGER NOT NULL REFERENCES rapports(id),
  chapitre TEXT NOT NULL,
  partenaire TEXT NOT NULL,
  territoire_id INTEGER REFERENCES territoires(id),
  auteur TEXT NOT NULL,
  recue_le INTEGER NOT NULL,
  contenu TEXT NOT NULL,
  fichier TEXT,
  avertissements TEXT NOT NULL DEFAULT '[]',
  retenue INTEGER NOT NULL DEFAULT 1,
  ecartee INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX contributions_rapport ON contributions(rapport_id, chapitre);
CREATE TABLE rapport_fichiers (
  rapport_id INTEGER NOT NULL REFERENCES rapports(id),
  destination TEXT NOT NULL CHECK (destination IN ('comite', 'public')),
  format TEXT NOT NULL,
  octets INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES contenus(sha256),
  PRIMARY KEY (rapport_id, destination, format)
) STRICT;
CREATE TABLE rapport_modeles (
  convention_id INTEGER PRIMARY KEY REFERENCES conventions(id),
  modele TEXT NOT NULL,
  modifie_le TEXT NOT NULL
) STRICT;
CREATE TABLE logos (
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  partie TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES contenus(sha256),
  alt TEXT NOT NULL,
  PRIMARY KEY (convention_id, partie)
) STRICT;
CREATE TABLE retenues (
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  annee INTEGER NOT NULL,
  code TEXT NOT NULL,
  retenu TEXT CHECK (retenu IN ('calcule', 'declare')),
  motif TEXT,
  tolerance REAL,
  PRIMARY KEY (convention_id, annee, code)
) STRICT;

CREATE TABLE fse_pieces (
  parcours_id INTEGER NOT NULL REFERENCES parcours(id) ON DELETE CASCADE,
  piece TEXT NOT NULL,
  etat TEXT NOT NULL CHECK (etat IN ('presente', 'manquante', 'non_requise')),
  reference TEXT,
  note_le TEXT NOT NULL,
  PRIMARY KEY (parcours_id, piece)
) STRICT;
CREATE TABLE fse_listes (
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  mois TEXT NOT NULL,
  recue_le INTEGER NOT NULL,
  fichier TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  differences TEXT NOT NULL,
  PRIMARY KEY (convention_id, mois)
) STRICT;
`
