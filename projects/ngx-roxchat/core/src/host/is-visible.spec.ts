import { Screen } from '../../testing/screen';
import { isVisible } from './is-visible';

describe('isVisible', () => {
  let element: HTMLElement & { checkVisibility?: (options: object) => boolean };

  beforeEach(() => {
    new Screen();
    element = document.body.appendChild(document.createElement('div'));
  });

  afterEach(() => {
    element.remove();
    jest.restoreAllMocks();
  });

  it('is false without a place', () => {
    expect(isVisible(element)).toBe(true);
    element.hidden = true;
    expect(isVisible(element)).toBe(false);
  });

  it('is what the browser says about the visibility', () => {
    const check = jest.fn().mockReturnValueOnce(false).mockReturnValueOnce(true);
    element.checkVisibility = check;
    expect(isVisible(element)).toBe(false);
    expect(isVisible(element)).toBe(true);
    expect(check).toHaveBeenCalledWith({ visibilityProperty: true });
  });
});
