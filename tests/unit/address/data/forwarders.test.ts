import { expect, test } from 'vitest';
import { forwarders } from '#domain/address/data/forwarders.ts';
import { commonHosts, portalVendors, rentedSites } from '#domain/address/data/owners.ts';
import { siteOf } from '#domain/address/site.ts';

const hosts = [...forwarders, ...rentedSites, ...portalVendors];

test('Every forwarder and shared host is a host name as a URL parser writes it, under a known suffix', () => {
  expect(
    hosts.filter(
      (host) => new URL(`https://${host}/`).host !== host || siteOf(host).kind === 'unlisted',
    ),
  ).toEqual([]);
});

test('A common host is one label', () => {
  expect([...commonHosts].filter((label) => !/^[a-z]+$/.test(label))).toEqual([]);
});

test('No host is on both lists', () => {
  expect(hosts.length).toBe(new Set(hosts).size);
});

test('The lists name only what the public-suffix list does not already show as shared', () => {
  expect(
    [...rentedSites, ...portalVendors].filter((host) => siteOf(host).kind === 'shared'),
  ).toEqual([]);
});
