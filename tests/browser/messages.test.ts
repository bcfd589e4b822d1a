import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  // webextension-polyfill refuses to load where there is no extension
  Object.assign(globalThis, { chrome: { runtime: { id: 'test' } } });
});
const { onMessage, send } = await import('../../lib/browser/messages.ts');

type Listener = (message: unknown, sender: object) => unknown;

/** The part of a browser that carries messages: every listener hears, the first promise answers. */
function carrier() {
  const listeners = new Set<Listener>();
  const runtime = {
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
    sendMessage: async (message: unknown) =>
      [...listeners].map((listener) => listener(message, { tab: { id: 4 }, frameId: 2 })).find(Boolean),
  };
  return { runtime } as unknown as Parameters<typeof send>[2] & object;
}

test('a message reaches the handler of its type and the answer comes back', async () => {
  const platform = carrier();
  const state = { frames: {}, hidden: true };
  onMessage(
    { 'tab/state': ({ tab }) => ({ ...state, current: { frame: tab, id: 'a' } }) },
    undefined,
    platform,
  );
  expect(await send('tab/state', { tab: 7 }, platform)).toEqual({ ...state, current: { frame: 7, id: 'a' } });
});

test('nobody listens after the signal has ended', async () => {
  const platform = carrier();
  const end = new AbortController();
  const heard = vi.fn();
  onMessage({ 'tab/changed': heard }, end.signal, platform);
  end.abort();
  await send('tab/changed', { tab: 1 }, platform).catch(() => undefined);
  expect(heard).not.toHaveBeenCalled();
});

test('types without a handler are left to other listeners', async () => {
  const platform = carrier();
  onMessage({ 'gate/passed': () => true }, undefined, platform);
  onMessage({ 'check/pending': () => 'text' }, undefined, platform);
  expect(await send('check/pending', {}, platform)).toBe('text');
});

test('a handler knows which tab and frame speaks', async () => {
  const platform = carrier();
  const heard = vi.fn();
  onMessage({ 'gate/passed': (_, sender) => heard(sender) }, undefined, platform);
  await send('gate/passed', {}, platform);
  expect(heard).toHaveBeenCalledWith({ tab: 4, frame: 2 });
});

test.each([
  'The message port closed before a response was received.',
  'A listener indicated an asynchronous response, but the message channel closed before one was received',
  'Could not establish connection. Receiving end does not exist.',
])('is sent again when the worker has ended: %s', async (text) => {
  const sendMessage = vi.fn().mockRejectedValueOnce(new Error(text)).mockResolvedValue('text');
  const platform = { runtime: { sendMessage } } as unknown as Parameters<typeof send>[2] & object;
  expect(await send('check/pending', {}, platform)).toBe('text');
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

test('is sent again when the worker ended and left no answer', async () => {
  const sendMessage = vi.fn().mockResolvedValueOnce(undefined).mockResolvedValue('text');
  const platform = { runtime: { sendMessage } } as unknown as Parameters<typeof send>[2] & object;
  expect(await send('check/pending', {}, platform)).toBe('text');
});

describe('when the worker never says that it has ended', () => {
  const silent = () => {
    const sendMessage = vi
      .fn()
      .mockReturnValueOnce(new Promise(() => {}))
      .mockResolvedValue(null);
    return { sendMessage, platform: { runtime: { sendMessage } } as never };
  };
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is sent again', async () => {
    const { sendMessage, platform } = silent();
    const sent = send('annotator/gone', { annotator: 'a' }, platform);
    await vi.runAllTimersAsync();
    expect(await sent).toBe(null);
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  test('is not sent again where it might be done twice', async () => {
    const { sendMessage, platform } = silent();
    void send('record/open', { path: '' }, platform);
    await vi.runAllTimersAsync();
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});

test('is not sent again when it was refused', async () => {
  const sendMessage = vi.fn().mockRejectedValue(new Error('Extension context invalidated.'));
  const platform = { runtime: { sendMessage } } as unknown as Parameters<typeof send>[2] & object;
  await expect(send('check/pending', {}, platform)).rejects.toThrow('invalidated');
  expect(sendMessage).toHaveBeenCalledTimes(1);
});
