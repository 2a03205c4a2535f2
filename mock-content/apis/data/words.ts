import type { Texts } from './languages.ts';

type List<T> = readonly [T, ...T[]];

/** A thing of a title: in Spanish with its gender. */
export interface Noun extends Texts {
  readonly gender: 'm' | 'f';
}

function nouns(text: string): List<Noun> {
  return listOf(
    rows(text).map(([en = '', es = '', gender]) => ({ en, es, gender: gender === 'f' ? 'f' : 'm' })),
  );
}

function texts(text: string): List<Texts> {
  return listOf(rows(text).map(([en = '', es = '']) => ({ en, es })));
}

function listOf<T>([first, ...others]: readonly T[]): List<T> {
  if (first === undefined) throw new Error('A list of words is empty.');
  return [first, ...others];
}

/** One entry a line, its forms apart by `|`. */
function rows(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'));
}

export const things = nouns(`
  Harbor|Puerto|m
  Lighthouse|Faro|m
  Orchard|Huerto|m
  Lantern|Linterna|f
  Compass|Brújula|f
  Garden|Jardín|m
  Winter|Invierno|m
  Letter|Carta|f
  Clock|Reloj|m
  Bridge|Puente|m
  River|Río|m
  Island|Isla|f
  Mirror|Espejo|m
  Engine|Motor|m
  Comet|Cometa|m
  Fortress|Fortaleza|f
  Signal|Señal|f
  Melody|Melodía|f
  Storm|Tormenta|f
  Key|Llave|f
  Crown|Corona|f
  Shadow|Sombra|f
  Promise|Promesa|f
  Horizon|Horizonte|m
  Machine|Máquina|f
  Forest|Bosque|m
  Planet|Planeta|m
  Map|Mapa|m
  Station|Estación|f
  Ember|Brasa|f
  Tide|Marea|f
  Echo|Eco|m
  Labyrinth|Laberinto|m
  Courier|Mensajero|m
  Summer|Verano|m
  Archive|Archivo|m
`);

/** In Spanish behind the thing, first for a masculine one, then for a feminine one. */
export const qualities = listOf(
  rows(`
  Silent|Silencioso|Silenciosa
  Crimson|Carmesí|Carmesí
  Forgotten|Olvidado|Olvidada
  Broken|Roto|Rota
  Golden|Dorado|Dorada
  Hidden|Oculto|Oculta
  Frozen|Helado|Helada
  Distant|Lejano|Lejana
  Restless|Inquieto|Inquieta
  Burning|Ardiente|Ardiente
  Hollow|Hueco|Hueca
  Endless|Infinito|Infinita
  Paper|de Papel|de Papel
  Electric|Eléctrico|Eléctrica
  Sleeping|Dormido|Dormida
  Invisible|Invisible|Invisible
  Lonely|Solitario|Solitaria
  Stolen|Robado|Robada
  Borrowed|Prestado|Prestada
  Northern|del Norte|del Norte
`).map(([en = '', m = '', f = '']) => ({ en, m, f })),
);

/** Invented places, the same in every language. */
export const places: List<string> = [
  'Velmora',
  'Saint Orrin',
  'Kestrel Bay',
  'Aldermoor',
  'Puerto Nácar',
  'Thessaly Point',
  'Monteverano',
  'Graywater',
  'Valdeluna',
  'Ostrava Ridge',
  'Port Halden',
  'Isla Cendra',
];

export const firstNames: List<string> = [
  'Mara', 'Elias', 'Noor', 'Tomás', 'Ingrid', 'Dario', 'Yuki', 'Amara', 'Leon', 'Sofía',
  'Kasper', 'Ines', 'Rafael', 'Wren', 'Milo', 'Zofia', 'Idris', 'Carmen', 'Hugo', 'Linnea',
  'Oskar', 'Priya', 'Teo', 'Vera', 'Anselm', 'Ximena', 'Jonah', 'Lucía', 'Emeka', 'Astrid',
]; // prettier-ignore

export const lastNames: List<string> = [
  'Velasco', 'Harrow', 'Lindqvist', 'Okafor', 'Marchetti', 'Sato', 'Brandt', 'Quiroga', 'Ashdown', 'Novak',
  'Delacroix', 'Ibarra', 'Thorne', 'Rasmussen', 'Castellan', 'Moreau', 'Whitlock', 'Anand', 'Ferrer', 'Kovalenko',
  'Nakamura', 'Ellery', 'Santoro', 'Vance', 'Olmedo', 'Pryce', 'Halvorsen', 'Arroyo', 'Winslow', 'Duarte',
]; // prettier-ignore

/** Openings of a story; `{name}` and `{place}` are filled in. */
export const openings = texts(`
  When {name} returns to {place} after twenty years, nothing is where it was left.|Cuando {name} regresa a {place} tras veinte años, nada está donde lo dejó.
  In the winter that the ferry stopped, {name} finds a locked room in {place}.|En el invierno en que dejó de pasar el ferri, {name} encuentra una habitación cerrada en {place}.
  {name} repairs radios in {place} and has never answered one.|{name} repara radios en {place} y nunca ha contestado ninguna.
  Nobody in {place} believes {name}, who has seen the same stranger in every photograph.|Nadie en {place} cree a {name}, que ha visto al mismo extraño en cada fotografía.
  For one last job, {name} must cross {place} before sunrise.|Para un último encargo, {name} debe cruzar {place} antes del amanecer.
  A map drawn by a child leads {name} out of {place} and far beyond it.|Un mapa dibujado por un niño lleva a {name} fuera de {place} y mucho más allá.
  {name} inherits a cinema in {place} that has been showing the same film since 1962.|{name} hereda un cine en {place} que proyecta la misma película desde 1962.
  The night the lights of {place} go out, {name} is the only one awake.|La noche en que se apagan las luces de {place}, {name} es la única persona despierta.
  {name} keeps the archives of {place}, where one page too many has turned up.|{name} guarda los archivos de {place}, donde ha aparecido una página de más.
  Stranded in {place}, {name} agrees to play in an orchestra without instruments.|Sin poder salir de {place}, {name} acepta tocar en una orquesta sin instrumentos.
`);

export const turns = texts(`
  An old rival arrives with an offer that cannot be refused.|Un viejo rival llega con una oferta imposible de rechazar.
  What begins as a favor becomes a race against the tide.|Lo que empieza como un favor se convierte en una carrera contra la marea.
  With a deaf detective and a borrowed boat, the search begins.|Con un detective sordo y una barca prestada, comienza la búsqueda.
  Every answer costs a memory, and the memories are running out.|Cada respuesta cuesta un recuerdo, y los recuerdos se acaban.
  Then the letters start to arrive, dated ten years from now.|Entonces empiezan a llegar las cartas, fechadas dentro de diez años.
  The only witness is a parrot who speaks in riddles.|El único testigo es un loro que habla en acertijos.
  Three families lay claim to the same house, and all of them are right.|Tres familias reclaman la misma casa, y todas tienen razón.
  Soon the whole town is rehearsing for a day that nobody can name.|Pronto todo el pueblo ensaya para un día que nadie sabe nombrar.
`);

export const endings = texts(`
  The truth turns out to be smaller, and much closer, than anyone feared.|La verdad resulta ser más pequeña, y mucho más cercana, de lo que nadie temía.
  To leave, somebody has to stay.|Para marcharse, alguien tiene que quedarse.
  But the sea keeps its own accounts.|Pero el mar lleva sus propias cuentas.
  And the clock has already been set.|Y el reloj ya está en marcha.
  By morning, only one of the two stories can be true.|Por la mañana, solo una de las dos historias puede ser cierta.
  Some doors are opened from the other side.|Algunas puertas se abren desde el otro lado.
`);

export const taglines = texts(`
  Some lights are left on for a reason.|Algunas luces se dejan encendidas por algo.
  Listen closely.|Escucha con atención.
  Nobody leaves twice.|Nadie se marcha dos veces.
  The past has a spare key.|El pasado tiene una copia de la llave.
  Every road ends somewhere else.|Todo camino acaba en otra parte.
  Remember the way back.|Recuerda el camino de vuelta.
  One night. No second chances.|Una noche. Sin segundas oportunidades.
  What the tide takes, it keeps.|Lo que la marea se lleva, no lo devuelve.
  Trust the compass.|Confía en la brújula.
  It was never about the money.|Nunca fue por el dinero.
`);

export const companies: List<string> = [
  'Paper Boat Pictures',
  'Northlight Studios',
  'Cinco Lunas',
  'Grey Heron Films',
  'Tideline Entertainment',
  'Atelier Corbeau',
  'Kumo Works',
  'Seventh Street Media',
];

export const networks: List<string> = ['Channel Nine North', 'Canal Brisa', 'Lumen+', 'Harbor TV', 'Nube'];

/** Words for titles in other original languages: two of them joined by that language's "of". */
export const foreignTitles = {
  fr: { of: ' de ', words: ['Minuit', 'Lumière', 'Octobre', 'Mémoire', 'Demain', 'Velours', 'Silence'] },
  ja: { of: 'の', words: ['海', '月', '風', '約束', '記憶', '庭', '影', '夏'] },
  ko: { of: '의 ', words: ['바다', '달', '바람', '약속', '기억', '정원', '여름'] },
} as const satisfies Record<string, { of: string; words: List<string> }>;
