import { describe, expect, test } from 'vitest';
import { initialValues, SETTINGS } from '../../lib/browser/settings.ts';
import { hostOf, isPaused, parseSite, whyRefused, whyUnreadable } from '../../lib/browser/sites.ts';

test.each([
  ['https://news.example/a', undefined],
  ['http://localhost:8080/', undefined],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://chrome.google.com/webstore/detail/x', 'store'],
  ['https://chrome.google.com/other', undefined],
  ['https://addons.mozilla.org/firefox/', 'store'],
  ['https://news.example/report.PDF?x=1', 'pdf'],
  ['about:reader?url=https%3A%2F%2Fnews.example', 'reader'],
  ['chrome-distiller://x/?url=1', 'reader'],
  ['file:///home/me/page.html', 'file'],
  ['chrome://settings', 'browser'],
  ['about:blank', 'browser'],
  ['moz-extension://x/popup.html', 'browser'],
  ['', 'browser'],
  [undefined, 'browser'],
])('%s cannot be read: %s', (address, why) => {
  expect(whyUnreadable(address)).toBe(why);
});

describe('settings decide where marks are', () => {
  const values = initialValues(SETTINGS);
  const page = 'https://www.m.news.example/story';

  test('everywhere by default', () => expect(whyRefused(values, page)).toBeUndefined());
  test.each([['news.example'], ['m.news.example'], ['www.news.example']])('%s is off', (site) =>
    expect(whyRefused({ ...values, sitesOff: [site] }, page)).toBe('site-off'),
  );
  test.each([['ews.example'], ['other.example']])('%s is another site', (site) =>
    expect(whyRefused({ ...values, sitesOff: [site] }, page)).toBeUndefined(),
  );
  test('the list of the other scope does not count', () => {
    expect(whyRefused({ ...values, sitesOn: ['other.example'] }, page)).toBeUndefined();
    expect(
      whyRefused({ ...values, scope: 'listed', sitesOn: ['news.example'], sitesOff: ['news.example'] }, page),
    ).toBeUndefined();
  });
  test('only listed', () => expect(whyRefused({ ...values, scope: 'listed' }, page)).toBe('not-listed'));
  test('paused until a moment', () => {
    expect(isPaused({ pause: 1000 }, 999)).toBe(true);
    expect(isPaused({ pause: 1000 }, 1000)).toBe(false);
    expect(whyRefused({ ...values, pause: 'paused' }, page)).toBe('paused');
  });
});

test.each([
  ['news.example', 'news.example'],
  [' https://www.News.example/a?b ', 'news.example'],
  ['localhost', 'localhost'],
  ['noticias.ñandú.example', 'noticias.xn--and-6ma2c.example'],
  ['not a site', undefined],
  ['news', undefined],
  ['', undefined],
])('"%s" names %s', (input, site) => {
  expect(parseSite(input)).toBe(site);
});

test('an address without a host has none', () => expect(hostOf('about:blank')).toBeUndefined());
