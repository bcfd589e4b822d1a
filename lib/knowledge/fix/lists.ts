import { fold } from '../fold.ts';
import type { Records } from '../records.ts';

/** Takes what stands twice in a list out of it, and what a list must not hold: a claim related to itself, a name as its own alias. */
export function fixLists(records: Records): Records {
  return {
    ...records,
    topic: {
      ...records.topic,
      gate: records.topic.gate.map((group) => ({ ...group, words: unique(group.words.map(foldWord)) })),
    },
    claims: records.claims.map((claim) => ({
      ...claim,
      facts: unique(claim.facts),
      decidedBy: unique(claim.decidedBy),
      related: unique(claim.related).filter((id) => id !== claim.id),
    })),
    facts: records.facts.map((fact) => ({
      ...fact,
      claims: unique(fact.claims),
      sources: unique(fact.sources),
    })),
    places: records.places.map((place) => ({
      ...place,
      aliases: ownAliases(place),
      facts: unique(place.facts),
      sources: unique(place.sources),
    })),
  };
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

/** As the gate reads it: folded, or all in capitals. */
function foldWord(word: string): string {
  return word === fold(word).toUpperCase() ? word : fold(word);
}

function ownAliases({ name, aliases }: Records['places'][number]): string[] {
  const known = new Set([fold(name.en), fold(name.es)]);
  return aliases.filter((alias) => {
    const isNew = !known.has(fold(alias));
    known.add(fold(alias));
    return isNew;
  });
}
