/**
 * Meetings: seats and their holders, ordre du jour, presences, votes, decisions, actions, documents. A `place` is one
 * chair of a body, `siege:rang` (`administrateur:3`). Hours are `HH:MM` as the secretary types them; instants are ISO text.
 */
export const sql = /* sql */ `
CREATE TABLE titulaires (
  id INTEGER PRIMARY KEY,
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  instance TEXT NOT NULL,
  siege TEXT NOT NULL,
  rang INTEGER NOT NULL,
  territoire TEXT,
  qualite TEXT NOT NULL CHECK (qualite IN ('titulaire', 'suppleant', 'vacant')),
  nom TEXT,
  fonction TEXT,
  depuis INTEGER NOT NULL,
  jusqua INTEGER
) STRICT;
CREATE INDEX titulaires_place ON titulaires(convention_id, instance, siege, rang);

CREATE TABLE seances (
  id INTEGER PRIMARY KEY,
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  instance TEXT NOT NULL,
  territoire TEXT,
  date INTEGER NOT NULL,
  heure TEXT,
  lieu TEXT,
  etat TEXT NOT NULL CHECK (etat IN ('prevue', 'convoquee', 'ouverte', 'close', 'sans_quorum', 'annulee')),
  convocation INTEGER NOT NULL CHECK (convocation IN (1, 2)),
  suite_de INTEGER REFERENCES seances(id),
  serie TEXT,
  convoquee_le INTEGER,
  urgence TEXT,
  ouverte_a TEXT,
  close_a TEXT,
  exercice INTEGER,
  president TEXT,
  secretaire TEXT,
  notes TEXT NOT NULL DEFAULT '',
  motif TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  cree_le TEXT NOT NULL
) STRICT;
CREATE INDEX seances_date ON seances(convention_id, date);
CREATE UNIQUE INDEX seances_seconde ON seances(suite_de) WHERE suite_de IS NOT NULL AND etat <> 'annulee';
CREATE TABLE seance_actes (
  id INTEGER PRIMARY KEY,
  seance_id INTEGER NOT NULL REFERENCES seances(id),
  version INTEGER NOT NULL,
  fait_le TEXT NOT NULL,
  utilisateur TEXT NOT NULL,
  libelle TEXT NOT NULL
) STRICT;
CREATE INDEX seance_actes_seance ON seance_actes(seance_id, version);

CREATE TABLE points (
  id INTEGER PRIMARY KEY,
  seance_id INTEGER NOT NULL REFERENCES seances(id),
  rang INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('information', 'debat', 'decision')),
  intitule TEXT NOT NULL,
  objet TEXT NOT NULL CHECK (objet IN ('libre', 'approbation', 'actions', 'engagement', 'suite_decision', 'reprise')),
  texte TEXT NOT NULL DEFAULT '',
  rapporteur TEXT,
  duree_min INTEGER,
  indicateurs TEXT NOT NULL DEFAULT '[]',
  releve_de INTEGER REFERENCES seances(id),
  decision_id INTEGER REFERENCES decisions(id),
  reprise_de INTEGER REFERENCES points(id),
  notes TEXT NOT NULL DEFAULT '',
  etat TEXT NOT NULL DEFAULT 'a_traiter' CHECK (etat IN ('a_traiter', 'en_cours', 'traite', 'reporte', 'ecarte')),
  ouvert_a TEXT,
  clos_a TEXT
) STRICT;
CREATE INDEX points_seance ON points(seance_id, rang);

CREATE TABLE contenus (
  sha256 TEXT PRIMARY KEY,
  octets INTEGER NOT NULL,
  contenu BLOB NOT NULL
) STRICT;
CREATE TABLE pieces (
  id INTEGER PRIMARY KEY,
  seance_id INTEGER NOT NULL REFERENCES seances(id),
  point_id INTEGER REFERENCES points(id),
  nom TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES contenus(sha256),
  ajoutee_le TEXT NOT NULL,
  ecartee INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX pieces_seance ON pieces(seance_id);

CREATE TABLE mouvements (
  id INTEGER PRIMARY KEY,
  seance_id INTEGER NOT NULL REFERENCES seances(id),
  point_id INTEGER REFERENCES points(id),
  place TEXT NOT NULL,
  etat TEXT NOT NULL CHECK (etat IN ('present', 'visio', 'represente', 'excuse', 'absent')),
  par TEXT
) STRICT;
CREATE UNIQUE INDEX mouvements_cle ON mouvements(seance_id, place, coalesce(point_id, 0));
CREATE TABLE pouvoirs (
  id INTEGER PRIMARY KEY,
  seance_id INTEGER NOT NULL REFERENCES seances(id),
  mandant TEXT NOT NULL,
  mandataire TEXT NOT NULL,
  recu_le INTEGER,
  depuis_point_id INTEGER REFERENCES points(id),
  revoque INTEGER NOT NULL DEFAULT 0,
  revoque_point_id INTEGER REFERENCES points(id)
) STRICT;
CREATE INDEX pouvoirs_seance ON pouvoirs(seance_id);

CREATE TABLE votes (
  id INTEGER PRIMARY KEY,
  seance_id INTEGER NOT NULL REFERENCES seances(id),
  point_id INTEGER NOT NULL REFERENCES points(id),
  mode TEXT NOT NULL CHECK (mode IN ('consensus', 'main_levee', 'nominal', 'secret')),
  exercice INTEGER NOT NULL,
  presents INTEGER NOT NULL,
  pouvoirs INTEGER NOT NULL,
  votants INTEGER NOT NULL,
  pour INTEGER NOT NULL,
  contre INTEGER NOT NULL,
  abstentions INTEGER NOT NULL,
  blancs INTEGER NOT NULL,
  nuls INTEGER NOT NULL,
  ne_prend_pas_part INTEGER NOT NULL,
  reserves TEXT NOT NULL DEFAULT '[]',
  nominal TEXT NOT NULL DEFAULT '[]',
  voix_preponderante TEXT,
  verdict TEXT NOT NULL CHECK (verdict IN ('adopte', 'rejete')),
  phrase TEXT NOT NULL,
  quorum TEXT NOT NULL,
  remplace INTEGER REFERENCES votes(id),
  motif TEXT,
  fait_le TEXT NOT NULL,
  utilisateur TEXT NOT NULL
) STRICT;
CREATE INDEX votes_point ON votes(point_id, id);
CREATE INDEX votes_seance ON votes(seance_id);

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  instance TEXT NOT NULL,
  annee INTEGER,
  numero INTEGER,
  seance_id INTEGER NOT NULL REFERENCES seances(id),
  point_id INTEGER NOT NULL REFERENCES points(id),
  date INTEGER NOT NULL,
  titre TEXT NOT NULL,
  considerants TEXT NOT NULL DEFAULT '[]',
  articles TEXT NOT NULL DEFAULT '[]',
  etat TEXT NOT NULL CHECK (etat IN ('projet', 'adoptee', 'rejetee', 'realisee', 'abandonnee', 'remplacee')),
  responsable TEXT,
  echeance INTEGER,
  indicateur TEXT,
  territoire TEXT,
  base TEXT,
  lien TEXT CHECK (lien IN ('remplace', 'modifie')),
  lien_id INTEGER REFERENCES decisions(id),
  preuve TEXT,
  close_le INTEGER,
  recherche TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  cree_le TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX decisions_numero ON decisions(convention_id, instance, annee, numero);
CREATE INDEX decisions_seance ON decisions(seance_id);
CREATE INDEX decisions_point ON decisions(point_id);
CREATE INDEX decisions_lien ON decisions(lien_id) WHERE lien_id IS NOT NULL;
CREATE TABLE decision_actes (
  id INTEGER PRIMARY KEY,
  decision_id INTEGER NOT NULL REFERENCES decisions(id),
  version INTEGER NOT NULL,
  fait_le TEXT NOT NULL,
  utilisateur TEXT NOT NULL,
  libelle TEXT NOT NULL
) STRICT;
CREATE INDEX decision_actes_decision ON decision_actes(decision_id, version);
CREATE TABLE decision_suites (
  id INTEGER PRIMARY KEY,
  decision_id INTEGER NOT NULL REFERENCES decisions(id),
  seance_id INTEGER REFERENCES seances(id),
  choix TEXT NOT NULL CHECK (choix IN ('maintenir', 'ajuster', 'abandonner')),
  note TEXT,
  fait_le TEXT NOT NULL,
  utilisateur TEXT NOT NULL
) STRICT;
CREATE INDEX decision_suites_decision ON decision_suites(decision_id);

CREATE TABLE actions (
  id INTEGER PRIMARY KEY,
  convention_id INTEGER NOT NULL REFERENCES conventions(id),
  instance TEXT NOT NULL,
  territoire TEXT,
  seance_id INTEGER NOT NULL REFERENCES seances(id),
  decision_id INTEGER REFERENCES decisions(id),
  intitule TEXT NOT NULL,
  responsable TEXT,
  echeance INTEGER,
  etat TEXT NOT NULL CHECK (etat IN ('a_faire', 'en_cours', 'faite', 'abandonnee')),
  avancement INTEGER NOT NULL DEFAULT 0,
  preuve TEXT,
  recherche TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  cree_le TEXT NOT NULL
) STRICT;
CREATE INDEX actions_decision ON actions(decision_id);
CREATE INDEX actions_seance ON actions(seance_id);
CREATE INDEX actions_instance ON actions(convention_id, instance, etat);
CREATE TABLE action_suivis (
  id INTEGER PRIMARY KEY,
  action_id INTEGER NOT NULL REFERENCES actions(id),
  version INTEGER NOT NULL,
  jour INTEGER NOT NULL,
  fait_le TEXT NOT NULL,
  utilisateur TEXT NOT NULL,
  etat TEXT NOT NULL,
  avancement INTEGER NOT NULL,
  note TEXT,
  preuve TEXT
) STRICT;
CREATE INDEX action_suivis_action ON action_suivis(action_id);

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  seance_id INTEGER NOT NULL REFERENCES seances(id),
  type TEXT NOT NULL CHECK (type IN ('convocation', 'emargement', 'releve', 'compte_rendu', 'extrait')),
  decision_id INTEGER REFERENCES decisions(id),
  place TEXT,
  version INTEGER NOT NULL,
  etat TEXT NOT NULL CHECK (etat IN ('brouillon', 'valide', 'signe', 'diffuse')),
  phrases TEXT NOT NULL DEFAULT '{}',
  blocs TEXT,
  valide_le TEXT,
  signe_le INTEGER,
  signataire TEXT,
  diffuse_le INTEGER,
  destinataires TEXT,
  motif TEXT
) STRICT;
CREATE UNIQUE INDEX documents_cle ON documents(seance_id, type, coalesce(decision_id, 0), coalesce(place, ''), version);
CREATE TABLE document_fichiers (
  document_id INTEGER NOT NULL REFERENCES documents(id),
  format TEXT NOT NULL CHECK (format IN ('docx', 'pdf')),
  sha256 TEXT NOT NULL REFERENCES contenus(sha256),
  PRIMARY KEY (document_id, format)
) STRICT;

ALTER TABLE engagements_faits ADD COLUMN etat TEXT NOT NULL DEFAULT 'tenu';
ALTER TABLE engagements_faits ADD COLUMN commentaire TEXT;
ALTER TABLE engagements_faits ADD COLUMN territoire TEXT;
ALTER TABLE engagements_faits ADD COLUMN retire_le TEXT;
`
