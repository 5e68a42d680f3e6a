import type { Origine } from './noms.ts'

// Pupils born from 2006 to 2020: a first name is drawn with the years in which it was given.

type Prenom = readonly [prenom: string, depuis: number, jusque: number]
const lire = (texte: string): Prenom[] =>
  texte
    .split(/\s+/)
    .filter(Boolean)
    .map((m) => {
      const [prenom = '', annees = '06-20'] = m.split(':')
      const [depuis = '06', jusque = '20'] = annees.split('-')
      return [prenom, 2000 + Number(depuis), 2000 + Number(jusque)]
    })

const FILLES_FRANCE =
  lire(`Emma Léa:06-14 Clara:06-15 Manon:06-14 Chloé Inès Camille Sarah Lola Jade Louise:08-20 Zoé Lilou:06-16
Alice:08-20 Eva Maëlys:06-15 Océane:06-10 Romane Juliette Anaïs:06-15 Lucie Mathilde:06-13 Lisa Pauline:06-11 Noémie:06-12
Justine:06-10 Marie Laura:06-10 Julie:06-11 Margot Jeanne:08-20 Anna Rose:10-20 Ambre:08-20 Mila:12-20 Alba:15-20 Iris:12-20
Victoire:10-20 Agathe Élise Clémence:06-14 Charlotte Lina:08-20 Nina Léna Louane:08-16 Elsa Gabrielle Adèle:10-20 Capucine:08-20
Solène:06-12 Maïwenn Fanny:06-10 Célia:06-14 Morgane:06-11 Coralie:06-09 Ophélie:06-10 Salomé Éléa:10-20 Constance Valentine
Lou Axelle Candice Faustine:08-20 Apolline:10-20 Giulia:12-20 Mya:12-20 Thaïs Flora Emy Lana Kelly:06-11 Cassandra:06-12 Kiara`)
const GARCONS_FRANCE =
  lire(`Lucas Enzo:06-16 Mathis:06-15 Nathan Hugo Louis Théo Léo Jules Tom Noah Gabriel Raphaël Arthur Ethan
Maxime:06-15 Clément:06-14 Mathéo:06-15 Antoine Alexandre Thomas:06-14 Baptiste:06-15 Paul Yanis:06-16 Sacha Nolan:06-17 Timéo:08-18
Adam:08-20 Maël:08-20 Liam:10-20 Aaron:08-20 Axel Robin Rayan:06-16 Quentin:06-10 Romain:06-11 Valentin:06-12 Alexis:06-13
Simon Victor Martin Gabin:06-20 Lenny Killian:06-12 Dylan:06-10 Evan Noé Malo:10-20 Eliott Eden:12-20 Isaac:12-20 Marius:10-20
Basile:12-20 Corentin:06-10 Bastien:06-11 Dorian:06-11 Loïc:06-09 Florian:06-10 Samuel Tristan Augustin Côme:12-20 Soan:10-20
Kylian:06-18 Mattéo Lorenzo Esteban Titouan Ewen Ilan Julian Marceau:12-20 Oscar:08-20 Léon:12-20 Ayden:12-20 Tiago:10-20`)
const FILLES: Record<Origine, Prenom[]> = {
  france: FILLES_FRANCE,
  maghreb:
    lire(`Inès Lina Sirine Yasmine Nour Assia Amina Imane Salma Maïssa Kenza Farah Meriem Hafsa Sofia Ilyana Myriam Aya:08-20
Chaïma:06-13 Soraya Rania Lamia:06-12 Wassila Dounia Jihane Manel Rim Sabrine:06-12 Nesrine:06-13 Asma`),
  afrique: lire(
    `Awa Fatou Aminata Mariam Aïssatou Kadiatou Oumou Fanta Djeneba Maïmouna Astou Bintou Hawa Rokhaya Ndèye Coumba Assetou Binta Safiatou Adama`,
  ),
  congo: lire(`Grâce Divine Naomie Merveille Rachel Exaucée Plamedie Béni Ornella Gloria`),
  portugal: lire(`Joana Beatriz Mariana Inês Lara Leonor Clara Sofia Matilde Carolina Ana`),
  ukraine: lire(`Daria Anastasia Polina Sofiia Nadiya Solomiya Kateryna`),
  balkans: lire(`Arta Elsa Elira Dafina Blerta Erza Albana`),
  turquie: lire(`Elif Zeynep Defne Ayse Esma Azra Melek Ceren`),
  asie: lire(`Linh Mai Anh Lan Thao My Vy Julie:06-12 Emma`),
  orient: lire(`Samira Zahra Maryam Fatima Hiba Amal Nour Roya Parisa`),
  outremer: lire(
    `Kimberley:06-12 Océane Léana Chloé Maëva Anaëlle Naïma Shanna Mélissa Kelya Maëlle Solenn Aurélie:06-10`,
  ),
}
const GARCONS: Record<Origine, Prenom[]> = {
  france: GARCONS_FRANCE,
  maghreb:
    lire(`Yanis Mohamed Rayan Amine Ilyes Adam Ayoub Bilal Nassim Mehdi Samy Wassim Sofiane Anis Younes Ismaël Walid Zakaria
Imran:08-20 Kaïs Naël:10-20 Idriss Hamza Karim:06-12 Redouane Marwan Youssef Badis Aymen Tarek`),
  afrique: lire(
    `Mamadou Moussa Ibrahim Ousmane Abdoulaye Cheikh Amadou Souleymane Boubacar Lassana Issa Bakary Séga Modibo Tidiane Daouda Alassane Yaya Demba Hamidou`,
  ),
  congo: lire(`Emmanuel Junior Christ Glody Exaucé Nathan Josué Elikya Samuel`),
  portugal: lire(`Diogo Tiago Rafael Duarte Miguel Rui André Enzo David Tomás Gonçalo`),
  ukraine: lire(`Danylo Artem Maksym Oleksandr Bohdan Nazar`),
  balkans: lire(`Arben Besnik Erion Ardit Leart Dion`),
  turquie: lire(`Emre Yusuf Mert Kerem Arda Enes Baran Ömer`),
  asie: lire(`Minh Duc Kévin:06-12 Tom Huy Nam Khoa Long`),
  orient: lire(`Ali Omar Hamid Farhan Karam Nabil Sami Mustafa Elias Reza`),
  outremer: lire(
    `Loan Kenzo Mathis Djibril Warren Ryan Noa Yohan Ludovic:06-10 Anthony:06-11 Kylian Dimitri Jordan:06-10 Lucas`,
  ),
}
export const prenomsNes = (sexe: 'f' | 'm', origine: Origine, annee: number): string[] => {
  const possibles = (sexe === 'f' ? FILLES : GARCONS)[origine].filter(
    ([, depuis, jusque]) => annee >= depuis && annee <= jusque,
  )
  return possibles.map(([prenom]) => prenom)
}

// Adults: parents born around 1970 to 1992, teachers, colleagues.
const mots = (t: string): string[] => t.split(/\s+/).filter(Boolean)
export const MERES: Record<Origine, string[]> = {
  france:
    mots(`Claire Sandrine Stéphanie Céline Virginie Aurélie Émilie Delphine Karine Valérie Isabelle Sophie Laetitia Nathalie
Audrey Mélanie Élodie Jessica Vanessa Christelle Caroline Séverine Julie Sabrina Marjorie Laure Angélique Cindy Jennifer Amandine`),
  maghreb: mots(
    `Nadia Samira Fatima Khadija Leïla Souad Malika Farida Hakima Latifa Rachida Nawel Zohra Karima Sonia Naïma Houria Saliha`,
  ),
  afrique: mots(`Aminata Fatoumata Mariama Rokia Kadidia Aïcha Ramata Hawa Assa Nafissatou Coumba Penda`),
  congo: mots(`Marie-Claire Bénédicte Solange Clarisse Béatrice Espérance Mireille`),
  portugal: mots(`Maria Ana Paula Cristina Fernanda Teresa Isabel Sandra`),
  ukraine: mots(`Oksana Olena Iryna Natalia Halyna`),
  balkans: mots(`Valbona Mirela Drita Shpresa`),
  turquie: mots(`Fatma Hatice Emine Ayten Gülay Nurcan`),
  asie: mots(`Thi Huong Lan Hoa Mai Phuong`),
  orient: mots(`Shabnam Razia Rima Hala Farida Soraya`),
  outremer: mots(`Marie-Josée Nadège Ghislaine Sylvia Murielle Corinne Rosemay Danielle`),
}
export const PERES: Record<Origine, string[]> = {
  france:
    mots(`Stéphane Sébastien Nicolas David Christophe Laurent Frédéric Olivier Julien Jérôme Cédric Guillaume Thierry Vincent
Fabrice Mickaël Arnaud Ludovic Grégory Franck Yann Benoît Damien Anthony Pascal Bruno Johann Romain`),
  maghreb: mots(
    `Karim Rachid Mourad Farid Hassan Abdelkader Said Hakim Nordine Djamel Kamel Mustapha Brahim Salim Lotfi`,
  ),
  afrique: mots(`Moussa Amadou Ibrahima Oumar Souleymane Alpha Mamadou Boubacar Drissa Bakary`),
  congo: mots(`Jean-Pierre Célestin Patrice Serge Dieudonné Hervé`),
  portugal: mots(`José Carlos Manuel Antonio Paulo Jorge Luis`),
  ukraine: mots(`Andriy Serhiy Ihor Vasyl`),
  balkans: mots(`Agim Bekim Arsim Ilir`),
  turquie: mots(`Mehmet Hasan Ibrahim Murat Osman Ali`),
  asie: mots(`Van Thanh Quang Hung`),
  orient: mots(`Asif Abdul Fadi Bassam Hussein Jawad`),
  outremer: mots(`Jean-Yves Thierry Ludovic Fabien Richard Jimmy Patrick`),
}
