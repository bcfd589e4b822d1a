import type { JSHandle, Page } from 'puppeteer-core';

/** The parts of puppeteer's Firefox side that reach closed shadow roots; they are not in its public types. */
interface BidiInnards {
  browser(): { connection: { send(method: string, params: object): Promise<{ result: BidiResult }> } };
  mainFrame(): { _id: string; mainRealm(): { createHandle(value: object): JSHandle<ShadowRoot> } };
}
interface BidiResult {
  result: { value?: { shadowRoot?: { sharedId: string } | null } };
}
/** Likewise for Chromium: a handle in the page's world for a node that the protocol knows. */
interface CdpInnards {
  mainFrame(): { mainRealm(): { adoptBackendNode(id: number): Promise<JSHandle<ShadowRoot>> } };
}

interface ProtocolNode {
  localName: string;
  backendNodeId: number;
  children?: ProtocolNode[];
  shadowRoots?: ProtocolNode[];
}

/**
 * The shadow root of the first `host` element, closed or not, through the browsers' own test protocols: the
 * extension ships no door for it. Undefined while there is no such host.
 */
export async function shadowRootOf(page: Page, host: string): Promise<JSHandle<ShadowRoot> | undefined> {
  const isFirefox = (await page.browser().version()).toLowerCase().includes('firefox');
  return isFirefox ? shadowInFirefox(page, host) : shadowInChromium(page, host);
}

async function shadowInFirefox(page: Page, host: string): Promise<JSHandle<ShadowRoot> | undefined> {
  const innards = page as unknown as BidiInnards;
  const { result } = await innards.browser().connection.send('script.callFunction', {
    functionDeclaration: '(name) => document.querySelector(name)',
    arguments: [{ type: 'string', value: host }],
    awaitPromise: false,
    target: { context: innards.mainFrame()._id },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const root = result.result.value?.shadowRoot;
  return root ? innards.mainFrame().mainRealm().createHandle(root) : undefined;
}

async function shadowInChromium(page: Page, host: string): Promise<JSHandle<ShadowRoot> | undefined> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const shadow = findHost(root as ProtocolNode, host)?.shadowRoots?.[0];
    if (!shadow) return undefined;
    return (page as unknown as CdpInnards).mainFrame().mainRealm().adoptBackendNode(shadow.backendNodeId);
  } finally {
    await session.detach();
  }
}

function findHost(node: ProtocolNode, host: string): ProtocolNode | undefined {
  if (node.localName === host) return node;
  for (const child of node.children ?? []) {
    const found = findHost(child, host);
    if (found) return found;
  }
  return undefined;
}
