import {
  FARTHEST,
  KINDS,
  NODE_END,
  type PackedForms,
  SHORT_SKIP,
  SIGNS,
} from '../../detect/concepts/forms.ts';
import { shortOf, writeNumber } from '../../detect/text/digits.ts';

/** A node while it is made: of a trie over the forms. */
interface Branch {
  next: Map<string, Branch>;
  /** What the form that ends here expresses. */
  own?: string;
  /** What all forms from here on express, where that is the same. */
  all?: string | undefined;
}

/** A node of the automaton. */
interface State {
  /** Whether a form ends here, and what it expresses where that does not stand before. */
  ends: boolean;
  own?: string | undefined;
  edges: Edge[];
  /** How many edges lead here. */
  ways: number;
  /** Signs that it takes, about. */
  size: number;
  /** Its place among those that stand by themselves. */
  number?: number;
}

interface Edge {
  letter: string;
  /** What all forms from here on express, where that is first known here. */
  list?: string | undefined;
  to: State;
}

const ALL_SIGNS = SIGNS.join('') + NODE_END;
/** Signs that a node which stands elsewhere takes, about. */
const AWAY = 2.4;
/** Skips that take one sign. */
const DIRECT_SKIPS = 16;

function plant(forms: ReadonlyMap<string, readonly string[]>): Branch {
  const root: Branch = { next: new Map() };
  for (const [form, concepts] of [...forms].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let node = root;
    for (const letter of form) {
      if (ALL_SIGNS.includes(letter) || letter.length > 1)
        throw new Error(
          `The form "${form}" holds "${letter}", which stands for something else in packed words.`,
        );
      const child = node.next.get(letter) ?? { next: new Map() };
      node.next.set(letter, child);
      node = child;
    }
    node.own = concepts.join(' ');
  }
  return root;
}

/** Sets `all` from the ends on. */
function gather(node: Branch): void {
  const found = new Set<string | undefined>(node.own === undefined ? [] : [node.own]);
  for (const child of node.next.values()) {
    gather(child);
    found.add(child.all);
  }
  const [only] = found;
  node.all = found.size === 1 ? only : undefined;
}

/** The states of the minimal automaton, each after those that it leads to; the start is the last. */
function minimize(root: Branch): State[] {
  const numbers = new Map<State, number>();
  const known = new Map<string, State>();
  const make = (node: Branch, told: boolean): State => {
    const edges = [...node.next].map(([letter, child]): Edge => {
      const list = told ? undefined : child.all;
      return { letter, list, to: make(child, told || list !== undefined) };
    });
    const state: State = {
      ends: node.own !== undefined,
      own: told ? undefined : node.own,
      edges,
      ways: 0,
      size: 0,
    };
    const key = JSON.stringify([
      state.ends,
      state.own,
      edges.map(({ letter, list, to }) => [letter, list, numbers.get(to)]),
    ]);
    const same = known.get(key);
    if (same) return same;
    known.set(key, state);
    numbers.set(state, numbers.size);
    for (const { to } of edges) to.ways++;
    return state;
  };
  make(root, false);
  return [...numbers.keys()];
}

/** Places by how often each is asked for, most often first. */
function byUse<T>(used: Iterable<T>): Map<T, number> {
  const uses = new Map<T, number>();
  for (const one of used) uses.set(one, (uses.get(one) ?? 0) + 1);
  return new Map([...uses].sort((a, b) => b[1] - a[1]).map(([one], place) => [one, place]));
}

const isLeaf = ({ ends, own, edges }: State) => ends && own === undefined && edges.length === 0;

/** Chooses the states that stand by themselves, as those to which several edges lead and which are long enough. */
function chooseNodes(states: readonly State[]): State[] {
  const alone = new Set<State>();
  for (const state of states) {
    state.size = Number(state.ends) + (state.own === undefined ? 0 : 2);
    for (const [at, { list, to }] of state.edges.entries()) {
      const rest = (alone.has(to) ? AWAY : to.size) + (list === undefined ? 0 : isLeaf(to) ? 1 : 2);
      state.size += 1 + rest;
      if (at < state.edges.length - 1) state.size += rest < DIRECT_SKIPS ? 1 : 2;
    }
    const saved = (state.ways - 1) * state.size - state.ways * AWAY;
    if (saved > 1 || state.size > FARTHEST / 2 || state === states.at(-1)) alone.add(state);
  }
  const start = states.at(-1) as State;
  alone.delete(start);
  const uses: State[] = [];
  const visit = ({ edges }: State) => {
    for (const { to } of edges)
      if (alone.has(to)) uses.push(to);
      else visit(to);
  };
  for (const state of [start, ...alone]) visit(state);
  return [start, ...byUse(uses).keys()];
}

/** Writes nodes as PackedForms tells. */
class Writer {
  private readonly lists: ReadonlyMap<string, number>;
  private readonly shortList: number;
  private readonly shortNode: number;

  constructor(lists: ReadonlyMap<string, number>, nodes: number) {
    this.lists = lists;
    this.shortList = shortOf(lists.size);
    this.shortNode = shortOf(nodes);
  }

  node({ ends, own, edges }: State): string {
    let text = '';
    if (own !== undefined) text = this.list(KINDS.OWN, own);
    else if (ends) text = SIGNS[edges.length > 0 ? KINDS.FINAL : KINDS.END] as string;
    for (const [at, edge] of edges.entries()) {
      const rest = this.edge(edge);
      if (at < edges.length - 1) text += sign(KINDS.SKIP, rest.length - 1, SHORT_SKIP);
      text += edge.letter + rest;
    }
    return text;
  }

  private edge({ list, to }: Edge): string {
    if (list !== undefined && isLeaf(to)) return this.list(KINDS.LAST, list);
    const told = list === undefined ? '' : this.list(KINDS.LIST, list);
    return told + (to.number === undefined ? this.node(to) : sign(KINDS.NODE, to.number, this.shortNode));
  }

  private list(kind: number, list: string): string {
    return sign(kind, this.lists.get(list) as number, this.shortList);
  }
}

function sign(kind: number, value: number, short: number): string {
  const signs = SIGNS[kind] as string;
  return value < signs.length - 1 ? signs.charAt(value + 1) : signs.charAt(0) + writeNumber(value, short);
}

/** Packs forms with the concepts that each expresses, in their order. Throws when a form holds a sign of the packing. */
export function packForms(forms: ReadonlyMap<string, readonly string[]>): PackedForms {
  const root = plant(forms);
  gather(root);
  const states = minimize({ ...root, all: undefined });
  const lists = byUse(
    states
      .flatMap(({ own, edges }) => [own, ...edges.map(({ list }) => list)])
      .filter((list) => list !== undefined),
  );
  const concepts = byUse([...lists.keys()].flatMap((list) => list.split(' ')));
  const nodes = chooseNodes(states);
  for (const [number, node] of nodes.entries()) node.number = number;
  const writer = new Writer(lists, nodes.length);
  const text = nodes.map((node) => writer.node(node) + NODE_END).join('');
  return {
    concepts: [...concepts.keys()].join(' '),
    lists: [...lists.keys()]
      .map((list) =>
        list
          .split(' ')
          .map((id) => concepts.get(id))
          .join(' '),
      )
      .join(','),
    sizes: [nodes.length, text.length],
    nodes: text,
  };
}
