import { holdsFrame } from './holds-frame';

customElements.define('test-closed', class extends HTMLElement {});

describe('holdsFrame', () => {
  const add = (name: string, parent: Node = document.body) =>
    parent.appendChild(document.createElement(name));

  afterEach(() => {
    document.body.replaceChildren();
  });

  it.each([
    ['iframe', true],
    ['object', true],
    ['embed', true],
    ['input', false],
    ['mat-select', false], // A component of Angular, which is no custom element.
    ['test-closed', true],
  ])('of %s is %s', (name, expected) => {
    expect(holdsFrame(add(name))).toBe(expected);
  });

  it.each([
    ['iframe', true],
    ['input', false],
  ])('of a shadow root whose %s has the focus is %s', (name, expected) => {
    const host = add('div');
    const inner = add(name, host.attachShadow({ mode: 'open' }));
    expect(holdsFrame(host)).toBe(false);
    inner.focus();
    expect(document.activeElement).toBe(host);
    expect(holdsFrame(host)).toBe(expected);
  });
});
