import { findBeside } from './tab-order';

describe('findBeside', () => {
  const beside = (side: 'before' | 'after') => {
    const [outlet, box] = document.querySelectorAll<HTMLElement>('#outlet, #box');
    return outlet && box ? findBeside(outlet, box, side)?.id : 'no outlet';
  };

  beforeEach(() => {
    jest.spyOn(HTMLElement.prototype, 'getClientRects').mockImplementation(function (
      this: HTMLElement,
    ) {
      return (this.hidden ? [] : [{}]) as unknown as DOMRectList;
    });
  });

  afterEach(() => {
    document.body.replaceChildren();
    jest.restoreAllMocks();
  });

  it('returns the tabbable elements next to the outlet', () => {
    document.body.innerHTML = `
      <a id="far" href="#"></a><input id="left" /><button disabled></button>
      <div inert><button></button></div><button hidden></button><a></a>
      <div id="outlet"><span tabindex="0"></span></div>
      <span tabindex="-1"></span><summary id="right" tabindex="0"></summary><button></button>
      <div id="box"><button></button></div>
    `;
    expect(beside('before')).toBe('left');
    expect(beside('after')).toBe('right');
  });

  it('returns nothing if there is none', () => {
    document.body.innerHTML = `<div id="outlet"></div><div id="box"><button></button></div>`;
    expect(beside('before')).toBeUndefined();
    expect(beside('after')).toBeUndefined();
  });
});
