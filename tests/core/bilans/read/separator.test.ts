import { describe, expect, it } from 'vitest'
import { detectSeparator } from '../../../../electron/core/bilans/read/separator.ts'

const CAS: [string, string, string | null][] = [
  ['a header with one kind and decimal commas', 'A;B\n1,1;2,2\n', ';'],
  ['decimal commas without a header', '1,1;2,2\n3,5;4,0\n', ';'],
  [
    'commas, with a list in one column',
    'id,nom,freins\n1,a,logement;santé\n2,b,mobilité;santé\n3,c,logement\n',
    ',',
  ],
  ['semicolons, with a sentence full of commas', 'id;note\n1;oui, non, peut-être\n2;rien\n3;a, b\n', ';'],
  ['tabs, with semicolons inside', 'a\tb\n1;2\t3\n4;5\t6\n', '\t'],
  ['bars', 'a|b|c\n1|2|3\n', '|'],
  [
    'bars, with a decimal comma on every line',
    'id|agence|taux|délai\n1|Meaux|1,5|3\n2|Torcy|2,25|4\n3|Lagny|0,5|12\n',
    '|',
  ],
  [
    'semicolons, with as many commas as a sentence of each line has',
    'id;nom;note, libre\n1;a;oui, peut-être\n2;b;non, jamais\n',
    ';',
  ],
  [
    'semicolons, with commas and bars inside lists',
    'id;freins;mesures\n1;logement, santé;a|b\n2;mobilité, santé;c|d\n',
    ';',
  ],
  [
    'bars, in a long wide table with a decimal comma on every line',
    `a|b|c|d|e, f|g\n${'1|2|3|4|5,5|6\n'.repeat(200)}`,
    '|',
  ],
  [
    'bars, in a long narrow table with a decimal comma on every line',
    `id|agence|taux\n${'1|Meaux|1,5\n'.repeat(200)}`,
    '|',
  ],
  [
    'commas, in a long table with a list of two on every line',
    `id,nom,freins\n${'1,a,logement;santé\n'.repeat(200)}`,
    ',',
  ],
  [
    'semicolons, in a long table with a sentence on every line',
    `id;nom;note\n${'1;a;oui, non, peut-être, jamais, souvent, rien, tout, assez, trop\n'.repeat(200)}`,
    ';',
  ],
  [
    'semicolons, in a long table with decimal commas under a title that has a comma',
    `Bilan 2022, Creuse\nid;agence;taux\n${'1;Meaux;1,5\n'.repeat(200)}`,
    ';',
  ],
  ['quotes around the other separator', '"a";"b"\n"1,2";"3,4,5"\n"6";"7,8"\n', ';'],
  [
    'title lines before the table',
    'Bilan 2022, Creuse\n\nExport du 3 mai\na;b;c\n1;2;3\n4;5;6\n7;8;9\n',
    ';',
  ],
  ['short lines whose empty end was cut', 'a;b;c;d\n1;2\n3;4;5;6\n7\n', ';'],
  ['a single column', 'Nom\nMeaux\nLagny\n', null],
  ['a single line', 'bonjour', null],
]

describe('detectSeparator', () => {
  it.each(CAS)('finds the separator of %s', (_, texte, separateur) => {
    expect(detectSeparator(texte, true)).toBe(separateur)
  })

  it('does not judge by a last line that was cut', () => {
    expect(detectSeparator('A;B\n1,1;2,2\n1,1', false)).toBe(';')
  })
})
