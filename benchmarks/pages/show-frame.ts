/** Shows a page in an iframe. Resolves when it has loaded. */
export function showFrame(url: string): Promise<void> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.onload = () => {
      resolve();
    };
    frame.src = url;
    document.body.append(frame);
  });
}
