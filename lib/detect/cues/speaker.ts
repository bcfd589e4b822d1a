import type { CueHit, CueToken } from './types.ts';

/** Offices, services and documents of state in both languages, accents dropped: who reports an event with authority. */
const OFFICIALS = new Set(
  `minister ministry embassy army command commander general colonel captain admiral major lieutenant sergeant
   spokesman spokeswoman spokesperson official officials officer officers secretary department government state police
   authorities ambassador consul chief head director directorate president premier chancellery congress senate presidency
   admiralty coastguard statement communique release gazette memo annex
   ministro ministra ministerio mindef embajada embajador embajadora marina ejercito comando comandante general coronel capitan
   almirante contralmirante teniente vocero vocera portavoz gobierno policia autoridades autoridad jefe jefa director directora
   presidente presidenta premier canciller cancilleria comunicado nota oficio decreto resolucion departamento secretario
   secretaria armada fuerza agregado agregada titular documento texto`.split(/\s+/),
);
/** With one of these the speaker is no voice of the state. */
const OTHERS = new Set(
  `former ex retired opposition union unions activist activists critic critics critical lawmaker lawmakers congressman
   congresswoman senator deputy deputies leader left party newspaper daily blog website journalist professor analyst neighbors
   residents villagers historian mayor
   exministro exministra excanciller expresidente exembajador exgeneral retirado opositor opositora sindicato gremio activista
   activistas dirigente dirigentes congresista congresistas parlamentario senadora diputado bancada partido diario portal blog
   web periodista profesor analista vecinos comuneros historiador historiadora alcalde bolivia venezuela boliviano`.split(
    /\s+/,
  ),
);
/** How far from the verb of speech a speaker's office is looked for, in tokens. */
const NEAR = 9;

/** True if an office of state speaks, as far as the words by the verb of speech tell; `offices` are the topic's own. */
export function isOfficial(
  speaker: CueHit,
  tokens: readonly CueToken[],
  offices: readonly string[] = [],
): boolean {
  let official = false;
  const from = Math.max(0, speaker.span.from - NEAR);
  const to = Math.min(tokens.length, speaker.span.to + NEAR);
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.folded ?? '';
    if (OTHERS.has(word)) return false;
    official ||= OFFICIALS.has(word) || offices.includes(word);
  }
  return official;
}
