import type { Language } from '../../../knowledge/schema/values.ts';
import { isCapitalized } from '../../text/fold.ts';
import type { Item } from './items.ts';

/*
 * Word classes by form, for the tags of triggers and for cutting clauses. They are closed classes and endings of the
 * language, no vocabulary of any topic.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns, presents and imperfects that end like a Spanish conditional. */
const NO_CONDITIONAL = words(
  `infantería artillería minería ingeniería tubería policía galería tesorería secretaría alcaldía batería avería averías
   cacería quería querían requería requerían ocurría ocurrían abría abrían cubría cubrían descubría descubrían corría corrían
   recorría recorrían recurría recurrían concurría concurrían barría
   ofrecía ofrecían maría caballería librería cafetería mensajería panadería carnicería refinería ganadería piratería guardería
   transcurría transcurrían comisaría comisarías notaría hotelería ferretería estantería lavandería enfermería lotería
   pesquería pesquerías cervecería pollería montería brujería joyería albañilería imaginería adquiría
   adquirían prefería preferían refería referían`,
);
const NO_FUTURE = words('quizá sahara fará atrás detrás mará');
const PARTICIPLES = words(
  'hecho dicho visto puesto escrito abierto vuelto roto muerto impreso resuelto sido ido cubierto',
);
const NUMBERS = words(
  `two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred
   thousand dozen dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta sesenta
   setenta ochenta noventa cien mil`,
);

const EN_FINITE = words(
  `is are was were am has have had does do did will would can could may might must shall should says said say keeps keep kept
   runs run ran holds held hold lives live lived stays stay stayed sleep sleeps slept trains train trained enters enter entered
   leaves left leave came comes come goes went go stands stood remains remain remained operates operate operated owns own
   controls control wants want wanted needs need plans plan made makes make took takes take gave gives give began begins
   built sent sends got gets arrived landed signed opened closed voted passed approved allows allowed lets means meant shows
   showed brings brought serves served exists exist existed uses used hosts host rules ruled works work worked sells sold`,
);
const ES_FINITE = words(
  `es son era eran fue fueron será serán está están estaba estaban hay había hubo habrá ha han haya hayan tiene tienen tenía
   tuvo tuvieron va van iba iban puede pueden podía pudo quiere quieren hace hacen hizo hicieron dice dicen dijo sigue siguen
   vive viven duerme duermen llega llegan viene vienen entra entran sale salen opera operan existe existen manda mandan
   entrena entrenan queda quedan permanece permanecen mantiene mantienen posee poseen usa usan controla controlan necesita
   da dan dio vino vinieron puso busca buscan apoya incluye forma cuenta cuentan sirve sirven representa sostiene afirma
   asegura niega permite permiten sea sean fuera fuese parece parecen debe deben trae traen realiza realizan`,
);
/** Words of two syllables and more: `-ó` (but for adverbs), `-aron`, `-ieron`, imperfects, futures, conditionals. */
const ES_FINITE_ENDING = /(?:[^s]ó|aron|[iy]eron|aba|aban|rá|rán|ría|rían|[aei]mos|ieran?|iesen?)$/;
const EN_NO_FINITE = words(
  'need united armed based limited aid bid used indeed speed seed fed red hundred deed',
);

/** The ending follows the vowel of an infinitive or an irregular stem: "rectoría" and "enfría" have neither. */
const CONDITIONAL = /(?:[aei]|[bdr]|^ha|^di)ría(?:n|s|mos)?$/;

function isConditional(word: string): boolean {
  return word.length > 4 && CONDITIONAL.test(word) && !NO_CONDITIONAL.has(word);
}

function isFuture(word: string): boolean {
  return word.length > 3 && /(?:rá|rán|remos)$/.test(word) && !NO_FUTURE.has(word);
}

const isParticiple = (word: string) => PARTICIPLES.has(word) || /(?:[ai]d[oa]s?|íd[oa]s?)$/.test(word);

/** True for a form that is most likely the verb of a clause. Unknown present-tense forms are missed. */
export function isFiniteVerb(item: Item, lang: Language): boolean {
  const word = item.key;
  if (lang === 'es') {
    if (ES_FINITE.has(word)) return true;
    return (
      word.length > 3 && ES_FINITE_ENDING.test(word) && !NO_CONDITIONAL.has(word) && !NO_FUTURE.has(word)
    );
  }
  return EN_FINITE.has(word) || (word.length > 4 && word.endsWith('ed') && !EN_NO_FINITE.has(word));
}

/** True if the item bears the tag of a trigger. */
export function hasTag(item: Item, tag: string, lang: Language): boolean {
  if (item.kind !== 'word') return false;
  if (tag === 'Cond') return !isCapitalized(item.text) && isConditional(item.key);
  if (tag === 'Fut') return isFuture(item.key);
  if (tag === 'Part') return isParticiple(item.key);
  if (tag === 'Num') return /^\d/.test(item.key) || NUMBERS.has(item.key);
  if (tag === 'Year') return /^(?:1[89]|20)\d\d$/.test(item.key);
  if (tag === 'Ing') return item.key.length > 4 && item.key.endsWith('ing');
  if (tag === 'Name') return isCapitalized(item.text);
  return isFiniteVerb(item, lang);
}

/** Tags that a trigger may start with. */
export const TAGS = ['Cond', 'Fut', 'Part', 'Num', 'Year', 'Name', 'Verb', 'Ing'] as const;
