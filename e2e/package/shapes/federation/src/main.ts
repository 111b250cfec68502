import('./bootstrap').catch((error: unknown) => console.error(error));
