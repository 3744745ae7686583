export const texts = {
  titre: 'Décisions',
  bientot: 'Le registre des décisions arrive avec la prochaine version',
  bientotTexte:
    'Chaque décision du comité y gardera son vote, le chiffre qui l’a motivée et le suivi de ses actions. D’ici là, les engagements que le texte de la convention prend déjà se lisent ici.',
  engagements: 'Les engagements de la convention',
  colonnes: { texte: 'Engagement', partie: 'Qui', echeance: 'Échéance', reference: 'Dans le texte' },
  toutes: 'toutes les parties',
  annuel: (n: number) => (n > 1 ? `${n} fois par an` : 'une fois par an'),
  duree: 'pendant toute la convention',
  vide: 'Le texte ne liste aucun engagement',
  videTexte: 'Les engagements datés ou annuels de la convention apparaîtront ici.',
}
