// What a page does wrong without anybody looking: script errors, blocked content, missing files,
// fetches from another origin. Kept per visitor; any of them fails the walk.

const OURS = /^https?:\/\/([a-z0-9-]+\.)*(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/;

export function watch(page, faults) {
  page.on('pageerror', (error) => faults.push(`script error on ${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // A status Kith meant to give (404, 409, 422) is logged as an error too; statuses are judged below.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    faults.push(`console error on ${page.url()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (request.isNavigationRequest() || !url.startsWith('http') || OURS.test(url)) return;
    faults.push(`${page.url()} fetches from elsewhere: ${url}`);
  });
  page.on('response', (response) => {
    const limit = response.request().isNavigationRequest() ? 500 : 400;
    if (response.status() >= limit) faults.push(`${response.status()} for ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'unknown';
    if (why === 'net::ERR_ABORTED' || !OURS.test(request.url())) return;
    faults.push(`${request.url()} failed: ${why}`);
  });
}
