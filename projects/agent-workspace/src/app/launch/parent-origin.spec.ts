import { readParentOrigin } from './parent-origin';

describe('readParentOrigin', () => {
  it.each([
    ['http://localhost:4200', 'http://localhost:4200'],
    ['https://crm.example', 'https://crm.example'],
    ['https://crm.example/', 'https://crm.example'],
  ])('reads %s', (value, origin) => {
    expect(readParentOrigin(value)).toBe(origin);
  });

  it.each([
    null,
    '',
    '*',
    'null',
    'crm.example',
    '//crm.example',
    'ftp://crm.example',
    'file:///',
    'javascript:alert(1)',
    'blob:https://crm.example/1',
    'https://crm.example/path',
    'https://crm.example?query',
    'https://crm.example#hash',
    'https://user@crm.example',
    'https://*.example/',
    ' https://crm.example',
    'https://crm.example,https://evil.example',
  ])('rejects %j', (value) => {
    expect(readParentOrigin(value)).toBeNull();
  });
});
