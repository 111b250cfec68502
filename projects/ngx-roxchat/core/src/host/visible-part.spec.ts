import { findClippingElements, getClip } from './visible-part';

/** Adds an element with a place and a style. */
function add(
  parent: Element | ShadowRoot,
  style: string,
  [x, y, width, height]: number[],
): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = `overflow: visible; ${style}`; // jsdom has no initial values.
  jest.spyOn(element, 'getBoundingClientRect').mockReturnValue({ left: x, top: y } as DOMRect);
  jest.spyOn(element, 'clientWidth', 'get').mockReturnValue(width ?? 0);
  jest.spyOn(element, 'clientHeight', 'get').mockReturnValue(height ?? 0);
  parent.append(element);
  return element;
}

describe('The visible part of an element', () => {
  const rect = { left: 10, top: 10, width: 100, height: 50 } as DOMRect;

  afterEach(() => {
    document.body.replaceChildren();
    jest.restoreAllMocks();
  });

  it('is what all scroll containers around it leave', () => {
    const outer = add(document.body, 'overflow: auto', [0, 20, 50, 500]);
    const between = add(outer, '', [0, 0, 1, 1]);
    const inner = add(between, 'overflow: hidden', [0, 0, 500, 40]);
    const element = add(inner, '', [0, 0, 0, 0]);

    const clipping = findClippingElements(element);
    expect(clipping).toEqual([inner, outer]);
    expect(getClip(rect, clipping, 1)).toBe('inset(10px 60px 20px 0px)');
  });

  it('is measured in the zoom of each element', () => {
    const outer = add(document.body, 'overflow: auto', [0, 0, 30, 500]);
    Object.assign(outer, { currentCSSZoom: 2 });
    expect(getClip(rect, [outer], 2)).toBe('inset(0px 25px 0px 0px)');
  });

  it('is nothing if it is scrolled out of view', () => {
    const outer = add(document.body, 'overflow: scroll', [0, 100, 500, 500]);
    const element = add(outer, '', [0, 0, 0, 0]);
    expect(getClip(rect, findClippingElements(element), 1)).toBe('inset(50%)');
  });

  it('is not clipped by what is around a fixed element', () => {
    const outer = add(document.body, 'overflow: hidden', [0, 0, 1, 1]);
    const fixed = add(outer, 'position: fixed', [0, 0, 1, 1]);
    const element = add(fixed, '', [0, 0, 0, 0]);
    expect(getClip(rect, findClippingElements(element), 1)).toBe('inset(0px 0px 0px 0px)');
  });

  it('is clipped by what is around a shadow root', () => {
    const outer = add(document.body, 'overflow: clip', [0, 0, 20, 20]);
    const root = add(outer, '', [0, 0, 0, 0]).attachShadow({ mode: 'open' });
    const element = add(root, '', [0, 0, 0, 0]);
    expect(findClippingElements(element)).toEqual([outer]);
  });
});
