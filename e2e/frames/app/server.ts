import {
  AngularNodeAppEngine,
  createNodeRequestHandler,
  writeResponseToNodeResponse,
} from '@angular/ssr/node';

const angularApp = new AngularNodeAppEngine();

/** Responds with the page; e2e/frames/server.mjs calls it. The build requires this name. */
export const reqHandler = createNodeRequestHandler(async (request, response, next) => {
  try {
    const rendered = await angularApp.handle(request);
    if (rendered) {
      await writeResponseToNodeResponse(rendered, response);
    } else {
      next();
    }
  } catch (error) {
    next(error);
  }
});
