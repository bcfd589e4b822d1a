import type { CueHit, CueToken } from './types.ts';

/** Offices, services and documents of state in both languages, accents dropped: who reports an event with authority. */
const OFFICIALS = new Set(
  `minister ministry embassy army command commander general colonel captain admiral major lieutenant sergeant
   spokesman spokeswoman spokesperson official officials officer officers secretary department government state police
   authorities ambassador consul chief head director directorate president premier chancellery congress senate presidency
   admiralty coastguard statement communique release gazette memo annex organizer organizers fleet delegation
   schedule figures tally resolution bill notification inventory minutes embassies corps institution institutions diplomat
   log registry census committee commission agency data
   ministro ministra ministerio mindef embajada embajador embajadora marina ejercito comando comandante general coronel capitan
   almirante contralmirante teniente vocero vocera portavoz gobierno policia autoridades autoridad jefe jefa director directora
   presidente presidenta premier canciller cancilleria comunicado nota oficio decreto resolucion departamento secretario
   secretaria armada fuerza agregado agregada titular documento texto
   anexo norma dictamen notificacion cronograma calendario datos cifra cifras informe comision expediente ley convenio acta
   actas registro registros prefectura institucion organizadores flota delegacion agencia separata censo balance`.split(
    /\s+/,
  ),
);
/** With one of these the speaker is no voice of the state. */
const OTHERS = new Set(
  `former ex retired opposition union unions activist activists critic critics critical lawmaker lawmakers congressman
   congresswoman senator deputy deputies leader left party newspaper daily blog website journalist professor analyst neighbors
   residents villagers historian mayor magazine broadcaster candidate columnist bishop bishops mexico mexico's russian russia's
   cuban venezuelan bolivian iranian
   exministro exministra excanciller expresidente exembajador exgeneral retirado opositor opositora sindicato gremio activista
   activistas dirigente dirigentes congresista congresistas parlamentario senadora diputado bancada partido diario portal blog
   web periodista profesor analista vecinos comuneros historiador historiadora alcalde bolivia venezuela boliviano
   venezolano mexicano ruso rusa cubano irani revista ong colectivo colectivos federacion
   candidato candidata columnista veterano`.split(/\s+/),
);
/** How far from the verb of speech a speaker's office is looked for, in tokens. */
const NEAR = 9;
/** What stands between speaker and what is said. */
const OPENERS = new Set(['that', 'que']);
const PARTS = /["“”«»:;]/;

/** True if an office of state speaks, as far as the words by the verb of speech tell; `offices` are the topic's own. */
export function isOfficial(
  speaker: CueHit,
  tokens: readonly CueToken[],
  offices: readonly string[] = [],
): boolean {
  const words = wordsBy(speaker, tokens);
  if (words.some(({ folded }) => OTHERS.has(folded))) return false;
  return words.some(({ folded }) => OFFICIALS.has(folded) || offices.includes(folded));
}

/** The words that may name the speaker: before the verb and after it, up to what is said. */
function wordsBy({ kind, span: { from, to } }: CueHit, tokens: readonly CueToken[]): CueToken[] {
  const last = tokens[to - 1];
  // "According to the annex, ...": the source follows, up to the comma.
  if (kind !== 'speech' && (from === 0 || tokens[from - 1]?.after.includes(','))) {
    let end = to;
    while (end < Math.min(tokens.length, to + NEAR)) if (/[,;]/.test(tokens[end++]?.after ?? '')) break;
    return tokens.slice(from, end);
  }
  // ", the magazine reported,": a tag holds its speaker itself.
  const closed = /^[,.]/.test(last?.after ?? '') && !OPENERS.has(tokens[to]?.folded ?? '');
  let first = from;
  while (first > Math.max(0, from - NEAR)) {
    const { after } = tokens[first - 1] as CueToken;
    if (PARTS.test(after) || (closed && first < from && after.includes(','))) break;
    first--;
  }
  let end = to;
  if (!closed && !OPENERS.has(last?.folded ?? ''))
    while (end < Math.min(tokens.length, to + NEAR)) {
      if (OPENERS.has(tokens[end]?.folded ?? '') || PARTS.test(tokens[end - 1]?.after ?? '')) break;
      end++;
    }
  return tokens.slice(first, end);
}
