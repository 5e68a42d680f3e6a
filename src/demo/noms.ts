// Names in the proportions of a French département: old French names, regional ones, and those of three
// generations of immigration. None points to a person; they are drawn apart from the first names.

const GRANDS = `Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David
Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefevre Faure André Mercier Blanc Guerin
Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson`
const MOYENS = `Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet
Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud
Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoit Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy
Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam
Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Menard Maillard Baron Bertin Bailly Hervé Schneider Fernandez
Collet Léger Bouvier Julien Prévost Millet Perrot Daniel Cousin Germain Breton Besson Langlois Remy Pelletier Leblanc Barre
Lebrun Marchal Weber Mallet Hamon Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Étienne Grondin Poulain Tessier`
const RARES = `Aucoin Baudelot Bellanger Bodin Bordier Boutin Cadiou Chartier Chauvet Corre Coudert Courtois Dauvergne Delattre
Delmotte Descamps Drouet Fayolle Ferrand Galland Gosselin Goujon Guérinet Hardouin Jourdain Kerbrat Labbé Lagarde Lamoureux
Lavergne Lebreton Legoff Letellier Lhuillier Mabille Maréchal Marquis Mazet Neveu Pasquet Pineau Pruvost Quéré Raynal Rigaud
Salaün Sauvage Tanguy Texier Thibault Vallet Verdier Viaud Wagner Winterhalter Ythier Zimmermann Charbonnel Bonnefoy Cazals
Chabrier Delorme Foucault Gaudin Joubert Lacombe Maurin Navarre Pichon Rambaud Savary Teyssier Vacher Villard`
const MAGHREB = `Benali Haddad Saïdi Belkacem Bouzid Mansouri Cherif Amrani Khelifi Toumi Hamdi Mebarki Bensaïd Ziani Slimani
El-Amrani Bouaziz Tahiri Brahimi Idrissi Chaoui Lahlou Ferhat Messaoudi Rahmani Zerrouki Aït-Saïd Boukhari Nasri Gharbi`
const AFRIQUE = `Diallo Traoré Koné Camara Diarra Keïta Coulibaly Sow Cissé Ndiaye Bâ Touré Fofana Sylla Konaté Diop Mendy
Mbaye Ouattara Baldé Doumbia Sissoko Dembélé Kanté Sarr Gueye`
const CONGO = `Nzinga Makiese Mbala Tchoumi Kamga Kouassi Mavungu Ilunga Ngoma Mbarga`
const PORTUGAL = `Costa Pereira Da-Silva Ferreira Gomes Lopes Martins Rodrigues Santos Oliveira Fernandes Teixeira Almeida Moreira`
const UKRAINE = `Shevchenko Koval Bondar Kovalenko Melnyk Lysenko`
const BALKANS = `Hoxha Krasniqi Gashi Berisha Shala Morina`
const TURQUIE = `Öztürk Yilmaz Demir Kaya Aydin Sahin Arslan Dogan`
const ASIE = `Nguyen Tran Pham Le-Van Vo Huynh Lim Sok`
const ORIENT = `Ahmadi Haidari Noori Khoury Nassar Abdallah Ibrahim Hassan Rahimi Karimi`
const OUTREMER = `Hoarau Payet Grondin Boyer Rivière Lebon Maillot Jean-Baptiste Saint-Prix Montout Bélair Cézaire Louisy Saïd-Omar`

const mots = (liste: string): string[] =>
  liste
    .split(/\s+/)
    .filter(Boolean)
    .map((m) => m.replace('-', m.startsWith('Da-') || m.startsWith('Le-V') ? ' ' : '-'))

export type Origine =
  | 'france'
  | 'maghreb'
  | 'afrique'
  | 'congo'
  | 'portugal'
  | 'ukraine'
  | 'balkans'
  | 'turquie'
  | 'asie'
  | 'orient'
  | 'outremer'

export const ORIGINES: readonly (readonly [Origine, number])[] = [
  ['france', 61],
  ['maghreb', 14],
  ['afrique', 8],
  ['congo', 2],
  ['portugal', 5],
  ['ukraine', 1],
  ['balkans', 1],
  ['turquie', 2],
  ['asie', 2],
  ['orient', 1.5],
  ['outremer', 2.5],
]

const egaux = (liste: string): (readonly [string, number])[] => mots(liste).map((n) => [n, 1] as const)

/** Frequent names come first and weigh more, as in the population. */
export const NOMS: Record<Origine, readonly (readonly [string, number])[]> = {
  france: [
    ...mots(GRANDS).map((n) => [n, 3] as const),
    ...mots(MOYENS).map((n) => [n, 1.6] as const),
    ...mots(RARES).map((n) => [n, 1] as const),
  ],
  maghreb: egaux(MAGHREB),
  afrique: egaux(AFRIQUE),
  congo: egaux(CONGO),
  portugal: egaux(PORTUGAL),
  ukraine: egaux(UKRAINE),
  balkans: egaux(BALKANS),
  turquie: egaux(TURQUIE),
  asie: egaux(ASIE),
  orient: egaux(ORIENT),
  outremer: egaux(OUTREMER),
}
